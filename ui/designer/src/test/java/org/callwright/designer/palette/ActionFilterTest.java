package org.callwright.designer.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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

    @Test
    void whatIsCalledSoComesFirstThenWhatBeginsSoThenAWordThenOtherWords() {
        List<InstalledAction> actions = List.of(
                action("Anything", "Ring"),
                action("String", "Text"),
                action("Call back", "Ring", "phone ring"),
                action("Conference", "Ring", "ring all"),
                action("Hunt ring", "Ring"),
                action("Ring group", "Ring"),
                action("Ring", "Ring"));
        assertThat(new ActionFilter(" rING ").best(actions))
                .extracting(found -> found.action().info().label())
                .containsExactly("Ring", "Ring group", "Hunt ring", "Conference", "Call back", "Anything", "String");
    }

    @Test
    void whatDoesNotFitByItsNameSaysWhichWordFits() {
        List<InstalledAction> actions =
                List.of(action("Time of day", "Route", "schedule", "opening hours"), action("Menu", "Route", "IVR"));
        assertThat(new ActionFilter("Opening h").best(actions))
                .containsExactly(new FoundAction(actions.getFirst(), FoundAction.How.OTHER_WORD, "opening hours"));
        assertThat(new ActionFilter("hours").best(actions))
                .containsExactly(
                        new FoundAction(actions.getFirst(), FoundAction.How.PART_OF_OTHER_WORD, "opening hours"));
        assertThat(new ActionFilter("fax").best(actions)).isEmpty();
    }

    private static InstalledAction action(String label, String group, String... keywords) {
        ActionInfo info = new ActionInfo(
                label.toLowerCase(Locale.ROOT), label, group, "cog", List.of(keywords), "", "", "", false, false, 1);
        return InstalledAction.of(info, new Nothing(), "test.bundle", "1.0.0");
    }

    @ActionType(id = "nothing", label = "Nothing", group = "Route")
    static final class Nothing implements Action<Nothing.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }
    }
}
