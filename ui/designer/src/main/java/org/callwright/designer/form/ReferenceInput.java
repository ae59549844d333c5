package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.app.ReferenceDirectory.Listing;
import org.callwright.compiler.form.FormField;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.designer.typed.ReferenceText;
import org.callwright.designer.widgets.TypedChoice;
import org.callwright.model.config.ConfigValue;

/** A reference to something on the PBX: chosen by name, or typed by id, also while the PBX is unreachable. */
final class ReferenceInput implements FieldInput {
    private final FormField field;
    private final ReferenceKind kind;
    private final ComboBox<Entry> input = new ComboBox<>();
    private final ValueInput<ComboBox<Entry>, Entry> value;
    private Optional<ConfigValue> shown = Optional.empty();
    private boolean typedHere;
    private Optional<Listing> listing = Optional.empty();

    ReferenceInput(
            FormField field, ReferenceKind kind, ReferenceChoices choices, Consumer<Optional<ConfigValue>> changed) {
        this.field = field;
        this.kind = kind;
        Consumer<Optional<ConfigValue>> picked = now -> {
            shown = now;
            showHint();
            changed.accept(now);
        };
        value = new ValueInput<>(
                input,
                input,
                field,
                picked,
                item -> Optional.ofNullable(item).map(it -> kind.to(it.id())),
                now -> item(text().shown(now)));
        input.setClearButtonVisible(field.optional());
        input.setPlaceholder(say(isOurs() ? "Looking …" : "Asking the PBX …"));
        input.setItemLabelGenerator(this::label);
        input.setAllowCustomValue(true);
        input.addCustomValueSetListener(event -> {
            typedHere = true;
            value.fill(text().value(event.getDetail()));
            TypedChoice.showAgain(input);
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
        showHint();
    }

    @Override
    public void problem(Optional<String> message) {
        value.problem(message);
    }

    /** Whether Callwright stores these itself. */
    private boolean isOurs() {
        return kind.source() == ReferenceKind.Source.CALLWRIGHT;
    }

    private void list(Listing now) {
        listing = Optional.of(now);
        items(now.entries());
        input.setPlaceholder(say(kind.choose()));
        value.show(shown);
        shown.filter(ConfigValue.Text.class::isInstance).ifPresent(this::readAgain);
        showHint();
    }

    /** What was typed before it was known what there is. */
    private void readAgain(ConfigValue typed) {
        text().read(text().shown(typed))
                .filter(value -> typedHere)
                .ifPresent(value -> this.value.fill(Optional.of(value)));
    }

    private ReferenceText text() {
        return new ReferenceText(kind, listing, language());
    }

    private void items(List<Entry> all) {
        input.setItems(ReferenceText::isLike, all);
    }

    /** Shows what the user should know of the choices, or else the field's help. */
    private void showHint() {
        String hint = listing.map(now -> {
                    boolean picked = shown.isPresent() && shown.get() instanceof ConfigValue.Reference;
                    if (!now.current()) {
                        return say(
                                now.entries().isEmpty()
                                        ? "The PBX does not answer. Type the id."
                                        : "The PBX does not answer. This is what it had last.");
                    }
                    return picked && !isKnown(((ConfigValue.Reference) shown.get()).id())
                            ? say(isOurs() ? "It is not there any more." : "Not seen on the PBX.")
                            : field.help();
                })
                .orElse(field.help());
        input.setHelperText(hint.isEmpty() ? null : hint);
    }

    /** The name, with the id when several have the same name. */
    private String label(Entry item) {
        long namesakes = listing.stream()
                .flatMap(now -> now.entries().stream())
                .filter(other -> other.name().equals(item.name()))
                .count();
        return namesakes > 1 ? item.name() + " (" + item.id() + ")" : item.name();
    }

    private Entry item(String id) {
        return known(id).orElseGet(() -> new Entry(id, kind.nameOf(id, language())));
    }

    private boolean isKnown(String id) {
        return kind.soughtAs(id).stream().anyMatch(name -> known(name).isPresent());
    }

    private Optional<Entry> known(String id) {
        return listing.stream()
                .flatMap(now -> now.entries().stream())
                .filter(item -> item.id().equals(id))
                .findFirst();
    }
}
