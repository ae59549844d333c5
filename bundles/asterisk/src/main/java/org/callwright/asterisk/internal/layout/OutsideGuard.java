package org.callwright.asterisk.internal.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.pbx.ProtectedNumbers;

/**
 * The lines of {@code callwright-outside}. Every number that a callflow dials comes by here as {@code route~number}, and
 * leaves by the route unless it reaches a protected one. No line is longer than AMI takes.
 */
final class OutsideGuard {
    /** The pattern is for more than one character, so that it is no {@code h}, which would set another cause. */
    private static final String COMES_IN = """
            [%1$s]
            exten => _[a-zA-Z0-9_].,1,GotoIf($[${LEN(%3$s)} = 0]?nowhere)
            """;

    private static final String GOES_OUT = """
             same => n,GotoIf(${DIALPLAN_EXISTS(%2$s,%3$s,1)}?%2$s,%3$s,1)
             same => n(nowhere),Hangup(%4$d)
             same => n(protected),Hangup(%5$d)
            """;

    /** Both are causes of ITU-T Q.850; the first makes {@code Dial} report CHANUNAVAIL. */
    private static final int NO_ROUTE = 3;

    private static final int OUTGOING_CALL_BARRED = 52;

    private static final String ROUTE = "${CUT(EXTEN,~,1)}";
    private static final String NUMBER = "${FILTER(0-9+*#,${CUT(EXTEN,~,2)})}";
    private static final String REST = "${CALLWRIGHT_DIALLED:${CALLWRIGHT_AT}}";

    /** Asterisk takes lines of 1,000 bytes by AMI, and evaluates expressions in 4,096 characters. */
    private static final int LONGEST_EXPRESSION = 400;
    /** Up to here the prefixes stand before the numbers in one expression. */
    private static final int LONGEST_PREFIXES = 300;

    private static final Pattern CHARACTER = Pattern.compile("\\[[^]]*]|.");

    private OutsideGuard() {}

    /** In the syntax of extensions.conf. */
    static String text(ProtectedNumbers all) {
        String prefixes = String.join("|", all.prefixes());
        return formatted(COMES_IN)
                + (prefixes.length() > LONGEST_PREFIXES
                        ? walking(all)
                        : numbers(all, prefixes.isEmpty() ? "" : "(" + prefixes + ")*", NUMBER))
                + formatted(GOES_OUT);
    }

    private static String formatted(String text) {
        return text.formatted(DialplanNames.OUTSIDE, ROUTE, NUMBER, NO_ROUTE, OUTGOING_CALL_BARRED);
    }

    /** Lines that end the call where what is left of a number is protected. */
    private static String numbers(ProtectedNumbers all, String before, String dialled) {
        return groups(
                        all.numbers().stream()
                                .map(number -> number.replace("*", "[*]"))
                                .toList(),
                        LONGEST_EXPRESSION - before.length())
                .map(group -> " same => n,GotoIf(${REGEX(\"^" + before + "(" + group + ")[*#]*$\" " + dialled
                        + ")}?protected)\n")
                .collect(Collectors.joining());
    }

    /**
     * Lines that walk along the number: from its beginning, and from wherever prefixes lead, the rest is looked at and the
     * ends of the prefixes that it begins with are noted. All prefixes of one length end at one place.
     */
    private static String walking(ProtectedNumbers all) {
        Map<Long, List<String>> byLength = all.prefixes().stream()
                .collect(Collectors.groupingBy(
                        prefix -> CHARACTER.matcher(prefix).results().count(), TreeMap::new, Collectors.toList()));
        String prefixes = byLength.entrySet().stream()
                .flatMap(same -> groups(same.getValue(), LONGEST_EXPRESSION)
                        .map(group -> " same => n,ExecIf(${REGEX(\"^(" + group + ")\" " + REST
                                + ")}?Set(CALLWRIGHT_REACHED_$[${CALLWRIGHT_AT} + " + same.getKey() + "]=1))\n"))
                .collect(Collectors.joining());
        return " same => n,Set(CALLWRIGHT_DIALLED=" + NUMBER + ")\n"
                + " same => n,Set(CALLWRIGHT_AT=0)\n"
                + " same => n(reached),NoOp()\n"
                + numbers(all, "", REST)
                + prefixes
                + """
                 same => n(next),Set(CALLWRIGHT_AT=$[${CALLWRIGHT_AT} + 1])
                 same => n,GotoIf($[${CALLWRIGHT_AT} >= ${LEN(${CALLWRIGHT_DIALLED})}]?free)
                 same => n,GotoIf($[0${CALLWRIGHT_REACHED_${CALLWRIGHT_AT}} = 1]?reached:next)
                 same => n(free),NoOp()
                """;
    }

    /** Alternatives joined to as few expressions as their length allows. */
    private static Stream<String> groups(Collection<String> alternatives, int longest) {
        List<String> groups = new ArrayList<>();
        String group = "";
        for (String each : alternatives) {
            if (!group.isEmpty() && group.length() + each.length() > longest) {
                groups.add(group);
                group = "";
            }
            group += group.isEmpty() ? each : "|" + each;
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups.stream();
    }
}
