package org.callwright.app.internal.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callwright.app.AppException;
import org.callwright.app.ImportPreview;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.console.ConsoleCommands;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.NumberTakenException;
import org.callwright.store.StaleRevisionException;
import org.junit.jupiter.api.Test;

/** A file is taken by the rules of the page, and says what it would do before it does it. */
class FlowImportsTest extends OnThousandFlows {
    private static final FlowId NEW = new FlowId("brandnew");

    @Test
    void aNewCallflowIsSaidToBeNew() {
        ImportPreview preview = preview(draft(PLAIN).withId(NEW).withName("Desk"));

        assertThat(preview.isReplacement()).isFalse();
        assertThat(sentences(preview)).containsExactly("\"Desk\" is a new callflow with 1 step.");
        assertThat(callflows.find(NEW)).isEmpty();

        callflows.importFlow(preview, Operator.CONSOLE);
        assertThat(callflows.find(NEW).orElseThrow().draft().name()).isEqualTo("Desk");
    }

    @Test
    void whatWouldBeReplacedIsSaidChangeByChange() {
        ImportPreview preview =
                preview(draft(PLAIN).withName("Desk").withNumbers(Set.of(PhoneNumber.extension("299"))));

        assertThat(preview.isReplacement()).isTrue();
        assertThat(sentences(preview))
                .containsExactly(
                        "The draft of \"Flow f500x\" is replaced. What is live stays as it is until that is published.",
                        "It is called \"Desk\" instead of \"Flow f500x\".",
                        "Phones that dial 299 now reach this callflow.");
    }

    @Test
    void theSameAgainReplacesNothing() {
        ImportPreview preview = preview(draft(PLAIN));

        assertThat(preview.isReplacement()).isFalse();
        assertThat(preview.changes()).isEmpty();
    }

    @Test
    void aCallflowNeverTakesThePlaceOfASavedAction() {
        Flow wanted = draft(PLAIN).withId(SAVED);

        assertThatThrownBy(() -> preview(wanted))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("belongs to the saved action \"Hours\"");
        assertThatThrownBy(() -> callflows.importJson(store.json().write(wanted), Operator.CONSOLE))
                .isInstanceOf(AppException.class);
        assertThatThrownBy(() -> preview(Flow.savedAction(PLAIN, "Mine", "greet", 1, words("open"))))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("belongs to the callflow \"Flow f500x\"");
        assertThat(callflows.find(SAVED).orElseThrow().draft().isSavedAction()).isTrue();
    }

    @Test
    void whoLosesABranchOfASavedActionIsSaid() {
        save(
                id(1),
                flow -> flow.withStep(flow.step(new StepId("s2")).orElseThrow().connect("open", new StepId("s1"))));

        assertThat(sentences(preview(Flow.savedAction(SAVED, "Hours", "choose", 1, words("closed")))))
                .contains("It is used by \"Flow f1x\", \"Flow f2x\", \"Flow f3x\".")
                .anyMatch(sentence -> sentence.startsWith(
                        "Once it is published, no call of \"Flow f1x\" gets to \"Greet\" by \"If open\""));
    }

    @Test
    void whatTheCallflowLacksIsSaidBefore() {
        Flow taken = draft(PLAIN).withNumbers(Set.of(PhoneNumber.extension("299")));
        callflows.importJson(store.json().write(taken), Operator.CONSOLE);

        ImportPreview refused = preview(taken.withId(NEW));
        assertThat(refused.obstacles())
                .singleElement()
                .hasToString("The number 299 belongs to \"Flow f500x\". Choose another.");
        assertThatThrownBy(() -> callflows.importFlow(refused, Operator.CONSOLE))
                .isInstanceOf(NumberTakenException.class);
        assertThat(preview(taken).obstacles()).isEmpty();
        assertThat(preview(draft(PLAIN).withId(NEW).withStep(step("s9", "no-such-action", ConfigValue.Group.EMPTY)))
                        .problems())
                .extracting(Problem::code)
                .contains(ProblemCode.NO_NUMBER);
    }

