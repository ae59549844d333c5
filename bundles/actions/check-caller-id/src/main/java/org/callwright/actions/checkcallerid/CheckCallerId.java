package org.callwright.actions.checkcallerid;

import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Variable;
import org.callwright.action.numbers.PhoneNumbers;
import org.callwright.action.numbers.PhoneText;
import org.osgi.service.component.annotations.Component;

/**
 * Distinguishes callers by number: those on a list, those who show no number, those whose number cannot be read, and
 * everybody else. A caller on the list takes that branch even if the number is marked as hidden. It makes no difference
 * in which notation a number is on the list, and in which one the trunk delivers it.
 */
@Component
@ActionType(
        id = "check-caller-id",
        label = "Check caller ID",
        group = "Route",
        icon = "user-check",
        keywords = {"clid", "cid", "block list", "blacklist", "vip", "anonymous", "whitelist", "routing"},
        summary = "Looks at *the caller*",
        deed = "Caller",
        choice = true,
        shared = true)
public class CheckCallerId implements Action<CheckCallerId.Config> {
    static final Exit MATCH = Exit.of("match", "If on the list");
    static final Exit NO_MATCH = Exit.of("no-match", "Everybody else");
    static final Exit ANONYMOUS = Exit.of("anonymous", "If no number is shown").orElse(NO_MATCH);
    static final Exit UNREADABLE = Exit.of("unreadable", "If the number cannot be read")
            .orElse(NO_MATCH)
            .laterThanItsFallback();

    private static final Variable NUMBER = Variable.function("CALLERID", "num");
    private static final Variable PRESENTATION = Variable.function("CALLERID", "pres");

    /** How much of the caller's number is compared. */
    public enum Compare {
        WHOLE,
        BEGINNING
    }

    /** An entry of the list. */
    public record Caller(
            @Field(value = "Number", help = "In any notation, or an extension of the PBX.")
            PhoneText number,

            @Field(value = "Compare", initial = "WHOLE") Compare compare) {

        private String expression(PhoneNumbers numbers) {
            return compare == Compare.WHOLE ? numbers.calling(number) : numbers.callingFrom(number);
        }
    }

    public record Config(
            @Field(value = "List", min = 1, max = 200) List<Caller> callers) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Dialplan.NumberRead caller = dialplan.readNumber(NUMBER);
        List<String> listed = config.callers().stream()
                .map(each -> each.expression(dialplan.numbers()))
                .toList();
        caller.isOnList(listed).forEach(part -> dialplan.leaveIf(part, MATCH));
        dialplan.leaveIf(caller.isHidden(), ANONYMOUS)
                .leaveIf(Condition.matches(PRESENTATION, "^(prohib|unavailable)"), ANONYMOUS)
                .leaveIf(caller.isUnreadable(), UNREADABLE)
                .leave(NO_MATCH);
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(MATCH, ANONYMOUS, UNREADABLE, NO_MATCH);
    }

    @Override
    public Optional<Exit> exitWhenOff(Config config) {
        return Optional.of(NO_MATCH);
    }
}
