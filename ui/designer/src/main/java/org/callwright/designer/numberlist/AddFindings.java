package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.AddPreview.Finding;

/** What adding would do: how many of which sort, and line by line. Lines that are wrong come first. */
final class AddFindings extends Div {

    /** More would be read by nobody. */
    private static final int MOST = 100;

    private final FindingWords words;
    private final FindingSums sums = new FindingSums();
    private final UnorderedList lines = new UnorderedList();

    AddFindings(FindingWords words) {
        this.words = words;
        addClassName("cw-add-findings");
        H3 title = new H3(say("Nothing has been changed yet"));
        lines.addClassName("cw-add-lines");
        lines.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", say("Line by line"));
        add(title, sums, lines);
    }

    void show(AddPreview preview) {
        setVisible(!preview.findings().isEmpty());
        sums.show(preview);
        lines.removeAll();
        List<Finding> all = preview.findings().stream()
                .sorted(Comparator.comparing(finding -> !(finding instanceof Finding.Wrong)))
                .toList();
        all.stream().limit(MOST).forEach(finding -> lines.add(line(finding)));
        if (all.size() > MOST) {
            lines.add(new ListItem(say("and {0} more", all.size() - MOST)));
        }
    }

    private ListItem line(Finding finding) {
        Span at = new Span(String.valueOf(finding.line()));
        at.addClassName("cw-add-at");
        at.getElement().setAttribute("aria-label", say("Line {0}", finding.line()));
        at.getElement().setAttribute("role", "img");
        Span what = new Span(words.numbers(finding));
        what.addClassName("cw-add-number");
        Span why = new Span(FindingWords.outcome(finding));
        why.addClassName("cw-add-why");
        Div content = new Div(what, why);
        content.getElement().setAttribute("data-finding", FindingWords.mark(finding));
        return new ListItem(at, content);
    }
}