    @Test
    void whatChangedAfterTheUserLookedIsNotReplaced() {
        ImportPreview preview = preview(draft(PLAIN).withName("Desk"));
        ImportPreview fresh = preview(draft(PLAIN).withId(NEW));
        save(PLAIN, flow -> flow.withName("Changed meanwhile"));
        callflows.importJson(store.json().write(draft(PLAIN).withId(NEW)), Operator.CONSOLE);

        assertThatThrownBy(() -> callflows.importFlow(preview, Operator.CONSOLE))
                .isInstanceOf(StaleRevisionException.class);
        assertThatThrownBy(() -> callflows.importFlow(fresh, Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("is there meanwhile");
    }

    @Test
    void aSavedActionIsOneStepOfAnAction() {
        Flow two = draft(LINKED.getFirst()).withNumbers(Set.of());
        String json = store.json().write(two).replaceFirst("\\{", "{ \"kind\": \"saved-action\",");
        String number = store.json()
                .write(Flow.savedAction(NEW, "Mine", "greet", 1, words("a"))
                        .withNumbers(Set.of(PhoneNumber.extension("299"))));
        String nested = store.json()
                .write(Flow.savedAction(NEW, "Mine", SavedActionType.id(SAVED), 1, ConfigValue.Group.EMPTY));

        for (String each : List.of(json, number, nested)) {
            assertThatThrownBy(() -> callflows.importJson(each, Operator.CONSOLE))
                    .isInstanceOf(AppException.class);
        }
    }

    @Test
    void theConsoleReplacesOnlyWhatIsConfirmed() throws Exception {
        var console = new ConsoleCommands(callflows, null, null, null);
        Path file = Files.writeString(
                folder.resolve("desk.json"), store.json().write(draft(PLAIN).withName("Desk")));

        assertThat(console._import(file.toString()))
                .startsWith(
                        "Not imported yet. If this is as you want it, add --confirm:\n  The draft of \"Flow f500x\"")
                .contains("  It is called \"Desk\"");
        assertThat(callflows.find(PLAIN).orElseThrow().draft().name()).isEqualTo("Flow f500x");

        assertThat(console._import(file.toString(), "--confirm")).startsWith("Imported \"Desk\" as f500x.");
        assertThat(callflows.find(PLAIN).orElseThrow().draft().name()).isEqualTo("Desk");
    }

    @Test
    void theConsoleSaysWhatKeepsAFileFromBeingImportedAndWhatToMend() throws Exception {
        var console = new ConsoleCommands(callflows, null, null, null);
        Flow taken = draft(PLAIN).withNumbers(Set.of(PhoneNumber.extension("299")));
        callflows.importJson(store.json().write(taken), Operator.CONSOLE);
        Path file = folder.resolve("other.json");

        Files.writeString(file, store.json().write(taken.withId(NEW)));
        assertThat(console._import(file.toString()))
                .isEqualTo("Not imported:\n  The number 299 belongs to \"Flow f500x\". Choose another.");
        assertThat(callflows.find(NEW)).isEmpty();

        Files.writeString(file, store.json().write(taken.withId(NEW).withNumbers(Set.of())));
        assertThat(console._import(file.toString()))
                .startsWith("Imported \"Flow f500x\" as brandnew.")
                .contains("\nTo mend after it:\n  ");
    }

    @Test
    void theConsoleDeletesOnlyWhatIsConfirmed() {
        var console = new ConsoleCommands(callflows, null, null, null);

        assertThat(console.delete(PLAIN.value()))
                .isEqualTo(
                        "Not deleted yet. \"Flow f500x\" and all its versions would be gone for good. It is not live, so"
                                + " callers notice nothing. If this is as you want it, add --confirm.");
        assertThat(callflows.find(PLAIN)).isPresent();
        assertThatThrownBy(() -> console.delete(NEW.value())).isInstanceOf(AppException.class);

        assertThat(console.delete(PLAIN.value(), "--confirm")).isEqualTo("Deleted.");
        assertThat(callflows.find(PLAIN)).isEmpty();
    }

    private ImportPreview preview(Flow flow) {
        return callflows.previewImport(store.json().write(flow).getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
    }

    private static List<String> sentences(ImportPreview preview) {
        return preview.changes().stream()
                .map(change -> change.message().toString())
                .toList();
    }
}
