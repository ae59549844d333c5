package org.callwright.designer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** How actions and saved actions are found. */
class ActionSearchTest {
    private final ActionInfo call = new Palette().find("call").orElseThrow().info();
    private final ActionInfo sales = SavedActionType.of(
                    Flow.savedAction(new FlowId("fsales"), "Büro Nord", "call", 1, ConfigValue.Group.EMPTY),
                    new Palette())
            .orElseThrow()
            .info();

    @Test
    void anActionIsFoundByWhatItIsCalledItsGroupAndItsKeywords() {
        assertThat(new ActionSearch(" phone ").test(call)).isTrue();
        assertThat(new ActionSearch("ring").test(call)).isTrue();
        assertThat(new ActionSearch("taubchen").test(call)).isTrue();
        assertThat(new ActionSearch("fax").test(call)).isFalse();
    }

    @Test
    void aSavedActionIsFoundByItsNameAndByWhatItsActionIsFoundBy() {
        assertThat(new ActionSearch("buro").test(sales)).isTrue();
        assertThat(new ActionSearch("call a phone").test(sales)).isTrue();
        assertThat(new ActionSearch("Täubchen").test(sales)).isTrue();
        assertThat(new ActionSearch("fax").test(sales)).isFalse();
    }
}
