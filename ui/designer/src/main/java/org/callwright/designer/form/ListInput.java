package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/** A list of values. Rows can be added at the end and removed. */
final class ListInput implements FieldInput {

    private final FieldType item;
    private final FieldInput.Factory factory;
    private final Consumer<Optional<ConfigValue>> changed;
    private final Div all = new Div();
    private final Div rows = new Div();
    private final Span wrong = new Span();
    private final List<FieldInput> inputs = new ArrayList<>();
    private final Button add = new Button(say("Add"), event -> add());
    private List<ConfigValue> values = List.of();

    ListInput(String label, FieldType.Rows type, FieldInput.Factory factory, Consumer<Optional<ConfigValue>> changed) {
        this.item = type.item();
        this.factory = factory;
        this.changed = changed;
        all.addClassName("cw-group");
        wrong.addClassName("cw-wrong");
        all.add(new Span(label), rows, add, wrong);
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public void show(Optional<ConfigValue> value) {
        List<ConfigValue> now =
                value.isPresent() && value.get() instanceof ConfigValue.Items items ? items.values() : List.of();
        if (!now.equals(values)) {
            values = now;
            makeRows();
        }
    }

    @Override
    public void problem(Optional<String> message) {
        wrong.setText(message.orElse(""));
    }

    private void makeRows() {
        rows.removeAll();
        inputs.clear();
        for (int i = 0; i < values.size(); i++) {
            int at = i;
            FieldInput input =
                    factory.of(FormField.row(item), value -> set(at, value.orElse(new ConfigValue.Text(""))));
            input.show(Optional.of(values.get(i)));
            inputs.add(input);
            Button remove = new Button(say("Remove"), event -> remove(at));
            Div row = new Div(input.component(), remove);
            row.addClassName("cw-row-input");
            rows.add(row);
        }
    }

    private void add() {
        List<ConfigValue> more = new ArrayList<>(values);
        more.add(item instanceof FieldType.SubForm sub ? sub.form().initial() : new ConfigValue.Text(""));
        change(more);
        makeRows();
        inputs.getLast().focus();
    }

    private void remove(int at) {
        List<ConfigValue> fewer = new ArrayList<>(values);
        fewer.remove(at);
        change(fewer);
        makeRows();
        if (at < inputs.size()) {
            inputs.get(at).focus();
        } else {
            add.focus();
        }
    }

    private void set(int at, ConfigValue value) {
        List<ConfigValue> other = new ArrayList<>(values);
        other.set(at, value);
        change(other);
    }

    private void change(List<ConfigValue> now) {
        values = List.copyOf(now);
        changed.accept(Optional.of(new ConfigValue.Items(values)));
    }
}
