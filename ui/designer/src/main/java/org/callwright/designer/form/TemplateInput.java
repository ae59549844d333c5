package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.compiler.form.FormField;
import org.callwright.designer.typed.FieldText;
import org.callwright.designer.typed.PlainText;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;

/** A text field with a menu that inserts values of the call and variables at the cursor. */
final class TemplateInput implements FieldInput {
    private static final FieldText TEXT = new PlainText();

    private final TextField input = new TextField();
    private final ValueInput<TextField, String> value;
    private final Consumer<Optional<ConfigValue>> changed;
    private final SubMenu values;

    TemplateInput(FormField field, ReferenceChoices choices, Consumer<Optional<ConfigValue>> changed) {
        this.changed = changed;
        value = ValueInput.typed(input, field, TEXT, changed);
        MenuBar menu = new MenuBar();
        menu.setTabNavigation(true); // one button is no bar of a menu
        menu.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_TERTIARY_INLINE);
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(say("More options")));
        MenuItem root = menu.addItem(VaadinIcon.PLUS_CIRCLE_O.create());
        root.setAriaLabel(say("Insert a value of the call"));
        values = root.getSubMenu();
        input.setSuffixComponent(menu);
        offer(List.of());
        choices.followVariables(input, this::offer);
    }

    private void offer(List<Entry> variables) {
        values.removeAll();
        for (Template.CallValue each : Template.CallValue.values()) {
            values.addItem(say(Message.of(each.label())), event -> insert(each.place()));
        }
        if (!variables.isEmpty()) {
            values.addSeparator();
        }
        variables.forEach(each ->
                values.addItem(each.name(), event -> insert(Template.place(new Variable.Named(each.id())))));
    }

    /** Only the browser knows where the cursor is. */
    private void insert(String place) {
        input.getElement().executeJs("return this.inputElement.selectionStart").then(Integer.class, cursor -> {
            String text = input.getValue();
            int at = Math.min(cursor, text.length());
            input.setValue(text.substring(0, at) + place + text.substring(at));
            changed.accept(TEXT.value(input.getValue()));
            input.focus();
        });
    }

    @Override
    public TextField component() {
        return input;
    }

    @Override
    public void show(Optional<ConfigValue> now) {
        value.show(now);
    }

    @Override
    public void problem(Optional<String> message) {
        value.problem(message);
    }
}
