package org.callwright.designer.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.compiler.form.Form;
import org.callwright.model.config.ConfigValue;

/** A record within the record, as a form of its own. */
final class SubFormInput implements FieldInput {
    private final Div all = new Div();
    private final Span wrong = new Span();
    private final ConfigForm inputs;

    SubFormInput(String label, Form form, FieldInput.Factory factory, Consumer<Optional<ConfigValue>> changed) {
        inputs = new ConfigForm(form, factory, group -> changed.accept(Optional.of(group)));
        wrong.addClassName("cw-wrong");
        all.addClassName("cw-group");
        if (!label.isEmpty()) {
            all.add(new Span(label));
        }
        all.add(inputs, wrong);
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public void show(Optional<ConfigValue> value) {
        inputs.show(
                value.isPresent() && value.get() instanceof ConfigValue.Group group ? group : ConfigValue.Group.EMPTY);
    }

    @Override
    public void problems(List<Told> problems) {
        FieldInput.super.problems(
                problems.stream().filter(each -> each.path().isEmpty()).toList());
        inputs.tell(problems);
    }

    @Override
    public void leave() {
        inputs.leave();
    }

    @Override
    public void problem(Optional<String> message) {
        wrong.setText(message.orElse(""));
    }
}
