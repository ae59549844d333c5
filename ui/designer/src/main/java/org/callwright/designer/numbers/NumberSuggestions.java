package org.callwright.designer.numbers;

import static org.callwright.designer.messages.Translations.say;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.PhoneNumber;
import org.callwright.model.PhoneNumber.Kind;

/**
 * The numbers that are offered for a typed text, each line once.
 *
 * @param spare the numbers of the pool that match it; what was typed exactly comes first
 * @param typed the text as a number, unless the pool has that
 * @param other the same digits as a number of the other kind, for who knows better
 * @param enter the one that Enter takes; empty while there is a choice
 * @param hint advice for the user; may be empty
 */
record NumberSuggestions(
        List<PhoneNumber> spare,
        Optional<PhoneNumber> typed,
        Optional<PhoneNumber> other,
        Optional<PhoneNumber> enter,
        String hint) {

    /** More are not listed: the user can type a part of the number. */
    private static final int MOST = 50;

    private static final int LONGEST_USUAL_EXTENSION = 5;

    /**
     * @param pool the spare numbers
     * @param numbering what numbers mean where the PBX is
     * @param extensions the PBX's own, which tell what its extensions look like
     */
    static NumberSuggestions of(
            String typed, List<PhoneNumber> pool, NumberingPlan numbering, Collection<String> extensions) {
        Optional<String> digits = PhoneNumber.digitsOf(typed);
        List<PhoneNumber> exact = digits.map(it -> same(it, pool, numbering)).orElse(List.of());
        NumberFilter search = new NumberFilter(typed);
        List<PhoneNumber> found = Stream.concat(
                        exact.stream(), pool.stream().filter(number -> typed.isBlank() || search.finds(number)))
                .distinct()
                .toList();
        Optional<PhoneNumber> likely = digits.map(it -> new PhoneNumber(kind(it, pool, extensions), it));
        Optional<PhoneNumber> offered = likely.filter(number -> exact.isEmpty());
        Optional<PhoneNumber> other = exact.stream()
                .findFirst()
                .or(() -> likely)
                .filter(number -> !typed.isBlank() && !number.digits().startsWith("+"))
                .map(NumberSuggestions::ofOtherKind)
                .filter(number -> !pool.contains(number));
        List<PhoneNumber> all = Stream.concat(found.stream(), offered.stream()).toList();
        return new NumberSuggestions(
                found.stream().limit(MOST).toList(),
                offered,
                other,
                exact.stream().findFirst().or(() -> all.stream().findFirst().filter(one -> all.size() == 1)),
                hint(typed, pool, found.size()));
    }

    /** What the pool has of a number, in whatever notation. */
    private static List<PhoneNumber> same(String digits, List<PhoneNumber> pool, NumberingPlan numbering) {
        PhoneNumber line = PhoneNumber.did(digits);
        return pool.stream()
                .filter(number -> number.lineEnd().equals(line.lineEnd()))
                .filter(number -> number.digits().equals(digits) || numbering.isSameLine(number, line))
                .toList();
    }

    /** The kind of the PBX's numbers that are as long; where both or none are, short ones are extensions. */
    private static Kind kind(String digits, List<PhoneNumber> pool, Collection<String> extensions) {
        if (digits.startsWith("+")) {
            return Kind.DID;
        }
        boolean inside = extensions.stream().anyMatch(each -> each.length() == digits.length());
        boolean outside = pool.stream()
                .filter(each -> each.kind() == Kind.DID)
                .anyMatch(each -> each.digits().length() == digits.length());
        boolean extension = inside == outside ? digits.length() <= LONGEST_USUAL_EXTENSION : inside;
        return extension ? Kind.EXTENSION : Kind.DID;
    }

    private static PhoneNumber ofOtherKind(PhoneNumber number) {
        return new PhoneNumber(number.kind() == Kind.DID ? Kind.EXTENSION : Kind.DID, number.digits());
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
}
