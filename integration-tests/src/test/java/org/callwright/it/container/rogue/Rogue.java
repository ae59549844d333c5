package org.callwright.it.container.rogue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;

/** An action of a stranger's bundle that does wrong what can be done wrong, as it is configured. */
@ActionType(id = "rogue", label = "Rogue", group = "Test")
public class Rogue implements Action<Rogue.Config> {

    /** What it does. */
    public enum Manner {
        GOOD,
        THROWS,
        RECURSES,
        WRITES_LINES,
        WRITES_MEGABYTES,
        LEAVES_BY_ANOTHER,
        DECLARES_NOTHING,
        DECLARES_ONE_TWICE,
        DECLARES_THOUSANDS,
        REFUSES_ITS_RECORD,
        HANGS_IN_EXITS,
        HANGS
    }

    public record Config(
            @Field(value = "Manner", initial = "GOOD") Manner manner) {
        public Config {
            if (manner == Manner.REFUSES_ITS_RECORD) {
                throw new IllegalStateException("no such record");
            }
        }
    }

    /** What careless code leaves in the thread it ran in, where it would keep its class loader alive. */
    private static final ThreadLocal<Rogue> LEFT_BEHIND = new ThreadLocal<>();

    @Override
    public List<Exit> exits(Config config) {
        LEFT_BEHIND.set(this);
        return switch (config.manner()) {
            case DECLARES_NOTHING -> null;
            case DECLARES_ONE_TWICE -> List.of(Exit.NEXT, Exit.NEXT);
            case DECLARES_THOUSANDS ->
                IntStream.range(0, 10_000)
                        .mapToObj(i -> Exit.of("e" + i, "Branch " + i))
                        .toList();
            case HANGS_IN_EXITS -> {
                hang();
                yield List.of();
            }
            default -> List.of(Exit.NEXT);
        };
    }

    @Override
    public Optional<Exit> exitWhenOff(Config config) {
        return Optional.empty();
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        switch (config.manner()) {
            case THROWS -> throw new IllegalStateException("out of ideas");
            case RECURSES -> compile(config, dialplan.run("NoOp"));
            case WRITES_LINES -> Collections.nCopies(100_000, "NoOp").forEach(dialplan::run);
            case WRITES_MEGABYTES -> dialplan.run("NoOp", "x".repeat(3_000_000));
            case LEAVES_BY_ANOTHER -> dialplan.leave(Exit.of("another", "Another"));
            case HANGS -> hang();
            default -> dialplan.run("Answer").leave(Exit.NEXT);
        }
    }

    /** Does not mind an interruption. Nobody waits that long for it, but the tests that follow need the processor too. */
    private static void hang() {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
