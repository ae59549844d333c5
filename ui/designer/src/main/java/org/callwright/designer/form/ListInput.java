package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/**
 * A list of values. Rows can be added at the end, moved and removed. What others change meanwhile is shown in the rows
 * that are there, so that nobody loses what is being typed in another row.
 */
@JsModule("./form/rows.js")
final class ListInput implements FieldInput, RowInput.Listener {
    private static final String ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 8;

    private final FormField field;
    private final FieldType item;
    private final FieldInput.Factory factory;
    private final Consumer<Optional<ConfigValue>> changed;
    private final Div all = new Div();
    private final Div rows = new Div();
    private final Span wrong = new Span();
    private final Button add = new Button(say("Add"), event -> add());
    private final Span full = new Span();
    private final long most;
    private List<RowInput> shown = List.of();
    private List<Told> told = List.of();
    private boolean left;

    ListInput(
            FormField field, FieldType.Rows type, FieldInput.Factory factory, Consumer<Optional<ConfigValue>> changed) {
        this.field = field;
        this.item = type.item();
        this.most = type.most();
        this.factory = factory;
        this.changed = changed;
        all.addClassName("cw-group");
        wrong.addClassName("cw-wrong");
        rows.addClassName("cw-rows");
        all.add(new Span(field.label()), rows, add, full, wrong);
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public void show(Optional<ConfigValue> value) {
        List<ConfigValue> now =
                value.isPresent() && value.get() instanceof ConfigValue.Items items ? items.values() : List.of();
        if (!now.equals(values())) {
            List<RowInput> next = new ArrayList<>();
            for (int from : RowMatches.of(values(), now, idKey())) {
                RowInput row = from < 0 ? newRow() : shown.get(from);
                if (left && from < 0) {
                    row.leave();
                }
                row.show(now.get(next.size()), id(now.get(next.size())));
                next.add(row);
            }
            place(next);
        }
    }

    @Override
    public void problems(List<Told> problems) {
        told = problems;
        FieldInput.super.problems(
                problems.stream().filter(each -> each.path().isEmpty()).toList());
        for (int i = 0; i < shown.size(); i++) {
            String row = "[" + i + "]";
            shown.get(i)
                    .problems(problems.stream()
                            .flatMap(each -> each.within(row).stream())
                            .toList());
        }
    }

    @Override
    public void leave() {
        left = true;
        shown.forEach(RowInput::leave);
    }

    @Override
    public void problem(Optional<String> message) {
        wrong.setText(message.orElse(""));
    }

    @Override
    public void rowChanged(RowInput row) {
        tell();
    }

    @Override
    public void rowMoved(RowInput row, int by) {
        List<RowInput> moved = new ArrayList<>(shown);
        int from = shown.indexOf(row);
        Collections.swap(moved, from, Math.clamp(from + by, 0, moved.size() - 1));
        place(moved);
        tell();
        row.focusMover(by);
    }

    @Override
    public void rowRemoved(RowInput row) {
        int at = shown.indexOf(row);
        place(shown.stream().filter(each -> each != row).toList());
        tell();
        if (at < shown.size()) {
            shown.get(at).focusInput();
        } else {
            add.focus();
        }
    }

    private void add() {
        List<RowInput> more = new ArrayList<>(shown);
        RowInput row = newRow();
        ConfigValue initial = initial();
        row.show(initial, id(initial));
        more.add(row);
        place(more);
        tell();
        row.focusInput();
    }

    private RowInput newRow() {
        return new RowInput(field, item, factory, this);
    }

    private ConfigValue initial() {
        if (item instanceof FieldType.SubForm(Form form)) {
            ConfigValue.Group initial = form.initial();
            return form.rowId()
                    .map(key -> initial.with(key, new ConfigValue.Text("row-" + randomLetters())))
                    .orElse(initial);
        }
        return new ConfigValue.Text("");
    }

    /** Random, since rows that are added in two pages, or after others were removed, must not have the same. */
    private static String randomLetters() {
        var letters = new StringBuilder();
        ThreadLocalRandom.current()
                .ints(ID_LENGTH, 0, ID_LETTERS.length())
                .forEach(index -> letters.append(ID_LETTERS.charAt(index)));
        return letters.toString();
    }

    /** Rows that stay in order are not touched: a field that is moved in the document loses the focus. */
    private void place(List<RowInput> next) {
        shown.stream().filter(row -> !next.contains(row)).forEach(rows::remove);
        boolean moved = false;
        for (int i = 0; i < next.size(); i++) {
            RowInput row = next.get(i);
            if (i >= rows.getComponentCount() || rows.getComponentAt(i) != row) {
                moved |= row.getParent().isPresent();
                rows.addComponentAtIndex(i, row);
            }
            row.movable(i == 0, i == next.size() - 1);
        }
        shown = List.copyOf(next);
        add.setEnabled(shown.size() < most);
        full.setText(add.isEnabled() ? "" : say("That is the most: {0}.", most));
        problems(told);
        if (moved) {
            rows.getElement()
                    .executeJs("this.dispatchEvent(new CustomEvent('callwright-rows-moved', { bubbles: true }))");
        }
    }

    private void tell() {
        changed.accept(Optional.of(new ConfigValue.Items(values())));
    }

    private List<ConfigValue> values() {
        return shown.stream().map(RowInput::value).toList();
    }

    private Optional<String> idKey() {
        return item instanceof FieldType.SubForm(Form form) ? form.rowId() : Optional.empty();
    }

    private Optional<String> id(ConfigValue row) {
        return idKey().flatMap(key ->
                row instanceof ConfigValue.Group group && group.values().get(key) instanceof ConfigValue.Text text
                        ? Optional.of(text.value())
                        : Optional.empty());
    }
}
