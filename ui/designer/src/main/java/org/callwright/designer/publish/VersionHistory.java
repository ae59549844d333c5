package org.callwright.designer.publish;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.PbxContents;
import org.callwright.app.VersionSummary;
import org.callwright.designer.messages.Wording;
import org.callwright.model.FlowId;
import org.callwright.store.Stamp;

/** The versions of a callflow or saved action, to roll back to or to restore as the draft. */
public final class VersionHistory extends Section {

    private static final int SHOWN_FIRST = 4;

    /** A version that went live later than this after it was made was rolled back to. */
    private static final Duration PUBLISHING = Duration.ofMinutes(10);

    private final Callflows callflows;
    private final boolean editable;
    private final Paragraph draft = new Paragraph();
    private final IntConsumer rollBack;
    private final IntConsumer restore;
    private FlowId shown;
    private int newest;
    private OptionalInt live = OptionalInt.empty();
    private Optional<PbxContents.Difference> difference = Optional.empty();

    /**
     * @param editable whether the user may do either
     * @param rollBack called with the version to make live again
     * @param restore called with the version to make the draft
     */
    public VersionHistory(Callflows callflows, boolean editable, IntConsumer rollBack, IntConsumer restore) {
        this.callflows = callflows;
        this.editable = editable;
        draft.addClassName("cw-soft");
        this.rollBack = rollBack;
        this.restore = restore;
        addClassName("cw-history-section");
    }

    public void show(CallflowSummary callflow) {
        Stamp saved = callflow.saved();
        String when = Wording.moment(saved.at(), UI.getCurrent());
        draft.setText(saved.who()
                .map(by -> say("Draft last changed {0} by {1}", when, by))
                .orElseGet(() -> say("Draft last changed {0}", when)));
        if (!callflow.id().equals(shown)
                || !callflow.live().equals(live)
                || !callflow.difference().equals(difference)) {
            shown = callflow.id();
            live = callflow.live();
            difference = callflow.difference();
            update(callflows.versions(shown));
        }
    }

    private void update(List<VersionSummary> versions) {
        newest = versions.stream().mapToInt(VersionSummary::number).max().orElse(0);
        removeAll();
        add(new H2(say("Versions")), draft);
        if (versions.isEmpty()) {
            Paragraph none =
                    new Paragraph(say("None yet. Each time you publish, the version is kept here to go back to."));
            none.addClassName("cw-soft");
            add(none);
            return;
        }
        boolean many = versions.size() > SHOWN_FIRST + 1;
        add(list(many ? versions.subList(0, SHOWN_FIRST) : versions));
        if (many) {
            List<VersionSummary> older = versions.subList(SHOWN_FIRST, versions.size());
            add(new NativeDetails(
                    plural(older.size(), "1 older version", "{0} older versions", older.size()), list(older)));
        }
    }

    private UnorderedList list(List<VersionSummary> versions) {
        UnorderedList list = new UnorderedList();
        list.addClassName("cw-versions");
        versions.forEach(version -> list.add(item(version)));
        return list;
    }

    private ListItem item(VersionSummary version) {
        Span number = new Span(say("Version {0}", version.number()));
        number.addClassName("cw-version-name");
        Span when = new Span(
                say("{0} by {1}", Wording.moment(version.publishedAt(), UI.getCurrent()), version.publishedBy()));
        when.addClassName("cw-soft");
        version.wentLive()
                .filter(stamp -> version.number() < newest
                        || !stamp.by().equals(version.publishedBy())
                        || stamp.at().isAfter(version.publishedAt().plus(PUBLISHING)))
                .ifPresent(stamp -> when.setText(say(
                        "{0} · live again since {1} by {2}",
                        when.getText(), Wording.moment(stamp.at(), UI.getCurrent()), stamp.by())));
        version.moved().ifPresent(moved -> when.setText(when.getText() + " · " + say(moved)));
        Div buttons = new Div();
        buttons.addClassName("cw-buttons");
        if (version.live()) {
            Span mark = new Span(difference.isEmpty() ? say("Live") : say("Published"));
            mark.addClassName("cw-state");
            mark.getElement().setAttribute("data-state", difference.isEmpty() ? "live" : "problem");
            buttons.add(mark);
        } else if (editable) {
            buttons.add(button(
                    say("Roll back"),
                    say("Roll back to version {0}", version.number()),
                    () -> rollBack.accept(version.number())));
        }
        if (editable) {
            buttons.add(button(
                    say("Take as draft"),
                    say("Take version {0} as draft", version.number()),
                    () -> restore.accept(version.number())));
        }
        return new ListItem(number, when, buttons);
    }

    private static Button button(String text, String label, Runnable work) {
        Button button = new Button(text, event -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        return button;
    }
}
