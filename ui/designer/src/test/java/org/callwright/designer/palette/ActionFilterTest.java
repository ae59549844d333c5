package org.callwright.designer.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.designer.canvas.Palette;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** How actions and saved actions are found. */
class ActionFilterTest {
    private final ActionInfo call = new Palette().find("call").orElseThrow().info();
    private final ActionInfo sales = new Compiler(new Palette())
            .savedAction(Flow.savedAction(new FlowId("fsales"), "Büro Nord", "call", 1, ConfigValue.Group.EMPTY))
            .orElseThrow()
            .info();

    @Test
    void anActionIsFoundByWhatItIsCalledItsGroupAndItsKeywords() {
        assertThat(new ActionFilter(" phone ").test(call)).isTrue();
        assertThat(new ActionFilter("ring").test(call)).isTrue();
        assertThat(new ActionFilter("taubchen").test(call)).isTrue();
        assertThat(new ActionFilter("fax").test(call)).isFalse();
    }

    @Test
    void aSavedActionIsFoundByItsNameAndByWhatItsActionIsFoundBy() {
        assertThat(new ActionFilter("buro").test(sales)).isTrue();
        assertThat(new ActionFilter("call a phone").test(sales)).isTrue();
        assertThat(new ActionFilter("Täubchen").test(sales)).isTrue();
        assertThat(new ActionFilter("fax").test(sales)).isFalse();
    }
}
