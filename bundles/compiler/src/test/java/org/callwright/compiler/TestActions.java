package org.callwright.compiler;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Field;
import org.callwright.action.Problems;
import org.callwright.action.Reference;
import org.callwright.action.Variable;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.rows.RowId;

/** Actions that only tests have. */
public final class TestActions {
    private TestActions() {}

    /** Ends the call. */
    @ActionType(id = "test-end", label = "End")
    public static final class End implements Action<End.Config> {
        public record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }

    /** Has a branch for each row. */
    @ActionType(id = "test-sort", label = "Sort")
    static final class Sort implements Action<Sort.Config> {
        record Config(@Field("Rows") List<Row> rows) {}

        record Row(@Field(value = "Name", max = 40) String name, RowId id) implements BranchRow {
            @Override
            public Exit exit() {
                return id.exit("row", name);
            }
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            config.rows()
                    .forEach(
                            row -> dialplan.leaveIf(Condition.is(dialplan.variable("sorted"), row.name()), row.exit()));
            dialplan.end();
        }

        @Override
        public List<Exit> exits(Config config) {
            return BranchRow.exits(config.rows());
        }
    }

    /** Puts text where an application and where a variable takes it; its branch is taken at once. */
    @ActionType(id = "test-say", label = "Say")
    static final class Say implements Action<Say.Config> {
        static final Exit NOW = Exit.of("now", "Now");
        static final Exit LATER = Exit.of("later", "Later").afterItsTime().toBeChosen();

        record Config(
                @Field("Text") String text,
                @Field(value = "Into", initial = "x") String into) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.set(Variable.named(config.into()), config.text()).leave(NOW);
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of(NOW, LATER);
        }
    }

    /** Hands text to an application. */
    @ActionType(id = "test-run", label = "Run")
    static final class Run implements Action<Run.Config> {
        record Config(
                @Field("Application") String application,
                @Field(value = "Argument", max = 5000) String argument) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.run(config.application(), config.argument()).leave(Exit.NEXT);
        }
    }

    /** Does whatever a test wants an action to do wrong. */
    @ActionType(id = "test-broken", label = "Broken", schema = 2)
    record Broken(Consumer<Dialplan> code, List<Exit> declared) implements Action<End.Config> {
        @Override
        public void compile(End.Config config, Dialplan dialplan) {
            code.accept(dialplan);
        }

        @Override
        public List<Exit> exits(End.Config config) {
            return declared;
        }
    }

    /** Finds something wrong with whatever is filled in. */
    @ActionType(id = "test-picky", label = "Picky")
    record Picky(String field, String sentence) implements Action<Picky.Config> {
        record Config(@Field("Rows") List<Row> rows) {}

        @Override
        public void check(Config config, Problems problems) {
            problems.add(field, sentence);
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }
    }

    /** Adds for the PBX's own phones whatever a test wants. */
    @ActionType(id = "test-contributing", label = "Contributing")
    record Contributing(Consumer<Features> code) implements Action<End.Config> {
        @Override
        public void compile(End.Config config, Dialplan dialplan) {
            dialplan.end();
        }

        @Override
        public void contribute(End.Config config, Features features) {
            code.accept(features);
        }
    }

    /** Has a field of every kind. */
    public record Everything(
            @Field(value = "Name", min = 1, max = 5) String name,
            @Field(value = "Note", help = "Anything.") Optional<String> note,

            @Field(value = "Count", initial = "3", min = 1, max = 9)
            int count,

            @Field("Big") long big,

            @Field(value = "For", initial = "20", min = 1, max = 300)
            Duration time,

            @Field("On") boolean on,

            @Field(value = "Zone", initial = "Europe/Berlin")
            ZoneId zone,

            @Field(value = "Colour", initial = "RED") Colour colour,
            @Field("Phone") Reference.Phone phone,
            @Field("Prompt") Optional<Reference.Prompt> prompt,
            @Field(value = "Rows", max = 2) List<Row> rows) {}

    public record Row(
            @Field("Phone") Reference.Phone phone,
            @Field(value = "Delay", initial = "0") Duration delay) {}

    public enum Colour {
        RED,
        GREEN
    }
}
