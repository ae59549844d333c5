package org.callwright.app.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callwright.app.Numbers.Availability;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.publishing.FlowPublisher;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.NumberSource;
import org.callwright.pbx.PbxState;
import org.callwright.store.PooledNumber;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers a callflow can be given. */
class NumberServiceTest {
    private static final FlowId MINE = new FlowId("mine");
    private static final FlowId OTHER = new FlowId("other");
    private static final PhoneNumber NUMBER = PhoneNumber.did("0305550100");

    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private final PbxConnection link = pbx.connection();
    private TemporaryStore store;
    private NumberService numbers;
    private FlowPublisher publisher;

    @BeforeEach
    void open() {
        var changes = new Changes();
        store = TemporaryStore.open(folder).telling(changes);
        var publishing =
                WiredPublishing.of(store, store.flows(), new InstalledActions(), link, changes, new PublishLock());
        numbers = new NumberService(
                publishing.live(), publishing.drafts(), store.numbers(), link, changes, new Permissions(store.users()));
        publisher = publishing.publisher();
        store.flows().create(Flow.empty(MINE, "Mine"), "admin");
        store.flows().create(InstalledActions.ending(OTHER, "Other"), "admin");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNumberThatNobodyHasIsFree() {
        assertThat(numbers.check(MINE, NUMBER)).isEqualTo(new Availability.Free());
    }

    @Test
    void whatAnotherDraftHasIsTakenByItsName() {
        give(OTHER, NUMBER);

        assertThat(numbers.check(MINE, NUMBER))
                .isEqualTo(new Availability.Taken(Message.of(
                        "The number {0} already belongs to {1}. Choose another.",
                        NUMBER, Message.of("\"{0}\"", "Other"))));
    }

    @Test
    void anotherNotationOfALineThatIsTakenIsTakenToo() {
        give(OTHER, NUMBER);

        assertThat(why(PhoneNumber.did("+49305550100"))).contains("\"Other\"");
    }

    @ParameterizedTest
    @CsvSource({"+49305550100, 49305550100", "+49305550100, 305550100", "0305550100, 0049305550100"})
    void aLineIsTakenInAnyNotationAndSaidInWhich(String theirs, String wanted) {
        give(OTHER, PhoneNumber.did(theirs));

        assertThat(why(PhoneNumber.did(wanted)))
                .contains("The number " + wanted + " already belongs to \"Other\", as " + theirs + ".");
    }

    @Test
    void aLineOfALiveVersionIsTakenInAnyNotationAndNotOffered() {
        give(OTHER, PhoneNumber.did("+49305550100"));
        store.numbers().add(NUMBER);
        publisher.publish(OTHER, "admin", true);
        give(OTHER);

        assertThat(why(NUMBER)).contains("\"Other\", as +49305550100, until that is published again");
        assertThat(numbers.spare(MINE)).isEmpty();
    }

    @Test
    void oneCallflowMayHaveALineInTwoNotations() {
        give(MINE, NUMBER);

        assertThat(numbers.check(MINE, PhoneNumber.did("+49305550100"))).isEqualTo(new Availability.Free());
    }

    @Test
    void aNumberIsNotGivenTwiceToOneCallflow() {
        give(MINE, NUMBER);

        assertThat(why(NUMBER)).contains("already belongs to this callflow");
    }

    @Test
    void whatAnotherLiveVersionHasIsTakenUntilThatIsPublishedAgain() {
        give(OTHER, NUMBER);
        store.numbers().add(NUMBER);
        publisher.publish(OTHER, "admin", true);
        give(OTHER);

        assertThat(why(NUMBER)).contains("\"Other\" until that is published again");
        assertThat(numbers.spare(MINE)).isEmpty();
        assertThat(numbers.spare(OTHER)).containsExactly(NUMBER);

        publisher.publish(OTHER, "admin", true);
        assertThat(numbers.check(MINE, NUMBER)).isEqualTo(new Availability.Free());
        assertThat(numbers.spare(MINE)).containsExactly(NUMBER);
    }

    @Test
    void aFeatureCodeIsTakenAndTheDigitsPressedAfterItAreNot() {
        FlowId night = new FlowId("night");
        Flow flow = Flow.savedAction(night, "Night", "switch", 1, ConfigValue.Group.EMPTY);
        String features = """
                [callwright-internal]
                exten => *28,1,Goto(callwright-feature_night-keys,s,1)

                [callwright-feature_night-keys]
                exten => 1,1,Hangup()
                """;
        store.flows().create(flow, "admin");
        store.flows()
                .add(new Version(
                        flow, 1, "text", features, new TreeSet<>(Set.of("*28")), Map.of(), Instant.EPOCH, "admin"));
        store.flows().goLive(night, 1, Optional.empty(), "admin");

        assertThat(why(PhoneNumber.extension("*28"))).contains("\"Night\" as a code");
        assertThat(numbers.check(MINE, PhoneNumber.extension("1"))).isEqualTo(new Availability.Free());
    }

    @Test
    void whatThePbxHasIsTakenByWhateverHasItThere() {
        pbx.owner = Optional.of("Dial(PJSIP/alice) in context phones");

        assertThat(why(PhoneNumber.extension("100")))
                .contains("belongs to the PBX: Dial(PJSIP/alice) in context phones");
    }

    @Test
    void anEmergencyNumberIsNeverGivenEvenWhenThePbxIsAway() {
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));

