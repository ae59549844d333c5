package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import java.util.function.Predicate;
import org.callwright.app.CallflowSummary;
import org.callwright.app.CallflowSummary.State;
import org.callwright.model.Problem;

/** Which flows a list shows. */
enum FlowFilter {
    ALL(flow -> true),
    /** What callers get, whatever was drawn since. */
    LIVE(flow -> flow.live().isPresent()),
    /** Live, and drawn differently since. */
    CHANGES(flow -> flow.state() == State.CHANGED
            || flow.state() == State.PROBLEM && flow.live().isPresent()),
    /** Cannot be published, or is not on the PBX as it should be. */
    PROBLEMS(flow -> flow.difference().isPresent() || flow.problems().stream().anyMatch(Problem::refusesPublishing));

    private final Predicate<CallflowSummary> shows;

    FlowFilter(Predicate<CallflowSummary> shows) {
        this.shows = shows;
    }

    boolean shows(CallflowSummary flow) {
        return shows.test(flow);
    }

    /** In the language of the page. */
    String title() {
        return switch (this) {
            case ALL -> say("All");
            case LIVE -> say("Live");
            case CHANGES -> say("Changes");
            case PROBLEMS -> say("Problems");
        };
    }
}
