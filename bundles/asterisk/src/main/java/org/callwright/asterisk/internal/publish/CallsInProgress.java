package org.callwright.asterisk.internal.publish;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.CoreStatusAction;
import org.asteriskjava.manager.action.StatusAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.StatusEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.compiler.dialplan.CarriedState;
import org.callwright.pbx.ActiveCalls;

/** Asks Asterisk for the calls in progress. */
public record CallsInProgress(AmiConnection ami) {
    /** @throws org.callwright.pbx.PbxUnreachableException if Asterisk cannot be asked */
    public ActiveCalls read() {
        Set<String> ids = new TreeSet<>();
        for (CoreShowChannelEvent channel :
                ami.list(new CoreShowChannelsAction(), CoreShowChannelEvent.class, Function.identity())) {
            // Where a caller's name has a line break in it, the rest of what Asterisk tells of the call is lost.
            ids.add(Objects.requireNonNullElse(channel.getUniqueid(), ActiveCalls.UNNAMED));
            ids.add(Objects.requireNonNullElse(channel.getLinkedid(), ActiveCalls.UNNAMED));
        }
        if (!ids.isEmpty()) {
            ids.addAll(enteredAs());
        }
        return new ActiveCalls(run(), ids);
    }

    /** Who is transferred to a call that waits in a callflow goes on there with other ids than the call had. */
    private Set<String> enteredAs() {
        var status = new StatusAction();
        status.setVariables(CarriedState.ENTERED_AS);
        Set<String> ids = new TreeSet<>();
        ami.list(status, StatusEvent.class, Function.identity()).stream()
                .map(StatusEvent::getVariables)
                .filter(Objects::nonNull)
                .map(variables -> variables.getOrDefault(CarriedState.ENTERED_AS, ""))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }

    /**
     * Identifies this run of Asterisk. The start time has a resolution of a second, so two quick starts are told apart
     * by the address of a thread, which is random.
     */
    private String run() {
        ManagerResponse status = ami.ask(new CoreStatusAction());
        String thread = ami.command("core show threads").stream()
                .filter(line -> line.contains("db_sync_thread"))
                .map(line -> line.trim().split(" ", 2)[0])
                .findFirst()
                .orElse("");
        return status.getAttribute("CoreStartupDate") + "T" + status.getAttribute("CoreStartupTime") + "/" + thread;
    }
}
