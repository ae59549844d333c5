package org.callwright.app.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;

/** Actions of each shape: one that goes on, one that ends, one whose first branch is the main one, and two choices. */
final class StoryActions implements ActionCatalog {
    static final String PLAY = "play";
    static final String RING = "ring";
    static final String MENU = "menu";
    static final String HOURS = "hours";
    static final String END = "end";

    private final Map<String, InstalledAction> all = Map.of(
            PLAY, installed(new Play()),
            RING, installed(new Ring()),
            MENU, installed(new Menu()),
            HOURS, installed(new Hours()),
            END, installed(new End()));

    @Override
    public Optional<InstalledAction> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @SuppressWarnings("unchecked")
    private static InstalledAction installed(Action<?> action) {
        return InstalledAction.of(
                ActionInfo.of((Class<? extends Action<?>>) action.getClass()), action, "test", "1.0.0");
    }

    record Config(@Field(value = "What", initial = "this") String what) {}

    private abstract static class OfConfig implements Action<Config> {
        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }
    }

    @ActionType(id = PLAY, label = "Play", summary = "Plays *{what}*")
    private static final class Play extends OfConfig implements Action<Config> {}

    @ActionType(id = END, label = "End call", summary = "Ends the call")
    private static final class End extends OfConfig implements Action<Config> {
        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }

    @ActionType(id = RING, label = "Ring", summary = "Rings *{what}*, 20 s", deed = "Call")
    private static final class Ring extends OfConfig implements Action<Config> {
        @Override
        public List<Exit> exits(Config config) {
            Exit main = Exit.of("not-answered", "If not answered");
            return List.of(
                    main,
                    Exit.of("busy", "If busy").orElse(main),
                    Exit.of("away", "If away").orElse(main));
        }
    }

    @ActionType(id = MENU, label = "Menu", summary = "Asks *{what}*", aside = "asks again", choice = true)
    private static final class Menu extends OfConfig implements Action<Config> {
        @Override
        public List<Exit> exits(Config config) {
            List<Exit> exits = new ArrayList<>();
            IntStream.rangeClosed(1, 9).forEach(key -> exits.add(Exit.of("key-" + key, "Key " + key)));
            Exit nothing = Exit.of("timeout", "Nothing pressed").toBeChosen();
            exits.addAll(List.of(nothing, Exit.of("wrong-key", "Wrong key").orElse(nothing)));
            return exits;
        }
    }

    @ActionType(id = HOURS, label = "Hours", summary = "Looks at *the time*", choice = true)
    private static final class Hours extends OfConfig implements Action<Config> {
        @Override
        public List<Exit> exits(Config config) {
            List<Exit> exits = new ArrayList<>();
            IntStream.rangeClosed(1, 12).forEach(rule -> exits.add(Exit.of("rule-" + rule, "Rule " + rule)));
            return exits;
        }
    }
}
