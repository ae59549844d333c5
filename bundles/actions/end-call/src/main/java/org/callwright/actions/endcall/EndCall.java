package org.callwright.actions.endcall;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.osgi.service.component.annotations.Component;

/** Ends the call ({@code Hangup}, {@code Busy}, {@code Congestion}). Has no branches. */
@Component
@ActionType(
        id = "end-call",
        label = "End call",
        group = "Route",
        icon = "phone-landline",
        keywords = {"hang up", "hangup", "disconnect", "response", "reject"},
        summary = "{reason|NORMAL=Ends the call|BUSY=Plays the busy tone"
                + "|CONGESTION=Plays the tone for overloaded lines|REJECTED=Rejects the call}",
        deed = "End of call")
public class EndCall implements Action<EndCall.Config> {
    private static final int SECONDS_OF_TONE = 10;
    private static final int CALL_REJECTED = 21;

    /** What the caller's side is told. */
    public enum Reason {
        /** Normal clearing, as if the other side had hung up. */
        NORMAL,
        /** Busy tone. */
        BUSY,
        /** Congestion tone. */
        CONGESTION,
        /** Call rejected: cause 21 of ITU-T Q.850. */
        REJECTED
    }

    public record Config(
            @Field(value = "Reason", initial = "NORMAL") Reason reason) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        switch (config.reason()) {
            case NORMAL -> dialplan.run("Hangup");
            case BUSY -> dialplan.run("Busy", SECONDS_OF_TONE);
            case CONGESTION -> dialplan.run("Congestion", SECONDS_OF_TONE);
            case REJECTED -> dialplan.run("Hangup", CALL_REJECTED);
        }
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of();
    }
}
