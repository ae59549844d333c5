package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.say;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callwright.action.numbers.PhoneText;
import org.callwright.app.actions.Actions;
import org.callwright.app.numbers.NumberRow;
import org.callwright.app.numbers.NumberState;
import org.callwright.app.numbers.NumberUse;
import org.callwright.app.numbers.NumberUse.Standing;
import org.callwright.designer.messages.Formats;
import org.callwright.model.PhoneNumber;

/** How the page writes numbers and says what is known of them. */
record NumberWords(Actions actions) {

    /** A number as the country of the user writes it. */
    String number(PhoneNumber number) {
        return number.kind() == PhoneNumber.Kind.EXTENSION
                ? say("extension {0}", number.digits())
                : actions.numbering()
                        .written(
                                new PhoneText(number.digits()),
                                Formats.current().place().getCountry());
    }

    /** The other ways in which it is kept; empty if there are none. */
    String notations(NumberRow row) {
        return row.notations().size() < 2
                ? ""
                : row.notations().stream().map(PhoneNumber::digits).collect(Collectors.joining(", "));
    }

    static String state(NumberState state) {
        return switch (state) {
            case SPARE -> say("Spare");
            case RESERVED -> say("Reserved");
            case USED -> say("In use");
        };
    }

    /** The state of a row, with what callers notice of it. */
    static String state(NumberRow row) {
        return isAwaited(row) ? say("Not live yet") : state(row.state());
    }

    /** What the style sheet knows the state by. */
    static String mark(NumberRow row) {
        return isAwaited(row) ? "awaited" : row.state().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isAwaited(NumberRow row) {
        List<NumberUse> uses = row.uses();
        return !uses.isEmpty() && uses.stream().allMatch(use -> use.standing() == Standing.NOT_LIVE_YET);
    }

    /** What is behind the name of a callflow; may be empty. */
    static String standing(NumberUse use) {
        return switch (use.standing()) {
            case LIVE -> "";
            case NOT_LIVE_YET -> say("from the next publication on");
            case UNTIL_PUBLISHED -> say("until it is published again");
        };
    }
}
