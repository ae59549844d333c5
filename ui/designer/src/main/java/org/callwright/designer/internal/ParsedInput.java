package org.callwright.designer.internal;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callwright.action.Template;
import org.callwright.compiler.FormField;
import org.callwright.compiler.ParsedText;
import org.callwright.model.ConfigValue;

/** Fields whose value is text of a shape of its own. */
final class ParsedInput {
    private static final int LONGEST = 1_000;

    private ParsedInput() {}

    static FieldInput of(FormField field, ParsedText editor, Consumer<Optional<ConfigValue>> changed) {
        return switch (editor.kind()) {
            case TEMPLATE -> template(field, changed);
            case VARIABLE -> variable(field, changed);
            case DATE -> date(field, changed);
            case TIME -> time(field, changed);
        };
    }

    /** Text, with a menu of the call's values that can be put in at the end. */
    private static FieldInput template(FormField field, Consumer<Optional<ConfigValue>> changed) {
        TextField input = textField();
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem root = menu.addItem(VaadinIcon.PLUS_CIRCLE_O.create());
        root.setAriaLabel("Insert a value of the call");
        for (Template.CallValue value : Template.CallValue.values()) {
            root.getSubMenu().addItem(value.label(), event -> {
                input.setValue(input.getValue() + "{" + value.key() + "}");
                changed.accept(filled(input.getValue()));
            });
        }
        input.setSuffixComponent(menu);
        return new ValueInput<>(input, input, field, changed, ParsedInput::filled, ParsedInput::shown);
    }

    private static FieldInput variable(FormField field, Consumer<Optional<ConfigValue>> changed) {
        TextField input = textField();
        input.setPlaceholder("such as orderNumber");
        return new ValueInput<>(input, input, field, changed, ParsedInput::filled, ParsedInput::shown);
    }

    private static FieldInput date(FormField field, Consumer<Optional<ConfigValue>> changed) {
        DatePicker input = new DatePicker();
        return new ValueInput<>(
                input,
                input,
                field,
                changed,
                day -> Optional.ofNullable(day).map(LocalDate::toString).map(ConfigValue.Text::new),
                value -> parsed(value, LocalDate::parse));
    }

    private static FieldInput time(FormField field, Consumer<Optional<ConfigValue>> changed) {
        TimePicker input = new TimePicker();
        return new ValueInput<>(
                input,
                input,
                field,
                changed,
                time -> Optional.ofNullable(time).map(LocalTime::toString).map(ConfigValue.Text::new),
                value -> parsed(value, LocalTime::parse));
    }

    private static TextField textField() {
        TextField input = new TextField();
        input.setMaxLength(LONGEST);
        return input;
    }

    private static Optional<ConfigValue> filled(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new ConfigValue.Text(text));
    }

    private static String shown(ConfigValue value) {
        return value instanceof ConfigValue.Text text ? text.value() : null;
    }

    /** Null, and so an empty field, for what is not of the shape; the compiler says what is wrong with it. */
    private static <T> T parsed(ConfigValue value, Function<String, T> parse) {
        try {
            return value instanceof ConfigValue.Text text ? parse.apply(text.value()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
