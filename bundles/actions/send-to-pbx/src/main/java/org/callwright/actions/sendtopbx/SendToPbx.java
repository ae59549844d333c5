package org.callwright.actions.sendtopbx;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Destination;
import org.osgi.service.component.annotations.Component;

/**
 * Sends the call to a destination in the PBX's own dialplan that the reseller allows ({@code Goto}). The call stays
 * there, so there are no branches.
 */
@Component
@ActionType(
        id = "send-to-pbx",
        label = "Send to the PBX",
        group = "Route",
        icon = "sign-out",
        keywords = {"destination", "context", "extension", "goto", "custom destination", "resource", "carrier"},
        summary = "Sends the call to *{destination}*",
        deed = "PBX")
public class SendToPbx implements Action<SendToPbx.Config> {

    public record Config(
            @Field(
                    value = "Destination",
                    help = "One of the places that whoever runs the PBX has allowed; calls do not come back.")
            Destination destination) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.goTo(config.destination());
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of();
    }
}
