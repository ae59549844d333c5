package org.callwright.designer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import org.callwright.model.StepId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.NullNode;

/** A step that is added is drawn, and its panel opens once it was seen. */
class AddedStepsTest extends OnCallflowEditor {
    @Test
    void aDropIsDrawnOnceAndOpensTheNewStep() {
        fire("action-drop", DROP_ON_START.formatted("call"));

        assertThat(drawings()).singleElement().asString().contains("\"text\":\"Call a phone\"");
        assertThat(canvas.getProperty("selected")).isEqualTo("s1");
        assertThat(editor.opened()).contains("s1");
        assertThat(descendants(editor)).as("before the drawing is seen").noneMatch(StepPanel.class::isInstance);

        paint();
        assertThat(drawings()).isEmpty();
        assertThat(find(editor, StepPanel.class).step()).isEqualTo(new StepId("s1"));

        showAsTheStoreHasIt();
        assertThat(drawings()).as("when the page hears of its own change").isEmpty();
    }

    @Test
    void theNewStepsPanelOpensThoughTheBrowserFailsToTell() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        drawings();
        toBePainted.forEach(script -> script.completeExceptionally(NullNode.getInstance()));
        assertThat(find(editor, StepPanel.class).step()).isEqualTo(new StepId("s1"));
    }

    @Test
    void whatIsOpenedBeforeTheNewStepIsSeenStaysOpen() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        drawings();
        open("");
        paint();
        assertThat(editor.opened()).contains("start");
        assertThat(drawings())
                .as("what the new step lacks")
                .singleElement()
                .asString()
                .contains("\"errors\":1");
    }

    @Test
    void whatANewStepLacksIsToldOnceItsFieldsWereLeft() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        assertThat(drawings()).singleElement().asString().contains("\"errors\":0");
        paint();
        assertThat(drawings()).isEmpty();

        Element form = find(editor, ActionForm.class).getElement();
        fire(form, "focusout", "{}");
        assertThat(drawings()).singleElement().asString().contains("\"errors\":1");
    }

    @Test
    void aDropThatIsRefusedLeavesTheOpenStepAsItIs() {
        fire("action-drop", DROP_ON_START.formatted("pause"));
        drawings();
        paint();
        StepPanel panel = find(editor, StepPanel.class);
        drawings();

        fire("action-drop", DROP_ON_START.formatted("end"));

        assertThat(drawings()).isEmpty();
        assertThat(find(editor, StepPanel.class)).isSameAs(panel);
        assertThat(session.notice().getText()).contains("ends the call");
    }
}
