package org.callwright.app.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.form.ReferenceKind.LANGUAGE;
import static org.callwright.compiler.form.ReferenceKind.PHONE;
import static org.callwright.compiler.form.ReferenceKind.ROUTE;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Field;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.app.ReferenceDirectory.Listing;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.LocalReferences;
import org.callwright.app.internal.pbx.PbxInventory;
import org.callwright.app.internal.pbx.ReferenceDirectoryService;
import org.callwright.app.internal.pbx.VariableNames;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.InventorySource;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.ZoneReading;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms list and publishing accepts where the PBX is not the only one to tell what there is. */
class InventorySourcesTest {
    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private final PbxInventory inventory = new PbxInventory();
    private TemporaryStore store;
    private ReferenceDirectory references;
    private DraftChecks checks;

    @ActionType(id = "call", label = "Call")
    static final class Call implements Action<Call.Config> {
        record Config(
                @Field("Phone") Reference.Phone phone,
                @Field("Route") Reference.Route route,
                @Field("Number") Optional<Template> number,
                @Field("Allowed") List<String> allowed,
                @Field("Language") Optional<Reference.Language> language,
                @Field("Shifts") List<Shift> shifts) {
            record Shift(@Field("Time zone") Optional<ZoneId> zone) {}
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.run("Dial", config.phone()).end();
        }
    }

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        var actions = new InstalledActions(new Call());
        var link = pbx.connection();
        pbx.inventory = Map.of(
                PHONE, List.of(new InventorySource.Item("bob", "Bob <101>")),
                ROUTE, List.of(new InventorySource.Item("outbound", "Any number")));
        inventory.sources = List.of(pbx, new CordlessPhones());
        var changes = new Changes();
        var catalogue = new FlowCatalogue(store.flows(), changes);
        references = new ReferenceDirectoryService(
                link,
                inventory,
                new LocalReferences(
                        catalogue, store.connections(), new VariableNames(store.flows(), actions, changes)));
        var usages = new FlowUsages(catalogue, store.connections(), store.flows());
        checks = new DraftChecks(actions, link, inventory, usages, changes);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFormListsWhatAllSourcesHaveInOrderAndEachOnce() {
        assertThat(references.list(PHONE))
                .isEqualTo(new Listing(
                        List.of(new Entry("bob", "Bob at home"), new Entry("workshop", "Workshop <150>")), true));
    }

    @Test
    void theNameOfTheHigherRankedSourceCounts() {
        inventory.sources = List.of(new CordlessPhones(), pbx);

        assertThat(references.list(PHONE).entries()).contains(new Entry("bob", "Bob <101>"));
    }

