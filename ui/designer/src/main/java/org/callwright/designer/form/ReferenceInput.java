package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.app.ReferenceDirectory.Listing;
import org.callwright.app.ReferenceDirectory.Thing;
import org.callwright.compiler.form.FormField;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.config.ConfigValue;

/** A thing on the PBX, picked by the name people know or typed by its id, also while the PBX is away. */
final class ReferenceInput implements FieldInput {
    private final FormField field;
    private final ReferenceKind kind;
    private final ComboBox<Thing> input = new ComboBox<>();
    private final ValueInput<ComboBox<Thing>, Thing> value;
    private Optional<ConfigValue> shown = Optional.empty();
    private Optional<Listing> listing = Optional.empty();

    ReferenceInput(
            FormField field, ReferenceKind kind, ReferenceChoices choices, Consumer<Optional<ConfigValue>> changed) {
        this.field = field;
        this.kind = kind;
        Consumer<Optional<ConfigValue>> picked = now -> {
            shown = now;
            hint();
            changed.accept(now);
        };
        value = new ValueInput<>(
                input,
                input,
                field,
                picked,
                thing -> Optional.ofNullable(thing).map(it -> kind.to(it.id())),
                now -> now instanceof ConfigValue.Reference reference ? thing(reference.id()) : null);
        input.setClearButtonVisible(field.optional());
        input.setPlaceholder(say(isOurs() ? "Looking …" : "Asking the PBX …"));
        input.setItemLabelGenerator(this::label);
        input.setAllowCustomValue(true);
        input.addCustomValueSetListener(event -> {
            Thing meant = meant(event.getDetail().strip());
            input.setValue(meant);
            picked.accept(Optional.of(kind.to(meant.id())));
        });
        items(List.of());
        choices.follow(input, kind, this::list);
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void show(Optional<ConfigValue> now) {
        shown = now;
        value.show(now);
        hint();
    }

    @Override
    public void problem(Optional<String> sentence) {
        value.problem(sentence);
    }

    /** Whether Callwright itself has these things, and not the PBX. */
    private boolean isOurs() {
        return kind.source() == ReferenceKind.Source.CALLWRIGHT;
    }

    private void list(Listing now) {
        listing = Optional.of(now);
        items(now.things());
        input.setPlaceholder(say(kind.choose()));
        value.show(shown);
        hint();
    }

    private void items(List<Thing> things) {
        input.setItems((thing, typed) -> isLike(thing.name(), typed) || isLike(thing.id(), typed), things);
    }

    /** Says what the user should know of the listing; else what the field is for. */
    private void hint() {
        String hint = listing.map(now -> {
                    boolean picked = shown.isPresent() && shown.get() instanceof ConfigValue.Reference;
                    if (!now.current()) {
                        return say(
                                now.things().isEmpty()
                                        ? "The PBX does not answer. Type the id."
                                        : "The PBX does not answer. This is what it had last.");
                    }
                    return picked
                                    && known(((ConfigValue.Reference) shown.get()).id())
                                            .isEmpty()
                            ? say(isOurs() ? "It is not there any more." : "Not seen on the PBX.")
                            : field.help();
                })
                .orElse(field.help());
        input.setHelperText(hint.isEmpty() ? null : hint);
    }

    /** Of things with one name, each is shown with its id. */
    private String label(Thing thing) {
        long namesakes = listing.stream()
                .flatMap(now -> now.things().stream())
                .filter(other -> other.name().equals(thing.name()))
                .count();
        return namesakes > 1 ? thing.name() + " (" + thing.id() + ")" : thing.name();
    }

    private Thing thing(String id) {
        return known(id).orElseGet(() -> new Thing(id, id));
    }

    private Optional<Thing> known(String id) {
        return listing.stream()
                .flatMap(now -> now.things().stream())
                .filter(thing -> thing.id().equals(id))
                .findFirst();
    }

    /** What was typed may be a name that is there. */
    private Thing meant(String typed) {
        return listing.stream()
                .flatMap(now -> now.things().stream())
                .filter(thing -> label(thing).equalsIgnoreCase(typed))
                .findFirst()
                .orElseGet(() -> thing(typed));
    }

    private static boolean isLike(String text, String typed) {
        return text.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
