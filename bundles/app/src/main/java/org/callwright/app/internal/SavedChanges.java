package org.callwright.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.action.Exit;
import org.callwright.app.Change;
import org.callwright.app.FlowUse;
import org.callwright.compiler.ActionTypes;
import org.callwright.compiler.Compiler;
import org.callwright.model.Flow;

/**
 * What publishing a saved action means for the callflows that are linked to it.
 *
 * @param actions the installed ones, which know their branches
 * @param users the live flows whose calls go there
 */
record SavedChanges(ActionTypes actions, List<FlowUse> users) {

    /** What to say before the changes themselves, and of branches that live callflows do not know. */
    List<Change> between(Flow before, Flow after, List<Change> changes) {
        List<Exit> known = exits(before);
        List<Change> all = new ArrayList<>();
        if (!changes.isEmpty()) {
            all.add(say(
                    users.isEmpty()
                            ? "No live callflow uses it, so no caller notices it yet."
                            : "Calls of " + named() + " go by it at once, without publishing "
                                    + (users.size() == 1 ? "that" : "those") + " again."));
        }
        all.addAll(changes);
        if (!users.isEmpty()) {
            Set<String> ids = known.stream().map(Exit::id).collect(Collectors.toSet());
            exits(after).stream()
                    .filter(exit -> !ids.contains(exit.id()))
                    .forEach(exit -> all.add(unknown(exit, known.stream().findFirst())));
        }
        return all;
    }

    private Change unknown(Exit exit, Optional<Exit> main) {
        String until = "The branch \"" + exit.label() + "\" is new. Until " + named() + " "
                + (users.size() == 1 ? "is" : "are") + " published again, calls that take it ";
        return say(
                until + main.map(it -> "go on there at \"" + it.label() + "\".").orElse("end there."));
    }

    private List<Exit> exits(Flow saved) {
        return saved.start()
                .flatMap(saved::step)
                .map(new Compiler(actions)::exits)
                .orElse(List.of());
    }

    private String named() {
        return users.stream().map(user -> "\"" + user.name() + "\"").collect(Collectors.joining(", "));
    }

    private static Change say(String sentence) {
        return new Change(Optional.empty(), sentence);
    }
}
