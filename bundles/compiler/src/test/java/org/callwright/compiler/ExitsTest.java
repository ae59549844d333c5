package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.step;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.model.Step;
import org.junit.jupiter.api.Test;

/** A step's branches are known while it is being drawn, whatever state it is in. */
class ExitsTest {

    @Test
    void theBranchesFollowFromWhatIsFilledIn() {
        assertThat(exits(step("s1", "test-keys", "keys", 2, "text", "x"))).containsExactly("key-1", "key-2");
    }

    @Test
    void aFieldThatIsStillEmptyHidesNoBranch() {
        assertThat(exits(step("s1", "test-keys", "keys", 2))).containsExactly("key-1", "key-2");
    }

    @Test
    void aFieldThatIsFilledInWronglyCountsAsNotFilledIn() {
        assertThat(exits(step("s1", "test-keys", "keys", "many"))).containsExactly("key-1");
    }

    @Test
    void branchesNamedByAnAdminHaveIdsThatFollowFromTheNameAlone() {
        assertThat(Exit.named("rule", "open").id()).isEqualTo("rule-open");
        assertThat(Exit.named("rule", "Open 9 - 17")).isEqualTo(Exit.named("rule", "Open 9 - 17"));
        assertThat(Stream.of("Grün", "Grun", "grun", "grün", " grun", "营业", "关门", "!", "-", "a b", "a-b", "a  b")
                        .map(name -> Exit.named("rule", name).id()))
                .allSatisfy(id -> assertThat(id).startsWith("rule-"))
                .doesNotHaveDuplicates();
    }

    @Test
    void anActionThatThrowsHasNoBranches() {
        assertThat(exits(step("s1", "test-keys", "keys", 9))).isEmpty();
    }

    @Test
    void anActionThatIsNotInstalledHasNoBranches() {
        assertThat(exits(step("s1", "test-gone"))).isEmpty();
    }

    private static List<String> exits(Step step) {
        return new Compiler(Flows.catalog(new Keys()))
                .exits(step).stream().map(Exit::id).toList();
    }

    /** Has a branch for each key; nine are too many for it. */
    @ActionType(id = "test-keys", label = "Keys")
    static final class Keys implements Action<Keys.Config> {
        record Config(
                @Field(value = "Keys", initial = "1", min = 0, max = 9)
                int keys,

                @Field("Text") String text) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }

        @Override
        public List<Exit> exits(Config config) {
            if (config.keys() == 9) {
                throw new IllegalStateException("too many");
            }
            return IntStream.rangeClosed(1, config.keys())
                    .mapToObj(key -> Exit.of("key-" + key, "Key " + key))
                    .toList();
        }
    }
}
