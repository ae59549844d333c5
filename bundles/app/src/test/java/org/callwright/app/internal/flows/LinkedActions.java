package org.callwright.app.internal.flows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference;

/** Actions by which a callflow depends on others, on connections and on saved actions. */
final class LinkedActions {
    private LinkedActions() {}

    /** Counts how often a draft, which it names, was compiled. */
    @ActionType(id = "greet", label = "Greet")
    static final class Greet implements Action<Greet.Config> {
        final Map<String, Integer> compiled = new ConcurrentHashMap<>();
        volatile Optional<Runnable> meanwhile = Optional.empty();

        record Config(@Field("Words") String words) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            compiled.merge(config.words(), 1, Integer::sum);
            Optional<Runnable> now = meanwhile;
            meanwhile = Optional.empty();
            now.ifPresent(Runnable::run);
            dialplan.run("NoOp", config.words()).leave(Exit.NEXT);
        }
    }

    /** Goes to another callflow. */
    @ActionType(id = "visit", label = "Visit")
    static final class Visit implements Action<Visit.Config> {
        record Config(@Field("Callflow") Reference.Callflow callflow) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.goTo(config.callflow());
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }

    /** Needs a connection. */
    @ActionType(id = "look-up", label = "Look up")
    static final class LookUp implements Action<LookUp.Config> {
        record Config(@Field("Connection") Reference.Connection connection) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(Exit.NEXT);
        }
    }

    /** Has a branch for each of its words; all but the first want to be connected. */
    @ActionType(id = "choose", label = "Choose")
    static final class Choose implements Action<Choose.Config> {
        record Config(@Field("Words") List<String> words) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(exits(config).getFirst());
        }

        @Override
        public List<Exit> exits(Config config) {
            List<Exit> exits = config.words().stream()
                    .map(word -> Exit.of(word, "If " + word))
                    .toList();
            return Stream.concat(exits.stream().limit(1), exits.stream().skip(1).map(Exit::toBeChosen))
                    .toList();
        }
    }
}
