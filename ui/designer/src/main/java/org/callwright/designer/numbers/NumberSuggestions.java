package org.callwright.designer.numbers;

import static org.callwright.designer.messages.Translations.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.model.PhoneNumber;
import org.callwright.model.PhoneNumber.Kind;

/**
 * The numbers that are offered for a typed text.
 *
 * @param spare the numbers of the pool that match it
 * @param typed the text as a number of each kind, the likelier first, without those in the pool
 * @param hint advice for the user; may be empty
 */
record NumberSuggestions(List<PhoneNumber> spare, List<PhoneNumber> typed, String hint) {

    /** More are not listed: the user can type a part of the number. */
    private static final int MOST = 50;

    private static final int LONGEST_USUAL_EXTENSION = 5;

    static NumberSuggestions of(String typed, List<PhoneNumber> pool) {
        NumberFilter search = new NumberFilter(typed);
        List<PhoneNumber> found =
                typed.isBlank() ? pool : pool.stream().filter(search::finds).toList();
        List<PhoneNumber> others = PhoneNumber.digitsOf(typed).stream()
                .flatMap(NumberSuggestions::kinds)
                .filter(number -> !pool.contains(number))
                .toList();
        return new NumberSuggestions(found.stream().limit(MOST).toList(), others, hint(typed, pool, found.size()));
    }

    private static Stream<PhoneNumber> kinds(String digits) {
        if (digits.startsWith("+")) {
            return Stream.of(PhoneNumber.did(digits));
        }
        Kind likelier = digits.length() <= LONGEST_USUAL_EXTENSION ? Kind.EXTENSION : Kind.DID;
        return Stream.of(likelier, likelier == Kind.DID ? Kind.EXTENSION : Kind.DID)
                .map(kind -> new PhoneNumber(kind, digits));
    }

    private static String hint(String typed, List<PhoneNumber> pool, int found) {
        if (!typed.isBlank() && PhoneNumber.digitsOf(typed).isEmpty()) {
            return say("That is no number. A number has up to 31 digits, * and #, and may have a + in front.");
        }
        if (typed.isBlank() && pool.isEmpty()) {
            return say(
                    "No number is spare. Type one: a public number is kept in the list of spare numbers from then on.");
        }
        return found > MOST
                ? say("{0} of {1} are shown. Type a part of a number to find the others.", MOST, found)
                : "";
    }

    /** What Enter chooses: the number, when only one is offered. */
    Optional<PhoneNumber> only() {
        return Optional.of(Stream.concat(spare.stream(), typed.stream()).toList())
                .filter(all -> all.size() == 1)
                .map(List::getFirst);
    }
}
