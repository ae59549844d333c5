package org.callwright.designer.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a callflow or saved action may be called. */
class NameFieldTest {

    @Test
    void aNewCallflowGetsANameThatNoOtherHas() {
        assertThat(NameField.unused("New callflow", List.of("Reception"))).isEqualTo("New callflow");
        assertThat(NameField.unused("New callflow", List.of("New callflow", "New callflow 2")))
                .isEqualTo("New callflow 3");
    }

    @Test
    void blanksAroundANameAreDropped() {
        assertThat(NameField.read(typed("  Reception "))).contains("Reception");
    }

    @Test
    void aTabThatWasPastedIntoANameBecomesABlank() {
        assertThat(NameField.read(typed("Sales\tBerlin\u0085 2\t"))).contains("Sales Berlin  2");
    }

    @Test
    void aNameOfBlanksIsRefusedInWords() {
        TextField field = typed(" \u00a0\u2003 ");

        assertThat(NameField.read(field)).isEmpty();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("The name is missing.");
    }

    @Test
    void aNameThatIsTooLongIsNotCutOff() {
        TextField field = typed("x".repeat(81));

        assertThat(NameField.read(field)).isEmpty();
        assertThat(field.getErrorMessage()).contains("81 characters, and 80 are the most");
        assertThat(field.getValue()).hasSize(81);
        assertThat(NameField.read(typed("x".repeat(80)))).isPresent();
    }

    @Test
    void aRefusalLastsUntilSomethingElseIsTyped() {
        TextField field = typed(" ");
        NameField.read(field);
        field.setValue("R");

        assertThat(field.isInvalid()).isFalse();
    }

    private static TextField typed(String text) {
        TextField field = NameField.field();
        field.setValue(text);
        return field;
    }
}
