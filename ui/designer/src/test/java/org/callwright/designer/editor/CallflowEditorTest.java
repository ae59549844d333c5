package org.callwright.designer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.model.StepId;
import org.junit.jupiter.api.Test;

/** What the browser is sent when something happens on the canvas. */
class CallflowEditorTest extends OnCallflowEditor {
    @Test
    void theStartOpensItsSettingsUntilAStepIsOpened() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        open("");
        assertThat(find(editor, BareStart.class).getText()).isEqualTo("Test");
        assertThat(editor.opened()).contains("start");
        assertThat(canvas.getProperty("selected")).isEqualTo("*start");

        editor.reopen("s1");
        assertThat(editor.opened()).contains("s1");
        assertThat(canvas.getProperty("selected")).isEqualTo("s1");
        editor.reopen("no step");
        assertThat(editor.opened()).contains("s1");
    }

    @Test
    void openingAndLeavingAStepTellsNothingOfTheDrawing() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        open("s1"); // not new any more, so what it lacks is told
        drawings();
        tellings = 0;

        open("");
        open("s1");
        assertThat(find(editor, StepPanel.class).step()).isEqualTo(new StepId("s1"));
        fire("step-leave", "{}");
        fire("place-choose", "{ \"event.detail\": { \"id\": \"s1\", \"exit\": \"failed\" } }");
        assertThat(tellings).isZero();
        assertThat(drawings()).isEmpty();
    }

    @Test
    void whatHappensElsewhereTellsNothingOfTheDrawing() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        tellings = 0;
        showAsTheStoreHasIt();
        actions.remove("pause");
        showAsTheStoreHasIt();
        assertThat(tellings).isZero();

        actions.remove("call");
        showAsTheStoreHasIt();
        assertThat(tellings).as("an action that it has has gone").isOne();
    }

    @Test
    void namesThatThePbxTellsMeanwhileAreDrawn() {
        tellings = 0;
        editor.passTime();
        assertThat(tellings).isZero();

        references.editions().incrementAndGet();
        editor.passTime();
        assertThat(tellings).as("in a moment").isOne();

        references.editions().incrementAndGet();
        open("");
        assertThat(tellings).as("when something is opened").isEqualTo(2);
    }
}
