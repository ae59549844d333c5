package org.callwright.app.internal.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.action.Exit;
import org.callwright.app.FlowUse;
import org.callwright.app.changes.FlowChange;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.model.Flow;
import org.callwright.model.Message;

/**
 * What publishing a saved action means for the callflows that are linked to it.
 *
 * @param actions the installed actions, to find branches
 * @param users the live flows that lead to it
 */
record SavedActionImpact(ActionCatalog actions, List<FlowUse> users) {

    /** The changes, preceded by the callflows that they affect and followed by branches that those do not have yet. */
    List<FlowChange> between(Flow before, Flow after, List<FlowChange> changes) {
        List<Exit> known = exits(before);
        List<FlowChange> all = new ArrayList<>();
        if (!changes.isEmpty()) {
            all.add(new FlowChange(
                    Optional.empty(),
                    users.isEmpty()
                            ? Message.of("No live callflow uses it, so no caller notices it yet.")
                            : Message.plural(
                                    users.size(),
                                    "Calls of {0} go by it at once, without publishing that again.",
                                    "Calls of {0} go by it at once, without publishing those again.",
                                    named())));
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

    private FlowChange unknown(Exit exit, Optional<Exit> main) {
        return new FlowChange(
                Optional.empty(),
                main.map(it -> Message.plural(
                                users.size(),
                                "The branch \"{0}\" is new. Until {1} is published again, calls that take it go on"
                                        + " there at \"{2}\".",
                                "The branch \"{0}\" is new. Until {1} are published again, calls that take it go on"
                                        + " there at \"{2}\".",
                                exit.label(),
                                named(),
                                it.label()))
                        .orElseGet(() -> Message.plural(
                                users.size(),
                                "The branch \"{0}\" is new. Until {1} is published again, calls that take it end there.",
                                "The branch \"{0}\" is new. Until {1} are published again, calls that take it end"
                                        + " there.",
                                exit.label(),
                                named())));
    }

    private List<Exit> exits(Flow saved) {
        return saved.start()
                .flatMap(saved::step)
                .map(new Compiler(actions)::exits)
                .orElse(List.of());
    }

    private Message named() {
        return Message.quoted(users.stream().map(FlowUse::name).toList());
    }
}
