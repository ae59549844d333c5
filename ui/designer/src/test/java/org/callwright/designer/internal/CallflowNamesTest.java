package org.callwright.designer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a callflow may be called. */
class CallflowNamesTest {

    @Test
    void aNewCallflowGetsANameThatNoOtherHas() {
        assertThat(CallflowNames.unused(List.of("Reception"))).isEqualTo("New callflow");
        assertThat(CallflowNames.unused(List.of("New callflow", "New callflow 2")))
                .isEqualTo("New callflow 3");
    }

    @Test
    void blanksAroundANameAreDropped() {
        assertThat(CallflowNames.read(typed("  Reception "))).contains("Reception");
    }

    @Test
    void aNameOfBlanksIsRefusedInWords() {
        TextField field = typed(" \u00a0\u2003 ");

        assertThat(CallflowNames.read(field)).isEmpty();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("The name is missing.");
    }

    @Test
    void aRefusalLastsUntilSomethingElseIsTyped() {
        TextField field = typed(" ");
        CallflowNames.read(field);
        field.setValue("R");

        assertThat(field.isInvalid()).isFalse();
    }

    private static TextField typed(String text) {
        TextField field = CallflowNames.field();
        field.setValue(text);
        return field;
    }
}
