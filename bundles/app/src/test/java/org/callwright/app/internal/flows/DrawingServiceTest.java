package org.callwright.app.internal.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.callwright.app.AppException;
import org.callwright.app.Drawings;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.access.Permissions;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingServiceTest {
    private static final FlowId ID = new FlowId("f1");
    private static final StepId S1 = new StepId("s1");
    private static final StepId S2 = new StepId("s2");
    private static final StepId S3 = new StepId("s3");

    /** Two ways to the end: at once, and by another step, which is the first that is read. */
    private static final Flow JOIN = Flow.empty(ID, "Join")
            .withStep(step(S1, "gone").connect("a", S2).connect("b", S3))
            .withStep(step(S2, "ask").connect("silent", S3))
            .withStep(step(S3, "end"))
            .withStart(S1);

    @TempDir
    Path folder;

    private TemporaryStore store;
    private Drawings drawings;

    private static Step step(StepId id, String action) {
        return Step.of(id, action, 1, ConfigValue.Group.EMPTY);
    }

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        store.flows().create(JOIN, "ann");
        drawings = service();
    }

    private Drawings service() {
        return new DrawingService(
                store.drawings(),
                new InstalledActions(new InstalledActions.Ask()),
                new IdReferences(),
                new Permissions(store.users()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFlowOfBeforeGetsItsLettersAtTheFirstReadingAndKeepsThem() {
        assertThat(drawings.draft(JOIN).letter(S3)).contains("A");

        // Now the second step is named too, and before the other: it gets the next letter all the same.
        Flow edited = JOIN.withStep(JOIN.steps().get(S3))
                .withStep(step(S1, "gone").connect("a", S2).connect("b", S3).connect("c", S2));
        assertThat(service().draft(edited).letters()).containsEntry(S3, "A").containsEntry(S2, "B");
        assertThat(service().version(JOIN).letters()).hasSize(1).containsEntry(S3, "A");
        assertThat(store.flows().find(ID).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void whatIsNoDraftKeepsNothing() {
        assertThat(drawings.version(JOIN).letter(S3)).contains("A");

        assertThat(store.drawings().notes(ID)).isEqualTo(DrawingNotes.NONE);
    }

    @Test
    void aStepIsDrawnWhereSomebodyWantsIt() {
        InsertionPoint.Branch before = drawings.draft(JOIN).notes().homes().get(S3);
        assertThat(before).isEqualTo(new InsertionPoint.Branch(S2, "silent"));

        InsertionPoint.Branch wanted = new InsertionPoint.Branch(S1, "b");
        drawings.drawAt(ID, S3, wanted, Operator.CONSOLE);
        drawings.place(ID, wanted, DrawingNotes.Place.BESIDE, Operator.CONSOLE);

        assertThat(service().draft(JOIN).notes().homes()).containsEntry(S3, wanted);
        assertThat(service().draft(JOIN).blocks()).hasSize(2);
    }

    @Test
    void whatIsGoneCannotBeDrawn() {
        store.flows().delete(ID);

        assertThatThrownBy(() -> drawings.drawAt(ID, S3, new InsertionPoint.Branch(S1, "b"), Operator.CONSOLE))
                .isInstanceOf(AppException.class);
        assertThat(drawings.draft(JOIN).letter(S3)).contains("A");
    }
}
