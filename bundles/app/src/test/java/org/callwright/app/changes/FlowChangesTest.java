package org.callwright.app.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Phone;
import org.callwright.app.internal.InstalledActions;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** What people read before they publish: for each way to change a callflow, the sentences to the letter. */
class FlowChangesTest {
    private static final ActionCatalog ACTIONS = new InstalledActions(new Play(), new Ring(), new Renamed());
    private static final StepId HELLO = new StepId("s1");
    private static final StepId RING = new StepId("s2");
    private static final StepId END = new StepId("s3");
    private static final StepId PARKED = new StepId("s4");

    /** 200 → "Hello" → "Ring Alice", if not answered → "Hang up"; "Parked" is connected to nothing. */
    private static final Flow BEFORE = Flow.empty(new FlowId("flow1"), "Welcome")
            .withNumbers(Set.of(PhoneNumber.extension("200")))
            .withStep(step(HELLO, "play", "Hello").connect("next", RING))
            .withStep(step(RING, "ring", "Ring Alice")
                    .withConfig(
                            1,
                            ConfigValue.Group.EMPTY
                                    .with("phone", new ConfigValue.Reference("phone", "alice"))
                                    .with("seconds", new ConfigValue.Numeric(20)))
                    .connect("failed", END))
            .withStep(step(END, "end", "Hang up"))
            .withStep(step(PARKED, "play", "Parked"))
            .withStart(HELLO);

    @Test
    void theFirstPublicationSaysWhoGetsThere() {
        assertThat(sentences(FlowChanges.forFirstCallers(BEFORE, ACTIONS)))
                .containsExactly("First publication: calls to 200 begin with \"Hello\".");
        assertThat(sentences(FlowChanges.forFirstCallers(BEFORE.withNumbers(Set.of()), ACTIONS)))
                .containsExactly(
                        "First publication. It has no number, so nobody can dial it; other callflows can lead to it.");
    }

    @Test
    void whatCallersCannotHearIsNotSaidToThem() {
        Flow after = BEFORE.withName("Other")
                .withFlags(true, true)
                .withStep(BEFORE.step(PARKED).orElseThrow().switched(false))
                .withStep(BEFORE.step(RING).orElseThrow().withLabel("Ring her").withNote("Since May"));

        assertThat(forCallers(BEFORE, after)).isEmpty();
    }

    @Test
    void numbersThatComeAndGo() {
        assertThat(forCallers(
                        BEFORE, BEFORE.withNumbers(Set.of(PhoneNumber.did("0800123"), PhoneNumber.extension("201")))))
                .containsExactly(
                        "Callers of 0800123 now reach this callflow.",
                        "Phones that dial 201 now reach this callflow.",
                        "Phones that dial 200 no longer reach this callflow.");
    }

    @Test
    void anotherStart() {
        assertThat(forCallers(BEFORE, BEFORE.withStart(RING)))
                .containsExactly(
                        "Calls begin with \"Ring Alice\" instead of \"Hello\".", "Callers no longer get to \"Hello\".");
        assertThat(forCallers(BEFORE, BEFORE.withStart(Optional.empty())))
                .startsWith("Nothing is at the start instead of \"Hello\".");
    }

    @Test
    void aStepPutInBetween() {
        Flow after = FlowEdits.insert(
                BEFORE,
                new InsertionPoint.Branch(HELLO, "next"),
                step(new StepId("s5"), "play", "News"),
                Optional.of("next"));

        assertThat(forCallers(BEFORE, after))
                .containsExactly(
                        "After \"Hello\", calls go on to \"News\" instead of \"Ring Alice\".",
                        "After \"News\", calls go on to \"Ring Alice\".");
    }

    @Test
    void aStepTakenOut() {
        assertThat(forCallers(BEFORE, FlowEdits.delete(BEFORE, RING, Optional.of("failed"))))
                .containsExactly(
                        "After \"Hello\", calls go on to \"Hang up\" instead of \"Ring Alice\".",
                        "\"Ring Alice\" was removed.");
        assertThat(forCallers(
                        BEFORE, BEFORE.withStep(BEFORE.step(HELLO).orElseThrow().disconnect("next"))))
                .startsWith("After \"Hello\" nothing follows any more; until now \"Ring Alice\" did.");
    }

