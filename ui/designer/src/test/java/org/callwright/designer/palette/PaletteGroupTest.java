package org.callwright.designer.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.designer.canvas.Palette;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** The headings of the palette. */
class PaletteGroupTest {

    @Test
    void anActionStandsUnderItsFamily() {
        assertThat(PaletteGroup.of(new Palette().find("call").orElseThrow())).isEqualTo("Reach people");
        assertThat(PaletteGroup.of(action(new Menu(), Menu.class))).isEqualTo("Ask");
        assertThat(PaletteGroup.of(new Palette().find("sort").orElseThrow())).isEqualTo("In the background");
    }

    @Test
    void aGroupThatThirdPartiesMadeStaysAHeading() {
        assertThat(PaletteGroup.of(action(new Fax(), Fax.class))).isEqualTo("Documents");
    }

    @Test
    void whatIsSavedComesFirst() {
        InstalledAction saved = new Compiler(new Palette())
                .savedAction(Flow.savedAction(new FlowId("fsales"), "Sales", "call", 1, ConfigValue.Group.EMPTY))
                .orElseThrow();
        List<String> headings = PaletteGroup.inOrder();
        assertThat(headings.getFirst()).isEqualTo(PaletteGroup.of(saved));
        assertThat(headings).containsSubsequence("Hear", "Ask", "When", "Reach people", "End or hand over");
    }

    private static InstalledAction action(Action<?> action, Class<? extends Action<?>> type) {
        return InstalledAction.of(ActionInfo.of(type), action, "test.bundle", "1.0.0");
    }

    @ActionType(id = "menu", label = "Menu", group = "Route")
    static final class Menu implements Action<Menu.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }
    }

    @ActionType(id = "fax", label = "Fax", group = "Documents")
    static final class Fax implements Action<Fax.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }
    }
}
