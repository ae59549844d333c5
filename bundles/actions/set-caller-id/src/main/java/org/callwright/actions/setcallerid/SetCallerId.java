package org.callwright.actions.setcallerid;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Problems;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.action.numbers.PhoneNumbers;
import org.callwright.action.numbers.PhoneText;
import org.osgi.service.component.annotations.Component;

/**
 * Changes the caller ID that phones show from this step on ({@code CALLERID}). The first such step of a call saves the
 * original caller ID, so that a later one can restore it. A fixed text stands in front only once, however often a call
 * gets there.
 */
@Component
@ActionType(
        id = "set-caller-id",
        label = "Set caller ID",
        group = "Route",
        icon = "user-card",
        keywords = {
            "clid",
            "cid",
            "caller name",
            "dynamic caller id",
            "anonymous",
            "hide",
            "prepend caller ID",
            "reset caller ID"
        },
        summary =
                "{change|REPLACE=Shows the caller as|PREPEND=Shows|HIDE=Hides the caller"
                        + "|RESET=Shows the caller as before}[ *{name}*][ *{number}*][{change|PREPEND= in front of the caller}]",
        deed = "Caller ID")
public class SetCallerId implements Action<SetCallerId.Config> {
    static final Exit NEXT = Exit.of("next", "Next");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private static final Variable NAME = Variable.function("CALLERID", "name");
    private static final Variable NUMBER = Variable.function("CALLERID", "num");
    private static final Variable PRESENTATION = Variable.function("CALLERID", "pres");

    /** What happens to the name and the number. */
    public enum Change {
        REPLACE,
        PREPEND,
        /** Phones do not show them. */
        HIDE,
        /** Restores what they were before the call's first change. */
        RESET
    }

    public record Config(
            @Field(value = "Do", initial = "REPLACE") Change change,

            @Field(
                    value = "Name shown",
                    help = "Empty leaves the name as it is.",
                    when = "change",
                    is = {"REPLACE", "PREPEND"})
            Optional<Template> name,

            @Field(
                    value = "Number shown",
                    help = "Empty leaves the number as it is.",
                    when = "change",
                    is = {"REPLACE", "PREPEND"})
            Optional<Template> number) {}

    @Override
    public void check(Config config, Problems problems) {
        boolean isNoNumber = config.number()
                .filter(text -> config.change() == Change.REPLACE)
                .flatMap(SetCallerId::fixed)
                .filter(text -> DIGIT.matcher(text).find())
                .filter(text -> PhoneText.of(text).isEmpty())
                .isPresent();
        if (isNoNumber) {
            problems.add("number", "This is not one phone number. Write one in digits, such as +49 30 555 0100.");
        }
    }

    private static Optional<String> fixed(Template text) {
        return text.parts().stream().allMatch(Value.Text.class::isInstance)
                ? Optional.of(text.text())
                : Optional.empty();
    }

    /** A fixed number without what makes it readable; anything else as it is. */
    private static Value number(Template text, PhoneNumbers numbers) {
        return fixed(text)
                .flatMap(PhoneText::of)
                .<Value>map(number -> new Value.Text(numbers.dialled(number)))
                .orElse(text);
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Variable kept = dialplan.shared("kept");
        if (config.change() == Change.RESET) {
            dialplan.leaveIf(Condition.below(kept, 1), NEXT)
                    .set(NAME, dialplan.shared("name"))
                    .set(NUMBER, dialplan.shared("number"))
                    .set(PRESENTATION, dialplan.shared("presentation"))
                    .set(dialplan.shared("prefixes"), "")
                    .leave(NEXT);
            return;
        }
        dialplan.goIf(Condition.below(kept, 1).negated(), "kept")
                .set(dialplan.shared("name"), NAME)
                .set(dialplan.shared("number"), NUMBER)
                .set(dialplan.shared("presentation"), PRESENTATION)
                .set(kept, 1)
                .mark("kept");
        switch (config.change()) {
            case HIDE -> dialplan.set(PRESENTATION, "prohib");
            case PREPEND -> {
                config.name().ifPresent(text -> prepend(text, NAME, Template.CallValue.CALLER_NAME, dialplan));
                config.number().ifPresent(text -> prepend(text, NUMBER, Template.CallValue.CALLER_NUMBER, dialplan));
            }
            default -> {
                config.name().ifPresent(text -> dialplan.set(NAME, text));
                config.number()
                        .ifPresent(text -> dialplan.set(NUMBER, number(text, dialplan.numbers()))
                                .set(dialplan.shared("prefixes"), ""));
            }
        }
        dialplan.leave(NEXT);
    }

    /**
     * A call that comes here again, or to another step with the same text, has it in front already. For a name that is
     * seen by itself; a number may begin with the same digits, so what was put in front of it is noted. A text with
     * values of the call is always put in front, since they may have changed.
     */
    private static void prepend(Template text, Variable shown, Template.CallValue value, Dialplan dialplan) {
        if (text.text().contains("\"") || !text.parts().stream().allMatch(Value.Text.class::isInstance)) {
            dialplan.set(shown, before(text, value));
            return;
        }
        String fixed =
                text.parts().stream().map(part -> ((Value.Text) part).text()).collect(Collectors.joining());
        Variable prefixes = dialplan.shared("prefixes");
        String then = value == Template.CallValue.CALLER_NAME ? "named" : "numbered";
        if (shown.equals(NAME)) {
            dialplan.goIf(Condition.matches(NAME, "^" + Condition.Matches.literally(fixed)), then);
        } else {
            String noted = "/" + fixed.replaceAll("[^0-9+*#]", "") + "/";
            dialplan.goIf(Condition.matches(prefixes, Condition.Matches.literally(noted)), then)
                    .set(prefixes, Value.all(List.of(prefixes, new Value.Text(noted))));
        }
        dialplan.set(shown, before(text, value)).mark(then);
    }

    private static Template before(Template text, Template.CallValue value) {
        return new Template(text.text() + value.place());
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NEXT);
    }
}
