package org.callwright.app.internal.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Field;
import org.callwright.action.Switch;
import org.callwright.action.Value;
import org.callwright.app.AppException;
import org.callwright.app.PublishResult;
import org.callwright.app.Switches;
import org.callwright.app.Switches.Choice;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.publishing.FlowPublisher;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.StoredValueKey;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchServiceTest {
    private static final FlowId OFFICE = new FlowId("office");
    private static final StoredValueKey SEASON = new StoredValueKey(OFFICE, "season");

    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private TemporaryStore store;
    private FlowPublisher publisher;
    private Switches switches;

    /** Between the first season and as many others as there are words. */
    @ActionType(id = "seasons", label = "Seasons")
    static final class Seasons implements Action<Seasons.Config> {
        record Config(
                @Field(value = "Seasons", initial = "summer, winter")
                List<String> names) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(Exit.NEXT);
        }

        @Override
        public void contribute(Config config, Features features) {
            var positions = config.names().stream()
                    .map(name ->
                            new Switch.Position(name, "It is " + name, name.equals("winter"), new Value.Text("beep")))
                    .toList();
            features.byHand(new Switch("season", "Season", positions), Optional.empty(), Optional.empty());
        }
    }

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        var link = pbx.connection();
        var actions = new InstalledActions(new Seasons());
        var publishing = WiredPublishing.of(store, actions, link);
        publisher = publishing.publisher();
        switches = new SwitchService(store.flows(), publishing.lookup(), actions, link, new Permissions(store.users()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void untilSomethingWasSwitchedTheFirstChoiceIsInForce() {
        live("seasons");

        assertThat(switches.of(OFFICE))
                .contains(new Switches.Switch(
                        "Season",
                        "summer",
                        List.of(new Choice("summer", "It is summer"), new Choice("winter", "It is winter"))));
    }

    @Test
    void itIsSaidInTheWordsThatTheActionHasInALanguage() {
        live("seasons");

        assertThat(switches.in(Locale.GERMAN).set(OFFICE, "winter", new Operator.Host("admin")))
                .isEqualTo(new Switches.Switch(
                        "Jahreszeit",
                        "winter",
                        List.of(new Choice("summer", "Es ist Sommer"), new Choice("winter", "It is winter"))));
    }

    @Test
    void whatIsSwitchedIsKeptOnThePbxWithItsLamp() {
        live("seasons");

        assertThat(switches.set(OFFICE, "winter", new Operator.Host("admin")).value())
                .isEqualTo("winter");

        assertThat(pbx.key).containsEntry(SEASON, "winter");
        assertThat(pbx.lamps).containsEntry(SEASON, true);
        assertThat(switches.of(OFFICE)).map(Switches.Switch::value).contains("winter");
        switches.set(OFFICE, "summer", new Operator.Host("admin"));
        assertThat(pbx.lamps).containsEntry(SEASON, false);
    }

    @Test
    void whatAPhoneSwitchedIsSeenAndWhatNoLongerExistsIsTheFirst() {
        live("seasons");

        pbx.key.put(SEASON, "winter");
        assertThat(switches.of(OFFICE)).map(Switches.Switch::value).contains("winter");
        pbx.key.put(SEASON, "autumn");
        assertThat(switches.of(OFFICE)).map(Switches.Switch::value).contains("summer");
    }

    @Test
    void aLampThatFailsDoesNotKeepCallsFromGoingTheNewWay() {
        live("seasons");
        pbx.dark = new PbxUnreachableException(Message.of("The lamp does not show it."), null);

        assertThatThrownBy(() -> switches.set(OFFICE, "winter", new Operator.Host("admin")))
                .isInstanceOf(AppException.class)
                .hasMessage("The lamp does not show it.");

        assertThat(switches.of(OFFICE)).map(Switches.Switch::value).contains("winter");
        publish();
    }

    @Test
    void onlyWhatTheLiveVersionHasIsAcceptedWhateverTheDraftSays() {
        live("seasons");
        draft("summer", "autumn");

        assertThatThrownBy(() -> switches.set(OFFICE, "autumn", new Operator.Host("admin")))
                .isInstanceOf(AppException.class)
                .hasMessage("\"Office\" has other choices now. Load the page again.");
        assertThat(pbx.key).isEmpty();
    }

    @Test
    void publishingSetsTheLampAndLeavesWhatIsKept() {
        live("seasons");
        switches.set(OFFICE, "winter", new Operator.Host("admin"));

        publish();
        assertThat(pbx.lamps).containsEntry(SEASON, true);

        draft("summer", "autumn");
        publish();
        assertThat(pbx.lamps).containsEntry(SEASON, false);
        assertThat(pbx.key).containsEntry(SEASON, "winter");
    }

    @Test
    void rollingBackSetsTheLampToWhatThePositionMeansInThatVersion() {
        live("seasons");
        switches.set(OFFICE, "winter", new Operator.Host("admin"));
        draft("summer", "autumn");
        publish();
        assertThat(pbx.lamps).containsEntry(SEASON, false);

        assertThat(publisher.rollBack(OFFICE, 1, "admin")).isInstanceOf(PublishResult.Live.class);
        assertThat(pbx.lamps).containsEntry(SEASON, true);
    }

    @Test
    void oneThatIsNotLiveYetSaysSo() {
        create("seasons");

        assertThatThrownBy(() -> switches.of(OFFICE))
                .isInstanceOf(AppException.class)
                .hasMessage("It can be switched once \"Office\" is live. Publish it first.");
        assertThatThrownBy(() -> switches.set(OFFICE, "winter", new Operator.Host("admin")))
                .isInstanceOf(AppException.class);
    }

    @Test
    void whatHasNothingToSwitchHasNoSwitch() {
        assertThat(switches.of(new FlowId("nobody"))).isEmpty();
        create("end");
        assertThat(switches.of(OFFICE)).isEmpty();
    }

    @Test
    void aPbxThatIsAwayOrSilentIsToldInASentence() {
        live("seasons");

        pbx.silence = new PbxUnreachableException(Message.of("Asterisk did not answer in time."), null);
        assertThatThrownBy(() -> switches.of(OFFICE))
                .isInstanceOf(AppException.class)
                .hasMessage("Asterisk did not answer in time.");
        assertThatThrownBy(() -> switches.set(OFFICE, "winter", new Operator.Host("admin")))
                .isInstanceOf(AppException.class);

        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Nothing answers there."));
        assertThatThrownBy(() -> switches.of(OFFICE))
                .isInstanceOf(AppException.class)
                .hasMessage("Nothing answers there.");
    }

    private void create(String action) {
        store.flows().create(Flow.savedAction(OFFICE, "Office", action, 1, ConfigValue.Group.EMPTY), "admin");
    }

    private void live(String action) {
        create(action);
        publish();
    }

    private void publish() {
        assertThat(publisher.publish(OFFICE, "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    /** Changes the draft. */
    private void draft(String... seasons) {
        StoredFlow stored = store.flows().find(OFFICE).orElseThrow();
        Flow draft = stored.draft();
        var step = draft.step(draft.start().orElseThrow()).orElseThrow();
        var names = new ConfigValue.Items(
                Stream.of(seasons).<ConfigValue>map(ConfigValue.Text::new).toList());
        store.flows()
                .save(
                        draft.withStep(step.withConfig(1, step.config().with("names", names))),
                        stored.revision(),
                        "admin");
    }
}
