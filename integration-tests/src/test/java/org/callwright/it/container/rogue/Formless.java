package org.callwright.it.container.rogue;

import org.callwright.action.Action;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;

/** An action with a record that no form can be made of. */
public class Formless implements Action<Formless.Config> {
    public record Config(@Field("Anything") Object anything) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.leave(Exit.NEXT);
    }
}
