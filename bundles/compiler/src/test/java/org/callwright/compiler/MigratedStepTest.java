package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.step;

import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Field;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** What was filled in for an older version of an action is shown as the installed one has it. */
class MigratedStepTest {
    private final Compiler compiler = new Compiler(Flows.catalog(new Greets()));

    @Test
    void anOlderStepIsBroughtUpToThePresentSchema() {
        Step migrated = compiler.migrated(step("s1", "test-greets", "text", "Hello"));

        assertThat(migrated.schema()).isEqualTo(2);
        assertThat(migrated.config())
                .isEqualTo(ConfigValue.Group.EMPTY
                        .with("greeting", new ConfigValue.Text("Hello"))
                        .with("volume", new ConfigValue.Numeric(5)));
    }

    @Test
    void aStepOfThePresentSchemaStaysAsItIs() {
        Step present = step("s1", "test-greets").withConfig(2, ConfigValue.Group.EMPTY);

        assertThat(compiler.migrated(present)).isSameAs(present);
    }

    @Test
    void whatCannotBeMigratedStaysAsItIs() {
        Step gone = step("s1", "test-gone");
        Step failing = step("s1", "test-greets");

        assertThat(compiler.migrated(gone)).isSameAs(gone);
        assertThat(compiler.migrated(failing)).isSameAs(failing);
    }

    @Test
    void aStepThatNamesNoSchemaIsOfTheFirstOneUnlessItHasWhatOnlyLaterOnesHave() {
        Step first = step("s1", "test-greets", "text", "Hello");
        Step later = step("s1", "test-greets", "greeting", "Hello");
        Step louder = step("s1", "test-greets", "text", "Hello", "volume", 9);

        assertThat(compiler.inItsSchema(first)).isSameAs(first);
        assertThat(compiler.inItsSchema(later)).isEqualTo(later.withConfig(2, later.config()));
        assertThat(compiler.inItsSchema(louder).schema()).isEqualTo(2);
    }

    /** Called its text otherwise in schema 1, and was of one volume. */
    @ActionType(id = "test-greets", label = "Greets", schema = 2)
    static final class Greets implements Action<Greets.Config> {
        record Config(
                @Field("Greeting") String greeting,

                @Field(value = "Volume", initial = "5") int volume) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }

        @Override
        public ConfigValue.Group migrate(int from, ConfigValue.Group config) {
            if (!config.values().containsKey("text")) {
                throw new IllegalStateException("no text");
            }
            return config.without("text")
                    .with("greeting", config.values().get("text"))
                    .with("volume", new ConfigValue.Numeric(5));
        }
    }
}
