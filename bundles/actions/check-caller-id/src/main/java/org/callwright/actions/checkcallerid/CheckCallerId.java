package org.callwright.actions.checkcallerid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Distinguishes callers by number: those on a list, those who show no number, and everybody else. A caller on the list
 * takes that branch even if the number is marked as hidden.
 */
@Component
@ActionType(
        id = "check-caller-id",
        label = "Check caller ID",
        group = "Route",
        icon = "user-check",
        keywords = {"clid", "cid", "block list", "blacklist", "vip", "anonymous", "whitelist", "routing"},
        summary = "{callers}",
        shared = true)
public class CheckCallerId implements Action<CheckCallerId.Config> {
    static final Exit MATCH = Exit.of("match", "If on the list");
    static final Exit NO_MATCH = Exit.of("no-match", "Everybody else");
    static final Exit ANONYMOUS = Exit.of("anonymous", "If no number is shown").orElse(NO_MATCH);

    private static final Variable NUMBER = Variable.function("CALLERID", "num");
    private static final Variable PRESENTATION = Variable.function("CALLERID", "pres");

    /** What trunks send instead of a number; may also be empty. */
    private static final String NO_NUMBER =
            "^([Aa]nonymous|[Rr]estricted|[Uu]nknown|[Uu]navailable|[Pp]rivate|[Ww]ithheld)?$";

    /** What people write around and into numbers for readability. */
    private static final Pattern DECORATION = Pattern.compile("[\\s()/\"-]");

    /** The expression of a list is split before it gets longer, so that its line is not too long for Asterisk. */
    private static final int LONGEST_EXPRESSION = 1_000;

    /** How much of the caller's number is compared. */
    public enum Compare {
        WHOLE,
        BEGINNING
    }

    /** An entry of the list. */
    public record Caller(
            @Field(value = "Number", help = "As the trunk delivers it; spaces do not count.", max = 40)
            String number,

            @Field(value = "Compare", initial = "WHOLE") Compare compare) {

        private String plain() {
            return DECORATION.matcher(number).replaceAll("");
        }

        private String expression() {
            return Condition.Matches.literally(plain()) + (compare == Compare.WHOLE ? "$" : "");
        }
    }

    public record Config(
            @Field(value = "List", min = 1, max = 200) List<Caller> callers) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        List<String> listed = new ArrayList<>();
        int length = 0;
        for (Caller caller : config.callers()) {
            if (length + caller.expression().length() > LONGEST_EXPRESSION) {
                leaveIfOneOf(listed, dialplan);
                listed.clear();
                length = 0;
            }
            if (!caller.plain().isEmpty()) {
                listed.add(caller.expression());
                length += caller.expression().length() + 1;
            }
        }
        leaveIfOneOf(listed, dialplan);
        dialplan.leaveIf(Condition.matches(NUMBER, NO_NUMBER), ANONYMOUS)
                .leaveIf(Condition.matches(PRESENTATION, "^(prohib|unavailable)"), ANONYMOUS)
                .leave(NO_MATCH);
    }

    private static void leaveIfOneOf(List<String> expressions, Dialplan dialplan) {
        if (!expressions.isEmpty()) {
            dialplan.leaveIf(Condition.matches(NUMBER, "^(" + String.join("|", expressions) + ")"), MATCH);
        }
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(MATCH, ANONYMOUS, NO_MATCH);
    }

    @Override
    public Optional<Exit> exitWhenOff(Config config) {
        return Optional.of(NO_MATCH);
    }
}
