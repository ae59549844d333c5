package org.callwright.actions.giveresult;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Variable;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.rows.RowId;
import org.osgi.service.component.annotations.Component;

/**
 * Ends a callflow that was called by another one and returns a result to it ({@code Return}). Ends the call when the
 * callflow was not called by another one.
 */
@Component
@ActionType(
        id = "give-result",
        label = "Give result",
        group = "Route",
        icon = "reply",
        keywords = {"return", "come back", "result", "end of sub-callflow"},
        summary = "Goes back with *{result}*",
        deed = "Result")
public class GiveResult implements Action<GiveResult.Config> {

    private static final String PREFIX = "result";

    /** Where the calling step finds what the result is called now. */
    private static final Variable NAME = Variable.setting("CALLWRIGHT_RESULT");

    public record Config(
            @Field(
                    value = "Result",
                    help =
                            "What the step Call another callflow has a branch for, such as sold-out. That finds it too after"
                                    + " the result was renamed here.",
                    min = 1,
                    max = 40)
            String result,

            RowId id)
            implements BranchRow {

        /** Not a branch of this step, but what its id is made of: that of the branch in the calling step. */
        @Override
        public Exit exit() {
            return id.equals(RowId.NONE) && word().equals(name())
                    ? Exit.of(PREFIX + "-" + word(), result)
                    : id.exit(PREFIX, result);
        }

        /**
         * Returns the word by which callflows know the result that were published before it was renamed, such as
         * {@code sold-out}. Until then it is that of the name, as far as that has letters of a to z or digits.
         */
        String identity() {
            return id.equals(RowId.NONE) && !word().isEmpty()
                    ? word()
                    : exit().id().replaceFirst("^" + PREFIX + "-", "");
        }

        private String word() {
            return result.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        }

        /**
         * Returns the normalized name, such as {@code sold-out} for {@code Sold out!}. The action Call another callflow
         * normalizes its results the same way.
         */
        String name() {
            String words = Normalizer.normalize(result, Normalizer.Form.NFC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                    .replaceAll("^-|-$", "");
            return words.isEmpty() ? result.strip() : words;
        }
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.set(NAME, config.name()).comeBack(config.identity());
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of();
    }
}