    @Test
    void branchesConnectedMovedAndOpened() {
        Flow split = BEFORE.withStep(BEFORE.step(RING).orElseThrow().connect("busy", PARKED));

        assertThat(forCallers(BEFORE, split))
                .containsExactly("New: at \"Ring Alice\", \"If busy\" leads to \"Parked\".");
        assertThat(forCallers(
                        split, split.withStep(split.step(RING).orElseThrow().connect("busy", END))))
                .containsExactly(
                        "At \"Ring Alice\", \"If busy\" leads to \"Hang up\" instead of \"Parked\".",
                        "Callers no longer get to \"Parked\".");
        assertThat(forCallers(split, BEFORE))
                .containsExactly(
                        "At \"Ring Alice\", \"If busy\" no longer leads to \"Parked\"; those calls go as \"If not"
                                + " answered\".",
                        "Callers no longer get to \"Parked\".");
        assertThat(forCallers(
                        BEFORE, BEFORE.withStep(BEFORE.step(RING).orElseThrow().disconnect("failed"))))
                .startsWith(
                        "At \"Ring Alice\", \"If not answered\" no longer leads to \"Hang up\"; nothing is connected"
                                + " there.");
    }

    @Test
    void aStepSwitchedOffAndOn() {
        Flow off = BEFORE.withStep(BEFORE.step(RING).orElseThrow().switched(false));

        assertThat(forCallers(BEFORE, off)).containsExactly("\"Ring Alice\" is switched off: calls pass it by.");
        assertThat(forCallers(off, BEFORE)).containsExactly("\"Ring Alice\" is switched on again.");
    }

    @Test
    void settingsByTheNamesOfTheirFields() {
        assertThat(set("phone", new ConfigValue.Reference("phone", "bob")))
                .containsExactly("At \"Ring Alice\", \"Phone\" is Bob <101> instead of alice.");
        assertThat(set("seconds", new ConfigValue.Numeric(30)))
                .containsExactly("At \"Ring Alice\", \"Ring for\" is 30 s instead of 20 s.");
        assertThat(set("tone", new ConfigValue.Text("TWO_BEEPS")))
                .containsExactly("At \"Ring Alice\", \"Tone\" is \"Two beeps\" instead of \"Silence\".");
        assertThat(set("record", new ConfigValue.Flag(true)))
                .containsExactly("At \"Ring Alice\", \"Record\" is switched on.");
        assertThat(set("say", new ConfigValue.Text("Hello ${you}")))
                .containsExactly("At \"Ring Alice\", \"Say\" is \"Hello ${you}\" instead of empty.");
        assertThat(set("others", new ConfigValue.Items(List.of(new ConfigValue.Reference("phone", "bob")))))
                .containsExactly("At \"Ring Alice\", \"Others\" is filled in differently.");
    }

    @Test
    void whatTheActionDoesNotKnowMakesNoDifference() {
        assertThat(set("obsolete", new ConfigValue.Numeric(1))).isEmpty();
        assertThat(set("record", new ConfigValue.Flag(false))).isEmpty();
    }

    @Test
    void anotherActionInAStepsPlace() {
        assertThat(forCallers(BEFORE, BEFORE.withStep(step(END, "play", "Hang up"))))
                .containsExactly("\"Hang up\" does something else than before.");
    }

    @Test
    void everyChangeLeadsToItsStepWhileThatIsThere() {
        List<FlowChange> changes = FlowChanges.forCallers(
                BEFORE, FlowEdits.delete(BEFORE, RING, Optional.of("failed")), ACTIONS, reference -> "");

        assertThat(changes).extracting(FlowChange::step).containsExactly(Optional.of(HELLO), Optional.empty());
    }

