package org.callwright.asterisk.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.FlowId;
import org.callwright.pbx.ProtectedNumbers;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * The contexts that are the same whatever is published.
 *
 * @param text in the syntax of extensions.conf
 */
public record CommonPart(String text) implements Part {
    /** An open branch ends the call, or returns to the callflow that called this one. */
    private static final String CONTEXTS = """
            [%1$s]
            exten => _[a-z].,1,Goto(%2$s,s,1)

            [%3$s]
            exten => s,1,GotoIf($[0${%4$s} > 0]?back)
             same => n,Hangup()
             same => n(back),Return()

            """;

    /**
     * Every number that a callflow dials comes by here as {@code route~number}, and leaves by the route. The pattern is for
     * more than one character, so that it is no {@code h}, which would set another cause.
     */
    private static final String OUTSIDE = """
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
    /** By AMI, a line can have 1,000 bytes. */
    private static final int LONGEST_EXPRESSION = 400;

    public static CommonPart of(ProtectedNumbers protectedNumbers) {
        return new CommonPart(CONTEXTS.formatted(
                        DialplanNames.FLOW, DialplanNames.LIVE_OF_EXTENSION, DialplanNames.OPEN, DialplanNames.DEPTH)
                + formatted(OUTSIDE)
                + expressions(protectedNumbers).stream()
                        .map(expression ->
                                " same => n,GotoIf(${REGEX(\"" + expression + "\" " + NUMBER + ")}?protected)\n")
                        .collect(Collectors.joining())
                + formatted(GOES_OUT));
    }

    private static String formatted(String text) {
        return text.formatted(DialplanNames.OUTSIDE, ROUTE, NUMBER, NO_ROUTE, OUTGOING_CALL_BARRED);
    }

    /** Regular expressions, one of which matches whatever reaches a protected number. */
    private static List<String> expressions(ProtectedNumbers all) {
        List<String> expressions = new ArrayList<>();
        String prefixes = all.prefixes().isEmpty() ? "" : "(" + String.join("|", all.prefixes()) + ")*";
        String group = "";
        for (String number : all.numbers()) {
            String literal = number.replace("*", "[*]");
            if (!group.isEmpty() && prefixes.length() + group.length() + literal.length() > LONGEST_EXPRESSION) {
                expressions.add("^" + prefixes + "(" + group + ")[*#]*$");
                group = "";
            }
            group += group.isEmpty() ? literal : "|" + literal;
        }
        if (!group.isEmpty()) {
            expressions.add("^" + prefixes + "(" + group + ")[*#]*$");
        }
        return expressions;
    }

    @Override
    public String hash() {
        return Part.hash(text);
    }

    @Override
    public Stream<Section> sections(VersionTexts texts, Predicate<FlowId> wanted) {
        return Stream.of(new Section(Optional.empty(), "What all callflows share", text));
    }
}
