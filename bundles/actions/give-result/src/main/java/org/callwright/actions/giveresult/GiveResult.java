package org.callwright.actions.giveresult;

import java.util.List;
import java.util.Locale;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.osgi.service.component.annotations.Component;

/**
 * Ends a callflow that was called by another one and returns a result to it ({@code Return}). Ends the call when the
 * callflow was not called by another one.
 */
@Component
@ActionType(
        id = "give-result",
        label = "Give result",
        group = "Route",
        icon = "reply",
        keywords = {"return", "come back", "result", "end of sub-callflow"},
        summary = "Comes back with {result}")
public class GiveResult implements Action<GiveResult.Config> {

    public record Config(
            @Field(
                    value = "Result",
                    help = "A word that the step Call another callflow has a branch for, such as sold-out.",
                    min = 1,
                    max = 40)
            String result) {

        /**
         * Returns the normalized result, such as {@code sold-out} for {@code Sold out!}. The action Call
         * another callflow normalizes its results the same way.
         */
        String word() {
            return result.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.comeBack(config.word());
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of();
    }
}