        assertThat(why(PhoneNumber.extension("112"))).contains("emergency number");
    }

    @Test
    void aPbxThatIsAwayLeavesANumberUnchecked() {
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));
        assertThat(sentence()).contains("cannot be reached", "299", "when the callflow is published");

        link.unsetServer(pbx);
        assertThat(sentence()).contains("cannot be reached");
    }

    @Test
    void whatIsAddedToThePoolIsSpareUntilACallflowHasIt() {
        numbers.addToPool(NUMBER, Operator.CONSOLE);
        assertThat(numbers.spare(MINE)).containsExactly(NUMBER);

        give(OTHER, NUMBER);
        assertThat(numbers.spare(MINE)).isEmpty();
    }

    @Test
    void aLineIsSpareOnceInTheNotationOfItsTrunk() {
        numbers.sources = List.of(new Carrier());
        numbers.addToPool(PhoneNumber.did("+49305550100"), Operator.CONSOLE);
        assertThat(numbers.spare(MINE)).containsExactly(NUMBER);

        give(OTHER, PhoneNumber.did("+49305550100"));
        assertThat(numbers.spare(MINE)).isEmpty();
    }

    @Test
    void aReservedNumberIsNeitherOfferedNorGivenInWhateverNotation() {
        numbers.sources = List.of(new Carrier());
        store.numbers().save(List.of(new PooledNumber(PhoneNumber.did("+49305550100"), true, "")));

        assertThat(numbers.spare(MINE)).isEmpty();
        assertThat(why(NUMBER))
                .isEqualTo("The number 0305550100 is reserved. Choose another, or set it free on the page Numbers.");
    }

    @Test
    void aSecondSourceOfNumbersIsOneClass() {
        numbers.sources = List.of(new Carrier());
        assertThat(numbers.spare(MINE)).containsExactly(NUMBER);

        numbers.addToPool(NUMBER, Operator.CONSOLE);
        assertThat(numbers.spare(MINE)).as("each once").containsExactly(NUMBER);

        give(OTHER, NUMBER);
        assertThat(numbers.spare(MINE)).isEmpty();
    }

    /** A carrier that has assigned a number. */
    private static final class Carrier implements NumberSource {
        @Override
        public List<PhoneNumber> numbers() {
            return List.of(NUMBER);
        }
    }

    private String why(PhoneNumber number) {
        return ((Availability.Taken) numbers.check(MINE, number)).why().toString();
    }

    private String sentence() {
        return ((Availability.Unchecked) numbers.check(MINE, PhoneNumber.extension("299")))
                .message()
                .toString();
    }

    private void give(FlowId id, PhoneNumber... all) {
        StoredFlow stored = store.flows().find(id).orElseThrow();
        store.flows().save(stored.draft().withNumbers(Set.of(all)), stored.revision(), "admin");
    }
}
