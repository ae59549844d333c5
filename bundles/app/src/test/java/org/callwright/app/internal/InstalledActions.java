package org.callwright.app.internal;

import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.app.Actions;
import org.callwright.compiler.ActionInfo;
import org.callwright.compiler.InstalledAction;

/** A registry with one action that ends the call. How bundles fill the real one is tested in a container. */
class InstalledActions implements Actions {
    private InstalledAction end = at("1.0.0");
    List<String> offering = List.of("end.bundle");

    @ActionType(id = "end", label = "End")
    static final class End implements Action<End.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.run("Hangup");
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }

    /** Has the action come from another version of its bundle. */
    void update(String version) {
        end = at(version);
    }

    private static InstalledAction at(String version) {
        return InstalledAction.of(ActionInfo.of(End.class), new End(), "end.bundle", version);
    }

    @Override
    public List<InstalledAction> installed() {
        return List.of(end);
    }

    @Override
    public List<String> bundlesOffering(String id) {
        return offering;
    }

    @Override
    public long generation() {
        return 1;
    }

    @Override
    public Optional<InstalledAction> find(String id) {
        return Optional.of(end).filter(each -> id.equals("end"));
    }
}