    @Test
    void publishingAcceptsWhatOneSourceHas() {
        assertThat(problems("workshop", "outbound")).isEmpty();
        assertThat(problems("bob", "outbound")).isEmpty();
        assertThat(problems("nobody", "outbound")).containsExactly(ProblemCode.NOT_ON_PBX);
        assertThat(problems("workshop", "elsewhere")).containsExactly(ProblemCode.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00491901234567@outbound", "112@phones", "trunk/0190", "/etc/passwd", "trunk"})
    void whatIsNoPhoneButSomethingElseIsAnError(String phone) {
        pbx.forbidden = Set.of("trunk");

        assertThat(problems(phone, "outbound")).containsExactly(ProblemCode.NOT_OFFERED);
    }

    @Test
    void aKindThatNobodyListsTakesOnlyNamesThatDoNoHarm() {
        inventory.sources = List.of();

        assertThat(problems("bob", "outbound")).containsExactly(ProblemCode.NOT_ALLOWED);
        assertThat(problems("bob@outbound", "outbound"))
                .containsExactlyInAnyOrder(ProblemCode.NOT_OFFERED, ProblemCode.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "0112", "0 (0) 112", "112#"})
    void aNumberThatWouldReachAnEmergencyNumberIsAnError(String number) {
        var config = config("bob", "outbound");

        assertThat(problems(config.with("number", new ConfigValue.Text(number))))
                .containsExactly(ProblemCode.DIALS_PROTECTED);
        assertThat(problems(config.with("allowed", new ConfigValue.Items(List.of(new ConfigValue.Text(number))))))
                .containsExactly(ProblemCode.DIALS_PROTECTED);
        assertThat(problems(config.with("allowed", new ConfigValue.Items(List.of(new ConfigValue.Text("1"))))))
                .as("that no call dials 112 by it is seen to while calls run")
                .isEmpty();
    }

    @Test
    void whoDialsOutWaitsUntilItIsKnownWhatReachesAnEmergencyNumber() {
        pbx.knowsProtectedNumbers = false;
        assertThat(problems("bob", "outbound")).containsExactly(ProblemCode.PROTECTION_UNREAD);

        pbx.knowsProtectedNumbers = true;
        assertThat(problems("bob", "outbound")).isEmpty();
    }

    @Test
    void whatNobodyCanSayNowIsNotPublishedIfItCouldDoHarm() {
        inventory.sources = List.of(failing(new PbxUnreachableException(Message.of("No answer."), null)));

        assertThat(problems("bob@outbound", "never-seen")).contains(ProblemCode.NOT_KNOWN);
        assertThat(problems("bob", "never-seen")).contains(ProblemCode.PBX_AWAY);
    }

    @Test
    void aLanguageWithoutPromptsIsTold() {
        pbx.inventory = Map.of(
                PHONE, List.of(new InventorySource.Item("bob", "Bob <101>")),
                ROUTE, List.of(new InventorySource.Item("outbound", "Any number")),
                LANGUAGE,
                        List.of(new InventorySource.Item("de", "de"), new InventorySource.Item("deutsch", "deutsch")));

        assertThat(speaking("de")).isEmpty();
        assertThat(speaking("de_AT")).as("a dialect is heard in its language").isEmpty();
        assertThat(speaking("deutsch")).isEmpty();
        assertThat(speaking("fr")).containsExactly(ProblemCode.LANGUAGE_NOT_ON_PBX);
        assertThat(speaking("de-AT")).containsExactly(ProblemCode.LANGUAGE_NOT_ON_PBX);
        assertThat(speaking("custom/de")).containsExactly(ProblemCode.NOT_OFFERED);

        inventory.changed(new PbxState.Reachable(Instant.EPOCH, "22"));
        pbx.silence = new PbxUnreachableException(Message.of("No answer."), null);
        assertThat(speaking("fr")).containsExactly(ProblemCode.PBX_AWAY);
    }

    private Stream<ProblemCode> speaking(String language) {
        return problems(config("bob", "outbound").with("language", LANGUAGE.to(language)))
                .distinct();
    }

    @Test
    void aZoneThatThePbxReadsOtherwiseIsTold() {
        pbx.zones = Map.of(
                ZoneId.of("America/Ciudad_Juarez"), new ZoneReading.Unknown(),
                ZoneId.of("Africa/Cairo"), new ZoneReading.Other(Instant.parse("2027-04-29T22:00:00Z")));

        assertThat(in("Europe/Berlin")).isEmpty();
        assertThat(in("America/Ciudad_Juarez"))
                .containsExactly(at(ProblemCode.ZONE_NOT_ON_PBX, ZoneId.of("America/Ciudad_Juarez")));
        assertThat(in("Africa/Cairo"))
                .containsExactly(at(ProblemCode.ZONE_READ_OTHERWISE, ZoneId.of("Africa/Cairo"), "2027-04-29"));
    }

    private static Problem at(ProblemCode code, Object... arguments) {
        return Problem.at(new StepId("s1"), "shifts", code, arguments);
    }

    private Stream<Problem> in(String zone) {
        var row = ConfigValue.Group.EMPTY.with("zone", new ConfigValue.Text(zone));
        return found(config("bob", "outbound").with("shifts", new ConfigValue.Items(List.of(row))));
    }

    @Test
    void aSourceThatFailsHidesNothingOfTheOthers() {
        inventory.sources = List.of(pbx, failing(new PbxUnreachableException(Message.of("No answer."), null)));

        assertThat(references.list(PHONE)).isEqualTo(new Listing(List.of(new Entry("bob", "Bob <101>")), false));
        assertThat(problems("bob", "outbound")).isEmpty();
        assertThat(problems("nobody", "elsewhere"))
                .as("the source that is silent may have the phone; nobody but the PBX has routes")
                .containsExactlyInAnyOrder(ProblemCode.PBX_AWAY, ProblemCode.NOT_ALLOWED);
    }

    @Test
    void aSourceWithAFaultDoesNotStopTheOthers() {
        inventory.sources = List.of(failing(new IllegalStateException("a fault")), new CordlessPhones());

        assertThat(references.list(PHONE).entries()).hasSize(2);
    }

    @Test
    void whatASilentSourceHadLastIsStillListed() {
        references.list(PHONE);
        references.list(ROUTE);
        inventory.changed(new PbxState.Reachable(Instant.EPOCH, "22"));
        pbx.silence = new PbxUnreachableException(Message.of("No answer."), null);
        inventory.sources = List.of(pbx);

        assertThat(references.list(PHONE).entries()).hasSize(2);
        assertThat(problems("bob", "outbound")).containsExactly(ProblemCode.PBX_AWAY);
    }

    private static InventorySource failing(RuntimeException failure) {
        return new InventorySource() {
            @Override
            public Set<ReferenceKind> kinds() {
                return Set.of(PHONE);
            }

            @Override
            public List<Item> items(ReferenceKind kind) {
                throw failure;
            }
        };
    }

    /** What is wrong with a step that calls a phone, as far as the PBX tells. */
    private Stream<ProblemCode> problems(String phone, String route) {
        return problems(config(phone, route));
    }

    private static ConfigValue.Group config(String phone, String route) {
        return ConfigValue.Group.EMPTY.with("phone", PHONE.to(phone)).with("route", ROUTE.to(route));
    }

    private Stream<ProblemCode> problems(ConfigValue.Group config) {
        return found(config).map(Problem::code);
    }

    private Stream<Problem> found(ConfigValue.Group config) {
        var step = new StepId("s1");
        Flow draft = Flow.empty(new FlowId("f1"), "Flow")
                .withStep(Step.of(step, "call", 1, config))
                .withStart(step);
        return checks.thorough(draft, checks.compile(draft, 1, Locale.ENGLISH)).stream()
                .filter(problem -> problem.code() != ProblemCode.NO_NUMBER);
    }
}
