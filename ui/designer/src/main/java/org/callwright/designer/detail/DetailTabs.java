package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.nav.PageLink;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;

/**
 * The tabs in the bar, as links, since each has an address. That of the problems has their number: red when they refuse
 * publishing, amber when not.
 */
final class DetailTabs extends Nav {

    private final Flow.Kind kind;
    private final Map<DetailTab, PageLink> links = new EnumMap<>(DetailTab.class);
    private final Span count = new Span();

    DetailTabs(Flow.Kind kind) {
        this.kind = kind;
        addClassName("cw-tabs");
        getElement().setAttribute("aria-label", say("What is shown"));
        for (DetailTab tab : DetailTab.of(kind)) {
            PageLink link = new PageLink("", "");
            link.add(part("cw-long", tab.title(kind)));
            if (tab == DetailTab.SETTINGS) {
                link.add(part("cw-short", say("Numbers")));
            }
            links.put(tab, link);
            add(link);
        }
        count.addClassName("cw-count");
        links.get(DetailTab.PROBLEMS).add(count);
    }

    /** One way to say it: the style sheet shows the short one where there is no room for the long one. */
    private static Span part(String when, String text) {
        Span part = new Span(text);
        part.addClassName(when);
        return part;
    }

    /** Leads to a flow's tabs, and marks the open one. */
    void show(FlowId flow, DetailTab open) {
        links.forEach((tab, link) -> {
            link.getElement().setAttribute("href", tab.location(kind, flow));
            if (tab == open) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    void show(List<Problem> problems) {
        count.setText(String.valueOf(problems.size()));
        count.setVisible(!problems.isEmpty());
        count.setTitle(Wording.problems(problems));
        count.getElement()
                .setAttribute(
                        "data-severity", problems.stream().anyMatch(Problem::refusesPublishing) ? "error" : "warning");
    }
}
