package org.callwright.designer.form;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.callwright.model.config.ConfigValue;

/** An input that says nothing of its problems before the keyboard focus has left it. What is in it says its own. */
final class QuietInput implements FieldInput {

    /** Not when the focus goes to another part of it, or when the whole window loses the focus. */
    static final String LEFT = "!element.contains(event.relatedTarget) && document.hasFocus()";

    private final FieldInput input;
    private List<Told> told = List.of();
    private boolean left;

    QuietInput(FieldInput input) {
        this.input = input;
        input.component()
                .getElement()
                .addEventListener("focusout", event -> sayAll())
                .setFilter(LEFT);
    }

    @Override
    public Component component() {
        return input.component();
    }

    @Override
    public void show(Optional<ConfigValue> value) {
        input.show(value);
    }

    @Override
    public void focus() {
        input.focus();
    }

    @Override
    public void problems(List<Told> problems) {
        told = problems;
        input.problems(
                left
                        ? told
                        : told.stream().filter(each -> !each.path().isEmpty()).toList());
    }

    @Override
    public void problem(Optional<String> message) {
        problems(message.map(it -> new Told("", it)).stream().toList());
    }

    @Override
    public void leave() {
        sayAll();
        input.leave();
    }

    private void sayAll() {
        if (!left) {
            left = true;
            problems(told);
        }
    }
}
