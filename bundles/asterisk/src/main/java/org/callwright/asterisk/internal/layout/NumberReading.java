package org.callwright.asterisk.internal.layout;

import java.util.stream.Collectors;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.numbers.NumberRule;
import org.callwright.compiler.numbers.NumberingPlan;

/**
 * The routine that reads a number during a call. It asks nobody: what the numbering plan knows of the country is in its
 * lines. Whoever calls is hostile: until it is known to have only digits and separators, what he sent is named and
 * filtered, and in no argument that is split.
 */
final class NumberReading {
    /**
     * What trunks and phones send for a caller who shows no number, in small letters and digits. The last five are
     * those words as they are typed on a telephone's keys.
     */
    private static final String HIDDEN = "anonym(ous|e)?|unknown|restricted|(un|not)available|private|withheld|blocked"
            + "|hidden|nonumber|outofarea|none|null|undefined|asterisk|unbekannt|inconnu|desconocido|privado|0{4,}"
            + "|[+]?(266696687|8656696|7378742833|86282452253|2562533)";

    /** A colon would cut what stands before it. */
    private static final String TEXT = """
            [%1$s]
            exten => s,1,Set(%2$s=${REPLACE(%2$s,:,=)})
             same => n,Set(CALLWRIGHT_DIALS=)
             same => n,Set(CALLWRIGHT_FORMS=)
             same => n,GotoIf($[${LEN(${%2$s})} = 0]?hidden)
             same => n,Set(CALLWRIGHT_LINE=${FILTER(a-z0-9@.=+,${TOLOWER(${%2$s})})})
             same => n,GotoIf(${REGEX("^(sips?=)?((number)?(%3$s)(number|caller)?(@.*)?|.*@anonymous[.]invalid)$" ${CALLWRIGHT_LINE})}?hidden)
             same => n,Set(%2$s=${STRREPLACE(%2$s,tel=,,1)})
             same => n,Set(CALLWRIGHT_LINE=${FILTER(0-9+*#,${%2$s})})
             same => n,GotoIf($[${LEN(${FILTER(%4$s,${%2$s})})} != ${LEN(${%2$s})}]?unreadable)
             same => n,GotoIf($[${REGEX("^([+]|00|%5$s)" ${CALLWRIGHT_LINE})} != 1]?digits)
             same => n,Set(%2$s=${STRREPLACE(%2$s,(0))})
             same => n,Set(CALLWRIGHT_LINE=${FILTER(0-9+*#,${%2$s})})
             same => n(digits),Set(CALLWRIGHT_DIALS=${CALLWRIGHT_LINE})
            """;

    private static final String RULE = " same => n,Set(CALLWRIGHT_LINE=${IF(${REGEX(\"%1$s\" ${CALLWRIGHT_LINE})}"
            + "?%2$s${CALLWRIGHT_LINE:%3$d}:${CALLWRIGHT_LINE})})\n";

    private static final String REST = """
             same => n,GotoIf(${REGEX("%1$s" ${CALLWRIGHT_LINE})}?read)
             same => n,GotoIf(${REGEX("%2$s" ${CALLWRIGHT_LINE})}?line)
             same => n(unreadable),Set(CALLWRIGHT_LINE=unreadable)
             same => n,Set(CALLWRIGHT_DIALS=)
             same => n,Return()
             same => n(hidden),Set(CALLWRIGHT_LINE=hidden)
             same => n,Return()
             same => n(line),Set(CALLWRIGHT_DIALS=${IF(${REGEX("^[+]" ${CALLWRIGHT_DIALS})}?${CALLWRIGHT_LINE}:${CALLWRIGHT_DIALS})})
             same => n,Set(CALLWRIGHT_DIALS=${IF(${REGEX("^%3$s" ${CALLWRIGHT_DIALS})}?%3$s${CALLWRIGHT_LINE:1}:${CALLWRIGHT_DIALS})})
             same => n(read),Set(CALLWRIGHT_FORMS=/${CALLWRIGHT_LINE}/${CALLWRIGHT_DIALS}/)
             same => n,Return()
            """;

    /** Digits, signs and separators, the latter also as bytes of spaces and dashes in UTF-8. */
    private static final String READABLE = "0-9+*#().~/ \\-\\x5b\\x5d\\xc2\\xa0\\xe2\\x80\\x89\\x90-\\x95\\xaf";

    private NumberReading() {}

    static String text(NumberingPlan plan) {
        return TEXT.formatted(DialplanNames.NUMBER, DialplanNames.TYPED, HIDDEN, READABLE, plan.internationalPrefix())
                + plan.rules().stream().map(NumberReading::text).collect(Collectors.joining())
                + REST.formatted(NumberingPlan.OTHER, NumberingPlan.LINE, plan.internationalPrefix());
    }

    private static String text(NumberRule rule) {
        return RULE.formatted(rule.expression(), rule.given(), rule.taken());
    }
}
