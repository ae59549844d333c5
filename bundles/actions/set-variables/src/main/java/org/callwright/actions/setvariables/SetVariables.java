package org.callwright.actions.setvariables;

import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/** Sets variables of the call in order, so that a row can use the result of an earlier one ({@code Set}). */
@Component
@ActionType(
        id = "set-variables",
        label = "Set variables",
        group = "Route",
        icon = "edit",
        keywords = {"set variable", "CAV", "custom application variables", "assign", "tag", "note", "set call variables"
        },
        summary = "Sets *{rows}*",
        deed = "Variables")
public class SetVariables implements Action<SetVariables.Config> {
    static final Exit NEXT = Exit.of("next", "Next");

    /** A variable and its new value. */
    public record Row(
            @Field("Variable") Variable.Named name,

            @Field(value = "Value", help = "Text and values of the call. Leave it empty to clear the variable.")
            Optional<Template> value) {}

    public record Config(
            @Field(
                    value = "Variables",
                    help = "They last as long as the call, in this callflow and those it goes on to.",
                    min = 1,
                    max = 60)
            List<Row> rows) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        for (Row row : config.rows()) {
            dialplan.set(row.name(), row.value().orElse(new Template("")));
        }
        dialplan.leave(NEXT);
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NEXT);
    }
}
