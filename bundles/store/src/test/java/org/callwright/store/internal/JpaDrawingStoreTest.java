package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;
import org.callwright.store.drawing.DrawingStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JpaDrawingStoreTest {
    @Parameter
    TestDatabase database;

    private static final FlowId SHOP = new FlowId("shop");
    private static final InsertionPoint.Branch KEY = new InsertionPoint.Branch(new StepId("s1"), "an exit of \"old\"");
    private static final DrawingNotes NOTES = new DrawingNotes(
                    new TreeMap<>(Map.of(new StepId("s2"), "A", new StepId("s10"), "Z1")),
                    new TreeMap<>(Map.of(new StepId("s2"), KEY)),
                    Map.of())
            .withPlace(KEY, DrawingNotes.Place.BESIDE);

    @TempDir
    Path folder;

    private TestStore store;
    private DrawingStore drawings;

    @BeforeEach
    void open() {
        store = TestStore.open(database, folder);
        drawings = new JpaDrawingStore(store.database());
        store.flows().create(Flow.empty(SHOP, "Shop"), "ann");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFlowOfBeforeHasNoNotesAndKeepsWhatItIsGiven() {
        assertThat(drawings.notes(SHOP)).isEqualTo(DrawingNotes.NONE);

        assertThat(drawings.keep(SHOP, DrawingNotes.NONE, NOTES)).isTrue();
        assertThat(drawings.notes(SHOP)).isEqualTo(NOTES);

        DrawingNotes other = NOTES.withHome(new StepId("s10"), KEY);
        assertThat(drawings.keep(SHOP, NOTES, other)).isTrue();
        assertThat(drawings.notes(SHOP)).isEqualTo(other);
    }

    @Test
    void notesThatWereMadeOfOldOnesAreNotKept() {
        assertThat(drawings.keep(SHOP, NOTES, NOTES)).isFalse();
        assertThat(drawings.keep(SHOP, DrawingNotes.NONE, NOTES)).isTrue();

        assertThat(drawings.keep(SHOP, DrawingNotes.NONE, NOTES.withHome(new StepId("s3"), KEY)))
                .isFalse();
        assertThat(drawings.notes(SHOP)).isEqualTo(NOTES);
    }

    @Test
    void theyChangeNoDraftAndGoWithTheFlow() {
        drawings.keep(SHOP, DrawingNotes.NONE, NOTES);
        assertThat(store.flows().find(SHOP).orElseThrow().revision()).isEqualTo(1);

        store.flows().delete(SHOP);
        assertThat(drawings.notes(SHOP)).isEqualTo(DrawingNotes.NONE);
        assertThat(drawings.keep(SHOP, DrawingNotes.NONE, NOTES)).isFalse();
    }
}
