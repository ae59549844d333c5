package org.callwright.actions.branchonvariable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.rows.RowId;
import org.osgi.service.component.annotations.Component;

/** Compares a value of the call with one row after another and takes the branch of the first row that applies. */
@Component
@ActionType(
        id = "branch-on-variable",
        label = "Branch on variable",
        group = "Route",
        icon = "split",
        keywords = {"branch variable", "condition", "if", "switch", "case", "compare", "decision"},
        summary = "Looks at *{subject}*",
        aside = "First that fits",
        deed = "Value",
        choice = true)
public class BranchOnVariable implements Action<BranchOnVariable.Config> {
    static final Exit OTHERWISE = Exit.of("otherwise", "Otherwise").toBeChosen();

    /** How the value is compared. Text comparisons are case-sensitive. */
    public enum Test {
        IS,
        CONTAINS,
        STARTS_WITH,
        /** Applies only to values that consist of digits. */
        LESS_THAN
    }

    /** One comparison. */
    public record Row(
            @Field(value = "Test", initial = "IS") Test test,

            @Field(
                    value = "Value",
                    help = "Capital and small letters differ. Left empty, it applies when there is nothing.",
                    max = 40,
                    when = "test",
                    is = {"IS", "CONTAINS", "STARTS_WITH"})
            Optional<String> text,

            @Field(
                    value = "Number",
                    help = "Whole numbers from 0; anything else is not less.",
                    initial = "1",
                    min = 0,
                    max = 999_999_999_999L,
                    when = "test",
                    is = "LESS_THAN")
            long number,

            RowId id)
            implements BranchRow {

        Condition of(Variable subject) {
            String sought = Condition.Matches.literally(text.orElse(""));
            return switch (test) {
                case IS -> Condition.is(subject, text.orElse(""));
                case CONTAINS -> text.isEmpty() ? Condition.is(subject, "") : Condition.matches(subject, sought);
                case STARTS_WITH ->
                    text.isEmpty() ? Condition.is(subject, "") : Condition.matches(subject, "^" + sought);
                case LESS_THAN ->
                    Condition.all(List.of(Condition.matches(subject, "^[0-9]+$"), Condition.below(subject, number)));
            };
        }

        /** Returns the row's branch. Its label uses symbols so that it needs no translation. */
        @Override
        public Exit exit() {
            return id.exit(
                    "row",
                    switch (test) {
                        case LESS_THAN -> "< " + number;
                        case IS -> text.orElse("∅");
                        case CONTAINS ->
                            text.map(sought -> "… " + sought + " …").orElse("∅");
                        case STARTS_WITH -> text.map(sought -> sought + " …").orElse("∅");
                    });
        }
    }

    public record Config(
            @Field(value = "Look at", help = "Mostly a variable, or something like the caller's number.")
            Template subject,

            @Field(value = "Rows", help = "The first one that applies counts.", min = 1, max = 100)
            List<Row> rows) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Variable subject = dialplan.variable("subject");
        dialplan.set(subject, config.subject());
        for (Row row : config.rows()) {
            dialplan.leaveIf(row.of(subject), row.exit());
        }
        dialplan.leave(OTHERWISE);
    }

    @Override
    public List<Exit> exits(Config config) {
        return Stream.concat(BranchRow.exits(config.rows()).stream(), Stream.of(OTHERWISE))
                .toList();
    }

    @Override
    public Optional<Exit> exitWhenOff(Config config) {
        return Optional.of(OTHERWISE);
    }
}
