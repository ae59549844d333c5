package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.model.Problem;
import org.callwright.model.config.ConfigValue;

/** The fields of a configuration record, one below the other. Values that no field shows are kept. */
public final class ConfigForm extends Div {

    private final Form form;
    private final Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private ConfigValue.Group shown = ConfigValue.Group.EMPTY;
    private Optional<String> only = Optional.empty();

    /**
     * @param factory makes the fields
     * @param changed gets the whole configuration after each change of the user
     */
    ConfigForm(Form form, FieldInput.Factory factory, Consumer<ConfigValue.Group> changed) {
        this.form = form;
        addClassName("cw-form");
        for (FormField field : form.fields()) {
            FieldInput input = factory.of(field, value -> {
                shown = value.map(filled -> shown.with(field.name(), filled))
                        .orElseGet(() -> shown.without(field.name()));
                changed.accept(shown);
            });
            inputs.put(field.name(), input);
            add(input.component());
        }
    }

    /** From now on shows one field alone. */
    public void only(String field) {
        only = Optional.of(field);
    }

    public void show(ConfigValue.Group config) {
        shown = config;
        form.fields().forEach(field -> {
            FieldInput input = inputs.get(field.name());
            boolean meant = only.filter(name -> !name.equals(field.name())).isEmpty();
            input.component().setVisible(meant && form.isShown(field, config));
            input.show(value(field));
        });
    }

    /** From now on shows the problems of fields that nobody has been to as well. */
    public void leave() {
        inputs.values().forEach(FieldInput::leave);
    }

    /** Shows each problem at its field, errors before warnings, once somebody has left the field. */
    public void problems(List<Problem> problems) {
        tell(problems.stream()
                .filter(problem -> problem.field().isPresent())
                .sorted(Comparator.comparing(problem -> !problem.refusesPublishing()))
                .map(problem -> new FieldInput.Told(problem.field().get(), say(problem.message())))
                .toList());
    }

    void tell(List<FieldInput.Told> problems) {
        inputs.forEach((name, input) -> input.problems(
                problems.stream().flatMap(each -> each.within(name).stream()).toList()));
    }

    /** Focuses the first field that must be filled in and is not, or else the first field. */
    public void focus() {
        form.fields().stream()
                .filter(field -> !field.optional()
                        && form.isShown(field, shown)
                        && value(field).isEmpty())
                .findFirst()
                .or(() -> form.fields().stream().findFirst())
                .ifPresent(field -> inputs.get(field.name()).focus());
    }

    /** Focuses the field that a problem's path names. */
    public void focus(String path) {
        inputs.forEach((name, input) -> {
            if (isAt(name, path)) {
                input.focus();
            }
        });
    }

    private Optional<ConfigValue> value(FormField field) {
        return Optional.ofNullable(shown.values().get(field.name())).or(field::initial);
    }

    private static boolean isAt(String name, String path) {
        return path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "[");
    }
}
