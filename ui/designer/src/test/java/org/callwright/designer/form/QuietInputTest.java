package org.callwright.designer.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.compiler.form.FormField;
import org.callwright.designer.canvas.Palette;
import org.callwright.designer.typed.PlainText;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** A field says what it lacks once the keyboard focus has left it. */
class QuietInputTest {
    private final TextField field = new TextField();
    private final QuietInput input = new QuietInput(ValueInput.typed(field, phone(), new PlainText(), value -> {}));

    @Test
    void nothingIsRedBeforeTheFieldIsLeft() {
        input.problem(Optional.of("Phone is missing."));
        assertThat(field.isInvalid()).isFalse();

        leave(field.getElement());
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Phone is missing.");
        input.problem(Optional.empty());
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void ofAStepThatWasThereAllIsSaidAtOnce() {
        input.leave();
        input.problem(Optional.of("Phone is missing."));
        assertThat(field.isInvalid()).isTrue();
    }

    @Test
    void whatIsInAListSaysItsOwn() {
        List<FieldInput.Told> heard = new ArrayList<>();
        QuietInput list = new QuietInput(new Listening(field, heard));
        var own = new FieldInput.Told("", "A row is missing.");
        var inside = new FieldInput.Told("[0].name", "Name is missing.");
        list.problems(List.of(own, inside));
        assertThat(heard).containsExactly(inside);

        heard.clear();
        leave(field.getElement());
        assertThat(heard).containsExactly(own, inside);
    }

    private static void leave(Element element) {
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        element,
                        "focusout",
                        JsonNodeFactory.instance.objectNode().put(QuietInput.LEFT, true)));
    }

    private static FormField phone() {
        return new Palette().find("call").orElseThrow().form().fields().getFirst();
    }

    private record Listening(TextField component, List<Told> heard) implements FieldInput {
        @Override
        public void show(Optional<ConfigValue> value) {}

        @Override
        public void problems(List<Told> problems) {
            heard.addAll(problems);
        }

        @Override
        public void problem(Optional<String> message) {}
    }
}
