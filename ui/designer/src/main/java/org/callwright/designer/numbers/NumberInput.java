package org.callwright.designer.numbers;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callwright.action.numbers.PhoneText;
import org.callwright.app.Numbers.Availability;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.Wording;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/**
 * A field that adds a number to a callflow: a spare one, or one that the user types. A new public number joins the pool.
 * When a number is not available, the field says why and keeps its text. What is spare is offered while the keyboard is
 * in it.
 */
public final class NumberInput extends Div {

    private final NumberSources sources;
    private final Function<PhoneNumber, Optional<String>> assign;
    private final Consumer<String> note;
    private final TextField field = new TextField(say("Add a number"));
    private final Div choices = new Div();
    private final Paragraph status = new Paragraph();
    private Optional<FlowId> flow = Optional.empty();
    private NumberingPlan numbering = NumberingPlan.UNKNOWN;
    private List<PhoneNumber> spare = List.of();
    private Optional<List<String>> extensions = Optional.empty();
    private NumberSuggestions suggestions = NumberSuggestions.of("", spare, numbering, List.of());

    /**
     * @param assign gives the callflow the number; returns the error message if it fails
     * @param note called with a text about what was added, which may be empty
     */
    public NumberInput(NumberSources sources, Function<PhoneNumber, Optional<String>> assign, Consumer<String> note) {
        this.sources = sources;
        this.assign = assign;
        this.note = note;
        addClassName("cw-number-input");
        field.setPlaceholder(say("030 555 0100 or 299"));
        field.setHelperText(say("Search the spare numbers, or type another: in any notation, or an extension."));
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setWidthFull();
        field.addFocusListener(event -> read());
        field.addValueChangeListener(event -> {
            field.setInvalid(false);
            if (event.isFromClient() && extensions.isEmpty()) { // the browser may tell of the typing before the focus
                read();
            } else {
                update();
            }
        });
        field.addKeyDownListener(Key.ENTER, event -> suggestions.enter().ifPresent(this::check));
        choices.addClassName("cw-offers");
        status.addClassName("cw-soft");
        status.getElement().setAttribute("role", "status");
        add(field, status, choices);
    }

    /** From now on adds to this callflow. */
    public void show(FlowId id) {
        if (flow.filter(id::equals).isEmpty()) {
            flow = Optional.of(id);
            field.clear();
            field.setInvalid(false);
            status.setText("");
            choices.removeAll();
        }
    }

    /** Moves the keyboard there. */
    public void focus() {
        field.focus();
    }

    /** Asks what is spare now, and once what the PBX's own numbers look like. */
    private void read() {
        numbering = sources.numbering().get();
        spare = flow.map(sources.numbers()::spare).orElse(List.of());
        update();
        if (extensions.isEmpty()) {
            extensions = Optional.of(List.of()); // what is short is taken for an extension until they are known
            sources.background()
                    .run(
                            sources::extensions,
                            found -> {
                                extensions = Optional.of(found);
                                update();
                            },
                            Message.of("They could not be read."),
                            message -> {});
        }
    }

    private void update() {
        suggestions = NumberSuggestions.of(field.getValue(), spare, numbering, extensions.orElse(List.of()));
        choices.removeAll();
        group(say("Spare numbers"), suggestions.spare(), Wording::kind);
        group(say("Not in the list"), suggestions.typed().stream().toList(), this::asTyped);
        suggestions.other().ifPresent(other -> choices.add(instead(other)));
        status.setText(suggestions.hint());
    }

    private void group(String title, List<PhoneNumber> members, Function<PhoneNumber, String> text) {
        if (!members.isEmpty()) {
            UnorderedList list = new UnorderedList();
            members.forEach(number -> list.add(new ListItem(choice(number, text.apply(number)))));
            choices.add(new H3(title), list);
        }
    }

    /** For a number that is of the other kind than it looks. */
    private Button instead(PhoneNumber number) {
        String text = switch (number.kind()) {
            case DID -> say("Take {0} as a public number instead", number.digits());
            case EXTENSION -> say("Take {0} as an extension instead", number.digits());
        };
        Button instead = new Button(text, event -> check(number));
        instead.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        instead.addClassName("cw-instead");
        return instead;
    }

    private Button choice(PhoneNumber number, String text) {
        Span digits = new Span(number.digits());
        digits.addClassName("cw-offer-digits");
        Span kind = new Span(text);
        kind.addClassName("cw-soft");
        Button choice = new Button(new Span(digits, kind), event -> check(number));
        choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choice.addClassName("cw-offer");
        return choice;
    }

    /** A public number with the line that it is, if that looks different. */
    private String asTyped(PhoneNumber number) {
        return switch (number.kind()) {
            case DID -> {
                String line = numbering.shown(new PhoneText(number.digits()));
                String joins = say("public number, joins the list");
                yield line.equals(number.digits()) ? joins : line + " · " + joins;
            }
            case EXTENSION -> say("extension, from the phones");
        };
    }

    private void check(PhoneNumber number) {
        FlowId to = flow.orElseThrow();
        status.setText(say("Asking the PBX whether it has {0} itself …", number));
        choices.setEnabled(false);
        sources.background()
                .run(
                        () -> sources.numbers().check(to, number),
                        answer -> finish(to, () -> show(number, answer)),
                        Message.of("The number could not be checked."),
                        message -> finish(to, () -> refuse(message)));
    }

    private void show(PhoneNumber number, Availability answer) {
        switch (answer) {
            case Availability.Free free -> take(number, "");
            case Availability.Unchecked unchecked -> take(number, say(unchecked.message()));
            case Availability.Taken taken -> refuse(say(taken.why()));
        }
    }

    /** Shows the answer, unless another callflow is shown by now. */
    private void finish(FlowId to, Runnable showAnswer) {
        if (flow.filter(to::equals).isPresent()) {
            choices.setEnabled(true);
            status.setText(suggestions.hint());
            showAnswer.run();
        }
    }

    private void take(PhoneNumber number, String remark) {
        Optional<String> refusal = assign.apply(number);
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return;
        }
        note.accept(remark);
        if (number.kind() == PhoneNumber.Kind.DID && !spare.contains(number)) {
            sources.numbers().addToPool(number, CurrentUser.operator());
        }
        field.clear();
        read();
        field.focus(); // what was pressed is gone
    }

    private void refuse(String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
