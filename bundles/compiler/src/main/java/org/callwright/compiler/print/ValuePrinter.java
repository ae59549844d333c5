package org.callwright.compiler.print;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callwright.action.Condition;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.compiler.dialplan.AllowedApplications;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.sandbox.ActionFailure;
import org.callwright.compiler.sandbox.UnsafeTextException;
import org.callwright.model.Message;

/** Prints values, variables and conditions in Asterisk's syntax. */
public final class ValuePrinter {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]*");

    /** A step's id, a saved action's id, or a flow's and a step's ids: no characters with a meaning in a dialplan. */
    private static final Pattern OWNER = Pattern.compile("[a-z0-9]{1,24}(/[a-z0-9]{1,24})?");

    /** Precedes what is encoded, so that there is always something to encode. */
    private static final String MARK = "-";

    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    /** What stands for a closing parenthesis in an argument of a function, printed so that Asterisk decodes it. */
    private static final String CLOSING = "${BASE64_DECODE(" + Escaper.base64(Escaper.CLOSING) + ")}";

    private static final String ESCAPED_CLOSING = "\\)";

    /** The characters of a variable that are used where separators have a meaning. */
    private static final String HARMLESS = "0-9A-Za-z_.+@#*:/ ";

    /** The time of the call in seconds since 1970. */
    private static final String NOW =
            "${IF($[0${FILTER(0-9,${CALLWRIGHT_NOW})} > 0]?${FILTER(0-9,${CALLWRIGHT_NOW})}:${EPOCH})}";

    String arguments(List<Value> values) {
        return values.stream().map(this::argument).collect(Collectors.joining(","));
    }

    public String argument(Value value) {
        return switch (value) {
            case Value.Text text -> Escaper.argument(text.text());
            case Template template ->
                template.parts().stream().map(this::argument).collect(Collectors.joining());
            case Variable.Clock clock -> read(clock);
            case Variable.DayBefore day -> read(day);
            case Variable.Now now -> read(now);
            case Variable.ClockAt clock -> read(clock);
            case Variable.DayBeforeAt day -> read(day);
            case Variable.Status status -> read(status);
            case Variable variable -> filtered(HARMLESS, variable);
            default -> assigned(value);
        };
    }

    /** A value as the value of an assignment, where separators have no meaning. */
    String assigned(Value value) {
        return switch (value) {
            case Value.Text text -> Escaper.assigned(text.text());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Joined joined ->
                joined.values().stream().map(this::argument).collect(Collectors.joining("&"));
            case Value.Options options ->
                options.options().stream().map(this::option).collect(Collectors.joining());
            case Value.Channel channel -> "Local/s@" + channel.section() + "/n";
            case Value.Outside outside ->
                "Local/" + outside.route().id() + "~" + dialled(outside.number()) + "@" + DialplanNames.OUTSIDE + "/n";
            case Value.Routine routine -> routine.section();
            case Value.NameOf name -> nameOf(name.variable());
            case Template template ->
                template.parts().stream().map(this::assigned).collect(Collectors.joining());
            case Variable variable -> read(variable);
            case Reference.Phone phone -> "${PJSIP_DIAL_CONTACTS(" + phone.id() + ")}";
            case Reference.Extension extension -> "Local/" + extension.id() + "/n";
            case Reference.Connection connection ->
                throw new ActionFailure("it puts a connection into the dialplan, where its secret must not be");
            case Reference reference -> reference.id();
        };
    }

    /** A number to dial: only its digits, plus sign, star and hash. */
    private String dialled(Value number) {
        return filtered("0-9+*#", number);
    }

    private String nameOf(Variable variable) {
        return switch (variable) {
            case Variable.Internal internal -> target(internal);
            case Variable.Shared shared -> target(shared);
            case Variable.Named named -> target(named);
            default -> throw new ActionFailure("an application can fill only a variable of the step or of an admin");
        };
    }

    private String option(Value.Option option) {
        return option.values().isEmpty()
                ? String.valueOf(option.letter())
                : option.letter()
                        + option.values().stream().map(this::argument).collect(Collectors.joining("^", "(", ")"));
    }

    /** The channel variable or function that a variable is, without <code>${}</code>, as an assignment names it. */
    public String target(Variable variable) {
        return switch (variable) {
            case Variable.Internal internal -> name(internal);
            case Variable.Named named -> name(named);
            case Variable.Kept kept -> "DB(" + keptKey(kept) + ")";
            case Variable.Lamp lamp -> "DEVICE_STATE(" + lampDevice(lamp) + ")";
            case Variable.Shared shared -> "CWS_" + shared.type().replace('-', '_') + "_" + shared.name();
            case Variable.Setting setting -> setting.name();
            case Variable.Function function -> allowed(function).name() + "(" + arguments(function.arguments()) + ")";
            case Variable.Clock clock -> throw timeSet();
            case Variable.DayBefore day -> throw timeSet();
            case Variable.Now now -> throw timeSet();
            case Variable.ClockAt clock -> throw timeSet();
            case Variable.DayBeforeAt day -> throw timeSet();
            case Variable.Part part -> throw new ActionFailure("it sets a part of a variable");
            case Variable.Status status -> throw new ActionFailure("it sets " + status.name() + ", which is read only");
        };
    }

    private static ActionFailure timeSet() {
        return new ActionFailure("it sets the time");
    }

    static String name(Variable.Internal internal) {
        return DialplanNames.variable(checked(internal.owner()), internal.name());
    }

    static String name(Variable.Named named) {
        return "CWV_" + named.name();
    }

    private static String checked(String owner) {
        if (!OWNER.matcher(owner).matches()) {
            throw new ActionFailure("it made up a variable's owner, " + owner);
        }
        return owner;
    }

    String read(Variable variable) {
        return switch (variable) {
            case Variable.Status status -> "${" + status.name() + "}";
            case Variable.Clock clock -> time(NOW, clock.zone(), clock.format());
            case Variable.DayBefore day -> dayBefore(NOW, day.zone(), day.format());
            case Variable.Now now -> NOW;
            case Variable.ClockAt clock -> time(read(clock.moment()), clock.zone(), clock.format());
            case Variable.DayBeforeAt day -> dayBefore(read(day.moment()), day.zone(), day.format());
            case Variable.Part part -> "${" + target(part.whole()) + ":" + part.from() + ":" + part.length() + "}";
            default -> "${" + target(variable) + "}";
        };
    }

    private static String dayBefore(String epoch, ZoneId zone, String format) {
        return time("$[" + epoch + " - " + time(epoch, zone, "%H") + " * 3600 - 43200]", zone, format);
    }

    private static String time(String epoch, ZoneId zone, String format) {
        return "${STRFTIME(" + epoch + "," + Escaper.argument(zone.getId()) + "," + format + ")}";
    }

    private static Variable.Function allowed(Variable.Function function) {
        if (!AllowedApplications.FUNCTIONS.contains(function.name())) {
            throw new ActionFailure("it uses " + function.name() + ", which is not on the list of allowed functions");
        }
        return function;
    }

    String keptKey(Variable.Kept kept) {
        return DialplanNames.storedValue(checked(kept.owner()), kept.name());
    }

    String lampDevice(Variable.Lamp lamp) {
        return DialplanNames.lamp(checked(lamp.owner()), lamp.name());
    }

    /**
     * A variable as a number for expressions: its digits with a leading zero. What a step counts by itself is nothing but
     * digits.
     */
    String number(Variable variable) {
        return variable instanceof Variable.Internal || variable instanceof Variable.Shared
                ? "0${FILTER(0-9," + read(variable) + ")}"
                : "0" + filtered("0-9", variable);
    }

    private String filtered(String characters, Value value) {
        return "${FILTER(" + characters + "," + nested(value, "") + ")}";
    }

    /**
     * A value as an argument of a function, where Asterisk would take a colon behind an unmatched closing parenthesis for
     * the beginning of an offset, as in <code>${NAME:0:9}</code>, and cut the value. {@code REPLACE} takes the variable by
     * its name, so the value itself does not stand there.
     *
     * @param closing what a closing parenthesis becomes
     */
    private String nested(Value value, String closing) {
        return switch (value) {
            case Value.Text text -> Escaper.nested(text.text(), !closing.isEmpty());
            case Template template ->
                template.parts().stream().map(part -> nested(part, closing)).collect(Collectors.joining());
            case Variable.Clock clock -> read(clock);
            case Variable.DayBefore day -> read(day);
            case Variable.Function function when AllowedApplications.STATES.contains(function.name()) -> read(function);
            case Variable variable -> withoutClosing(read(variable), closing);
            default -> assigned(value);
        };
    }

    /** REPLACE evaluates the name, so a function whose arguments are values of the call is left as it is. */
    private static String withoutClosing(String read, String closing) {
        String name = read.substring(2, read.length() - 1);
        return name.contains("$") ? read : "${REPLACE(" + name + ",)" + (closing.isEmpty() ? "" : "," + closing) + ")}";
    }

    /** A condition as an expression with the value 1 or 0. */
    public String condition(Condition condition) {
        return condition(condition, true);
    }

    private String condition(Condition condition, boolean wanted) {
        return switch (condition) {
            case Condition.Not not -> condition(not.condition(), !wanted);
            case Condition.Below below ->
                "$[" + number(below.number()) + (wanted ? " < " : " >= ") + below.limit() + "]";
            case Condition.Is is -> "$[" + comparison(is, wanted ? " = " : " != ") + "]";
            case Condition.Matches matches -> "$[" + matching(matches) + (wanted ? " = 1" : " != 1") + "]";
            case Condition.All all -> joined(all.conditions(), wanted, wanted ? " & " : " | ");
            case Condition.Any any -> joined(any.conditions(), wanted, wanted ? " | " : " & ");
        };
    }

    private String joined(List<Condition> conditions, boolean wanted, String operator) {
        if (conditions.isEmpty()) {
            throw new ActionFailure("it joins no conditions at all");
        }
        return conditions.stream()
                .map(each -> condition(each, wanted))
                .collect(Collectors.joining(operator, "$[", "]"));
    }

    /**
     * The regular expression is decoded when the line runs. The value comes last, where no character has a meaning.
     * While {@code REGEX} looks for the closing quote it removes a backslash before each escaped character, so these
     * get more backslashes; a closing parenthesis is what it becomes in the value.
     */
    private String matching(Condition.Matches matches) {
        if (matches.regex().contains("\"")) {
            throw new UnsafeTextException(matches.regex(), Message.asIs("\""));
        }
        String escaped = ESCAPED.matcher(matches.regex())
                .replaceAll(found -> found.group().equals(ESCAPED_CLOSING)
                        ? Escaper.CLOSING
                        : Matcher.quoteReplacement("\\\\" + found.group()));
        return "0${REGEX(\"${BASE64_DECODE(" + Escaper.base64(escaped) + ")}\" " + nested(matches.value(), CLOSING)
                + ")}";
    }

    /**
     * Values that Asterisk itself sets are compared as they are. All others could contain quotes, so they are encoded
     * first. The mark avoids the warning that Asterisk logs for encoding an empty text.
     */
    private String comparison(Condition.Is is, String operator) {
        return is.value() instanceof Variable.Status status
                        && TOKEN.matcher(is.text()).matches()
                ? "\"" + read(status) + "\"" + operator + "\"" + is.text() + "\""
                : "\"${BASE64_ENCODE(" + MARK + nested(is.value(), CLOSING) + ")}\"" + operator + "\""
                        + Escaper.base64(MARK + is.text().replace(")", Escaper.CLOSING)) + "\"";
    }
}
