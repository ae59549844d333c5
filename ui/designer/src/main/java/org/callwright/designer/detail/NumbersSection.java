package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.numbers.NumberInput;
import org.callwright.designer.numbers.NumberSources;
import org.callwright.designer.widgets.IconButton;
import org.callwright.model.Flow;
import org.callwright.model.PhoneNumber;

/** The numbers of a callflow, to add and to remove. */
public final class NumbersSection extends DetailSection {

    private final DraftSession session;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none =
            new Paragraph(say("None yet. Nobody can dial this callflow; other callflows can lead to it."));
    private final Paragraph note = new Paragraph();
    private final NumberInput input;
    private Optional<Flow> shown = Optional.empty();

    public NumbersSection(DraftSession session, NumberSources sources) {
        this.session = session;
        input = new NumberInput(sources, this::assign, note::setText);
        list.addClassName("cw-numbers");
        none.addClassName("cw-soft");
        note.addClassName("cw-number-note");
        note.getElement().setAttribute("role", "status");
        input.setVisible(session.isEditable());
        add(new H2(say("Numbers")), none, list, note, input);
    }

    @Override
    protected void show(CallflowSummary callflow, Flow flow) {
        show(flow);
    }

    void show(Flow flow) {
        if (shown.map(Flow::id).filter(flow.id()::equals).isEmpty()) {
            input.show(flow.id());
            note.setText("");
        }
        if (shown.map(Flow::numbers).filter(flow.numbers()::equals).isEmpty()) {
            list.removeAll();
            flow.numbers().forEach(number -> list.add(item(number)));
            none.setVisible(flow.numbers().isEmpty());
        }
        shown = Optional.of(flow);
    }

    boolean isEmpty() {
        return shown.map(Flow::numbers).filter(numbers -> !numbers.isEmpty()).isEmpty();
    }

    /** Moves the keyboard to the field that adds a number. */
    void focus() {
        input.focus();
    }

    private Optional<String> assign(PhoneNumber number) {
        note.setText("");
        return session.tryToChange(with(all -> all.add(number)));
    }

    private void remove(PhoneNumber number) {
        note.setText("");
        session.change(with(all -> all.remove(number)));
        input.focus(); // the button that was pressed is gone
    }

    private static UnaryOperator<Flow> with(Consumer<Set<PhoneNumber>> change) {
        return flow -> {
            Set<PhoneNumber> all = new HashSet<>(flow.numbers());
            change.accept(all);
            return flow.withNumbers(all);
        };
    }

    private ListItem item(PhoneNumber number) {
        Span digits = new Span(number.digits());
        digits.addClassName("cw-digits");
        Span kind = new Span(Wording.kind(number));
        kind.addClassName("cw-soft");
        Div dialled = new Div(digits, new Text(" "), kind);
        dialled.addClassName("cw-number");
        ListItem item = new ListItem(dialled);
        if (session.isEditable()) {
            item.add(new IconButton(VaadinIcon.CLOSE_SMALL, say("Remove {0}", number.digits()), () -> remove(number)));
        }
        return item;
    }
}
