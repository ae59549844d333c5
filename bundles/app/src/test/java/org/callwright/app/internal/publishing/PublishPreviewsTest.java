package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.callwright.app.Preview;
import org.callwright.app.PublishResult;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.ChangedFile;
import org.callwright.pbx.PbxState;
import org.callwright.store.StoredFlow;
import org.junit.jupiter.api.Test;

class PublishPreviewsTest extends OnPublisher {
    @Test
    void whatWasSeenIsPublishedAndNothingElse() {
        Preview seen = previews().ofDraft(ID, Locale.ENGLISH);
        assertThat(seen.changes())
                .extracting(change -> change.message().toString())
                .singleElement()
                .asString()
                .startsWith("First");
        changeNumberTo("1");

        assertThat(publisher.publish(seen, "admin")).isEqualTo(new PublishResult.NeedsConfirmation(List.of()));
        assertThat(live()).isEmpty();
        assertThat(publisher.publish(previews().ofDraft(ID, Locale.ENGLISH), "admin"))
                .isInstanceOf(PublishResult.Live.class);
    }

    @Test
    void aWarningThatCameAfterLookingHasToBeSeenToo() {
        Preview seen = previews().ofDraft(ID, Locale.ENGLISH);
        actions.offering = List.of("end.bundle", "other.bundle");

        assertThat(publisher.publish(seen, "admin")).isInstanceOf(PublishResult.NeedsConfirmation.class);
        assertThat(publisher.publish(previews().ofDraft(ID, Locale.ENGLISH), "admin"))
                .isInstanceOf(PublishResult.Live.class);
    }

    @Test
    void aFileOfThePbxThatWasChangedHasToBeConfirmedAlsoForGoingBack() {
        publisher.publish(ID, "admin", false);
        publisher.publish(ID, "admin", false);
        Preview draft = previews().ofDraft(ID, Locale.ENGLISH);
        Preview earlier = previews().ofVersion(ID, 1, Locale.ENGLISH);
        pbx.changed = List.of(new ChangedFile("extensions.conf", Instant.EPOCH));

        for (Preview seen : List.of(draft, earlier)) {
            assertThat(publisher.publish(seen, "admin"))
                    .isInstanceOfSatisfying(
                            PublishResult.NeedsConfirmation.class,
                            needs -> assertThat(needs.warnings())
                                    .singleElement()
                                    .satisfies(warning -> assertThat(warning.inEnglish())
                                            .startsWith("extensions.conf on the PBX was changed at 1970-01-01")));
        }
        assertThat(publisher.publish(previews().ofVersion(ID, 1, Locale.ENGLISH), "admin"))
                .isInstanceOf(PublishResult.Live.class);
        assertThat(publisher.publish(previews().ofDraft(ID, Locale.ENGLISH), "admin"))
                .isInstanceOf(PublishResult.Live.class);
    }

    @Test
    void whatWasSeenOfAnEarlierVersionIsGoneBackTo() {
        publisher.publish(ID, "admin", false);
        changeNumberTo("1");
        publisher.publish(ID, "admin", false);

        Preview seen = previews().ofVersion(ID, 1, Locale.ENGLISH);
        assertThat(seen.changes())
                .extracting(change -> change.message().toString())
                .containsExactly(
                        "Callers of 0305550100 now reach this callflow.",
                        "Callers of 1 no longer reach this callflow.");
        assertThat(publisher.publish(seen, "admin")).isInstanceOf(PublishResult.Live.class);
        assertThat(live()).hasValue(1);
    }

    @Test
    void anActionThatWasUpdatedIsSaidThoughTheDrawingIsTheSame() {
        publisher.publish(ID, "admin", false);
        assertThat(previews().ofDraft(ID, Locale.ENGLISH).changes()).isEmpty();
        actions.update("2.0.0");

        assertThat(previews().ofDraft(ID, Locale.ENGLISH).changes())
                .extracting(change -> change.message().toString())
                .containsExactly("Steps with the action \"End\" follow its version 2.0.0 instead of 1.0.0.");
    }

    @Test
    void aRebuiltBundleOfTheSameVersionIsSaidByWhatItCompilesTo() {
        publisher.publish(ID, "admin", false);
        actions.rebuild();
        String sentence = "At \"End\" calls run other dialplan than now, although the same is drawn: something that is"
                + " installed was replaced since.";

        assertThat(previews().ofDraft(ID, Locale.ENGLISH).changes())
                .extracting(change -> change.message().toString())
                .containsExactly(sentence);
        publisher.publish(ID, "admin", false);
        assertThat(previews().ofDraft(ID, Locale.ENGLISH).changes()).isEmpty();
        assertThat(previews().ofVersion(ID, 1, Locale.ENGLISH).changes())
                .extracting(change -> change.message().toString())
                .containsExactly(sentence);
        changeNumberTo("1");
        assertThat(previews().ofDraft(ID, Locale.ENGLISH).changes()).hasSize(2);
    }

    @Test
    void aPbxThatIsAwayIsSaidBeforePublishing() {
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));

        assertThat(previews().ofDraft(ID, Locale.ENGLISH).obstacle()).hasValue(Message.of("Asterisk does not answer."));
    }

    @Test
    void whatIsSeenInGermanIsPublishedAsItIsInEnglish() {
        draw(asking("Bob"));
        publisher.publish(ID, "admin", true);
        draw(asking("Ann"));

        Preview seen = previews().ofDraft(ID, Locale.GERMAN);
        assertThat(seen.changes())
                .extracting(change -> change.message().toString())
                .containsExactly("At \"Anfragen\", \"Wen\" is \"Ann\" instead of \"Bob\".");
        assertThat(seen.problems())
                .extracting(Problem::inEnglish)
                .containsExactly(
                        "Nothing is connected to \"Wenn keine Antwort kommt\", so those calls end there. Connect it to a"
                                + " step.");
        assertThat(publisher.publish(seen, "admin")).isInstanceOf(PublishResult.Live.class);
        assertThat(store.flows().version(ID, 2).orElseThrow().dialplan()).contains("NoOp(Ann)");
    }

    @Test
    void anActionThatWasUpdatedIsCalledByItsGermanName() {
        publisher.publish(ID, "admin", false);
        actions.update("2.0.0");

        assertThat(previews().ofDraft(ID, Locale.GERMAN).changes())
                .extracting(change -> change.message().toString())
                .containsExactly("Steps with the action \"Beenden\" follow its version 2.0.0 instead of 1.0.0.");
    }

    private void draw(Step first) {
        StoredFlow stored = store.flows().find(ID).orElseThrow();
        store.flows().save(stored.draft().withStep(first), stored.revision(), "admin");
    }

    private static Step asking(String whom) {
        return Step.of(new StepId("s1"), "ask", 1, ConfigValue.Group.EMPTY.with("whom", new ConfigValue.Text(whom)));
    }

    private PublishPreviews previews() {
        return WiredPublishing.of(store, actions, link).previews();
    }
}