    @Test
    void whoDrawsReadsAllOfIt() {
        Flow after = BEFORE.withName("Other")
                .withFlags(true, false)
                .withStep(BEFORE.step(PARKED).orElseThrow().switched(false).withNote("Since May"))
                .withStep(BEFORE.step(RING).orElseThrow().withLabel("Ring her"))
                .withStep(step(new StepId("s5"), "play", "News"));

        assertThat(sentences(FlowChanges.drawn(BEFORE, after, ACTIONS, reference -> "")))
                .containsExactly(
                        "It is called \"Other\" instead of \"Welcome\".",
                        "\"Hide from contact list\" is switched on.",
                        "\"Ring Alice\" is called \"Ring her\".",
                        "The note of \"Parked\" is another.",
                        "\"News\" was added.",
                        "\"Parked\" is switched off: calls pass it by.");
    }

    @Test
    void theNameOfABranchIsNothingForCallers() {
        Flow named = BEFORE.withStep(BEFORE.step(RING).orElseThrow().withName("busy", "Engaged"));
        assertThat(forCallers(BEFORE, named)).isEmpty();
        assertThat(sentences(FlowChanges.drawn(BEFORE, named, ACTIONS, reference -> "")))
                .containsExactly("At \"Ring Alice\", \"If busy\" is called \"Engaged\".");
    }

    @Test
    void aFieldThatAMigrationRenamedIsComparedByItsNewName() {
        Flow before = BEFORE.withStep(
                Step.of(HELLO, "renamed", 1, ConfigValue.Group.EMPTY.with("seconds", new ConfigValue.Text("20"))));

        assertThat(forCallers(before, renamed(before, "20"))).isEmpty();
        assertThat(forCallers(before, renamed(before, "30")))
                .containsExactly("At \"Renamed\", \"Wait for\" is \"30\" instead of \"20\".");
        assertThat(forCallers(before, renamed(before, "5")))
                .as("as is initially")
                .containsExactly("At \"Renamed\", \"Wait for\" is \"5\" instead of \"20\".");
    }

    private static Flow renamed(Flow before, String wait) {
        return before.withStep(
                Step.of(HELLO, "renamed", 2, ConfigValue.Group.EMPTY.with("pause", new ConfigValue.Text(wait))));
    }

    private static List<String> set(String field, ConfigValue value) {
        Step ring = BEFORE.step(RING).orElseThrow();
        return forCallers(
                BEFORE, BEFORE.withStep(ring.withConfig(1, ring.config().with(field, value))));
    }

    private static List<String> forCallers(Flow before, Flow after) {
        return sentences(FlowChanges.forCallers(
                before, after, ACTIONS, reference -> reference.id().equals("bob") ? "Bob <101>" : reference.id()));
    }

    private static List<String> sentences(List<FlowChange> changes) {
        return changes.stream().map(change -> change.message().toString()).toList();
    }

    private static Step step(StepId id, String action, String label) {
        return Step.of(id, action, 1, ConfigValue.Group.EMPTY).withLabel(label);
    }

    @ActionType(id = "play", label = "Play", group = "Play")
    static final class Play implements Action<Play.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(Exit.NEXT);
        }
    }

    /** Its field was called "seconds" before. */
    @ActionType(id = "renamed", label = "Renamed", schema = 2)
    static final class Renamed implements Action<Renamed.Config> {
        record Config(
                @Field(value = "Wait for", initial = "5") String pause) {}

        @Override
        public ConfigValue.Group migrate(int from, ConfigValue.Group config) {
            return ConfigValue.Group.EMPTY.with("pause", config.values().get("seconds"));
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(Exit.NEXT);
        }
    }

    @ActionType(id = "ring", label = "Ring", group = "Ring")
    static final class Ring implements Action<Ring.Config> {
        static final Exit FAILED = Exit.of("failed", "If not answered");
        static final Exit BUSY = Exit.of("busy", "If busy").orElse(FAILED);

        enum Tone {
            SILENCE,
            TWO_BEEPS
        }

        record Config(
                @Field("Phone") Phone phone,
                @Field("Ring for") java.time.Duration seconds,
                @Field(value = "Tone", initial = "SILENCE") Tone tone,
                @Field("Record") boolean record,
                @Field("Say") Optional<String> say,
                @Field("Others") List<Phone> others) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(FAILED);
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of(FAILED, BUSY);
        }
    }
}
