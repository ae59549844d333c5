package org.callwright.compiler.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.value;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Variable;
import org.callwright.compiler.Flows;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class CallVariablesTest {
    private static final ActionCatalog TYPES = Flows.catalog(new Keeps());

    /** Keeps something in a variable, and more in rows. */
    @ActionType(id = "test-keeps", label = "Keeps")
    static final class Keeps implements Action<Keeps.Config> {
        record Config(
                @Field("Text") String text,
                @Field("Into") Variable.Named into,
                @Field("More") boolean more,

                @Field(value = "Rows", when = "more", is = "true")
                List<Row> rows) {}

        record Row(
                @Field("Name") Variable.Named name,
                @Field("Path") String path) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(Exit.NEXT);
        }
    }

    private static final ConfigValue.Items ROWS = new ConfigValue.Items(List.of(
            group("name", value("total"), "path", value("sum")), group("name", value("status"), "path", value("s"))));

    @Test
    void namesAreFoundInFieldsAndInRowsAndNowhereElse() {
        assertThat(variables(group("text", value("text"), "into", value("pin"), "more", value(true), "rows", ROWS)))
                .containsExactly("pin", "status", "total");
    }

    @Test
    void whatIsHiddenSetsNothing() {
        assertThat(variables(group("into", value("pin"), "more", value(false), "rows", ROWS)))
                .containsExactly("pin");
    }

    @Test
    void whatNoVariableCanBeCalledIsLeftOut() {
        assertThat(variables(group("into", value("not a name")))).isEmpty();
    }

    @Test
    void stepsOfActionsThatAreGoneAreLeftOut() {
        var flow = Flow.savedAction(new FlowId("f1"), "Saved", "gone", 1, group("into", value("pin")));

        assertThat(CallVariables.of(flow, TYPES)).isEmpty();
    }

    private static Iterable<String> variables(ConfigValue.Group config) {
        return CallVariables.of(Flow.savedAction(new FlowId("f1"), "Saved", "test-keeps", 1, config), TYPES);
    }
}
