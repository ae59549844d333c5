package org.callwright.compiler.numbers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.action.Condition;
import org.callwright.action.numbers.PhoneNumbers;
import org.callwright.action.numbers.PhoneText;
import org.callwright.model.PhoneNumber;

/**
 * What numbers mean in the country of a PBX. What people typed is read with libphonenumber. Calls are read by the
 * {@link #rules}, which Asterisk goes through while nobody can ask a library; where these leave open what a number is,
 * such as one without any prefix, the expressions of {@link PhoneNumbers} take all that it can be.
 */
public final class NumberingPlan implements PhoneNumbers {
    /** Where it is not known in which country the PBX is. */
    public static final NumberingPlan UNKNOWN = new NumberingPlan(Optional.empty());

    /** Of a line: a country's code and up to fifteen digits in all. */
    public static final String LINE = "^[+][1-9][0-9]{5,14}$";

    /** What stays as it is: codes, and numbers inside the PBX or of the country's own network. */
    public static final String OTHER = "^[0-9]{1,19}$|^[0-9]*[*#][0-9*#+]*$";

    private static final String COMMON = "00";
    /** Shorter ones can be numbers inside the PBX. */
    private static final int SHORTEST_BARE = 8;

    private static final int SHORTEST_WITHOUT_PLUS = 10;

    private final Optional<Country> country;
    private final String code;
    private final String trunk;
    private final String abroad;
    private final List<NumberRule> rules;
    private final List<UnaryOperator<String>> steps;

    private NumberingPlan(Optional<Country> country) {
        this.country = country;
        code = country.map(Country::code).orElse("");
        trunk = country.map(Country::trunkPrefix).orElse("");
        abroad = country.map(Country::internationalPrefix).orElse(COMMON);
        rules = List.copyOf(rules(country.map(Country::lengths).orElse(List.of())));
        steps = rules.stream().map(NumberRule::compiled).toList();
    }

    /** @param region two letters, such as {@code DE}; anything else is the same as {@link #UNKNOWN} */
    public static NumberingPlan of(String region) {
        return Country.isKnown(region) ? new NumberingPlan(Optional.of(new Country(region))) : UNKNOWN;
    }

    private List<NumberRule> rules(List<Integer> lengths) {
        List<NumberRule> all = new ArrayList<>();
        for (String prefix : new LinkedHashSet<>(List.of(abroad, COMMON))) {
            all.add(new NumberRule("^" + prefix + "[1-9][0-9]{6,14}$", prefix.length(), "+"));
        }
        if (country.isEmpty()) {
            return all;
        }
        String digits = lengths.stream()
                .map(length -> "[1-9][0-9]{" + (length - 1) + "}")
                .collect(Collectors.joining("|", "(", ")$"));
        if (trunk.startsWith("0")) {
            all.add(new NumberRule("^" + trunk + "[1-9][0-9]{4,12}$", trunk.length(), "+" + code));
        } else if (!trunk.isEmpty()) {
            all.add(new NumberRule("^" + trunk + digits, trunk.length(), "+" + code));
        }
        if (lengths.stream().noneMatch(length -> lengths.contains(code.length() + length))) {
            if (!trunk.startsWith("0")) {
                all.add(new NumberRule("^" + digits, 0, "+" + code));
            }
            all.add(new NumberRule("^" + code + digits, 0, "+"));
        }
        if (trunk.startsWith("0")) {
            all.add(new NumberRule("^[+]" + code + trunk + "[1-9]", 1 + code.length() + trunk.length(), "+" + code));
        }
        return all;
    }

    /** How a number becomes a line during a call, one after the other. */
    public List<NumberRule> rules() {
        return rules;
    }

    /** What is dialled before numbers of other countries, such as 00. */
    public String internationalPrefix() {
        return abroad;
    }

    /** The line of a number as calls find it, without any library. */
    public String lineInCall(String digits) {
        String line = digits;
        for (UnaryOperator<String> step : steps) {
            line = step.apply(line);
        }
        return line;
    }

    @Override
    public String line(PhoneText number) {
        return line(number.digits());
    }

    private String line(String digits) {
        String line = lineInCall(digits);
        if (line.startsWith("+")) {
            return Country.tidied(line);
        }
        if (country.isEmpty() || digits.length() < SHORTEST_BARE || !digits.matches("[0-9]+")) {
            return line;
        }
        Optional<String> international = Optional.of("+" + digits).filter(Country::isWhole);
        return international
                .filter(whole -> digits.startsWith(code))
                .or(() -> country.get().whole(digits))
                .or(() -> international)
                .orElse(line);
    }

    @Override
    public String dialled(PhoneText number) {
        String digits = number.digits();
        String line = line(digits);
        if (!line.startsWith("+")) {
            return digits;
        }
        return digits.startsWith("+") ? line : digits.startsWith(abroad) ? abroad + line.substring(1) : digits;
    }

    /** A line as people read it: {@code +49 171 5550100}; anything else as it is. */
    public String shown(PhoneText number) {
        String line = line(number);
        return line.startsWith("+") ? Country.spaced(line) : line;
    }

    /**
     * A line as people write it who are in another country or the same: {@code 0171 5550100} for one of their own,
     * {@code +49 171 5550100} for one of another; anything else as it is.
     *
     * @param region their country's two letters; may be anything
     */
    public String written(PhoneText number, String region) {
        String line = line(number);
        return line.startsWith("+") ? Country.spaced(line, region) : line;
    }

    /** A line as people write it where the PBX is; with its country where that is not known. */
    public String written(PhoneText number) {
        return country.map(here -> written(number, here.region())).orElseGet(() -> shown(number));
    }

    @Override
    public String calling(PhoneText number) {
        String line = line(number);
        Set<String> forms = new LinkedHashSet<>();
        if (line.startsWith("+")) {
            forms.add(withOrWithoutPlus(line));
            national(line)
                    .filter(national -> national.length() >= SHORTEST_BARE)
                    .ifPresent(forms::add);
        }
        forms.add(Condition.Matches.literally(number.digits()));
        return "(" + String.join("|", forms) + ")/";
    }

    @Override
    public String callingFrom(PhoneText beginning) {
        Set<String> forms = new LinkedHashSet<>();
        lineBeginning(beginning.digits()).ifPresent(line -> {
            forms.add(Condition.Matches.literally(line));
            // Without its plus it could be the beginning of a number inside the PBX.
            forms.add(line.substring(1) + "[0-9]{" + Math.max(0, SHORTEST_WITHOUT_PLUS + 1 - line.length()) + "}");
        });
        forms.add(Condition.Matches.literally(beginning.digits()));
        return "(" + String.join("|", forms) + ")";
    }

    @Override
    public String dialling(PhoneText beginning) {
        return Stream.concat(lineBeginning(beginning.digits()).stream(), Stream.of(beginning.digits()))
                .distinct()
                .map(Condition.Matches::literally)
                .collect(Collectors.joining("|", "(", ")"));
    }

    @Override
    public boolean begins(PhoneText number, PhoneText beginning) {
        return dialled(number).startsWith(beginning.digits())
                || lineBeginning(beginning.digits())
                        .filter(line(number)::startsWith)
                        .isPresent();
    }

    /** What lines begin with that begin like this; empty if that tells nothing of the line, such as a 0 alone. */
    public Optional<String> lineBeginning(String digits) {
        if (digits.startsWith("+")) {
            return Optional.of(digits.replaceFirst("^[+]" + code + trunk + "(?=[1-9])", "+" + code));
        }
        for (String prefix : List.of(abroad, COMMON, trunk)) {
            if (!prefix.isEmpty() && digits.startsWith(prefix)) {
                return Optional.of(digits.substring(prefix.length()))
                        .filter(rest -> !rest.isEmpty())
                        .flatMap(rest -> lineBeginning((prefix.equals(trunk) ? "+" + code : "+") + rest));
            }
        }
        return Optional.of("+" + code + digits).filter(line -> country.isPresent() && !trunk.startsWith("0"));
    }

    private static String withOrWithoutPlus(String line) {
        return "[+]?" + Condition.Matches.literally(line.substring(1));
    }

    private Optional<String> national(String line) {
        return Optional.of("+" + code)
                .filter(start -> country.isPresent() && line.startsWith(start))
                .map(start -> line.substring(start.length()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberingPlan that && country.equals(that.country);
    }

    @Override
    public int hashCode() {
        return country.hashCode();
    }

    /** Whether callers who dial one of two numbers may reach the other: one line in two notations. */
    public boolean isSameLine(PhoneNumber one, PhoneNumber other) {
        if (one.kind() != other.kind()) {
            return false;
        }
        Set<String> lines = lines(one);
        if (lines(other).stream().anyMatch(lines::contains)) {
            return true;
        }
        boolean bothAreRead =
                Stream.of(one, other).allMatch(each -> line(each.digits()).startsWith("+"));
        return !bothAreRead && one.isSameLineAs(other);
    }

    /** All lines that a number can be. Trunks also deliver numbers without plus, zero or country code. */
    private Set<String> lines(PhoneNumber number) {
        String digits = number.digits();
        Set<String> lines = new LinkedHashSet<>(List.of(digits, lineInCall(digits), line(digits)));
        if (number.kind() == PhoneNumber.Kind.DID
                && digits.length() >= SHORTEST_BARE
                && digits.matches("[1-9][0-9]*")) {
            lines.add("+" + digits);
            country.ifPresent(known -> lines.add("+" + code + digits));
        }
        Stream.of(COMMON, "011", abroad)
                .filter(digits::startsWith)
                .map(prefix -> "+" + digits.substring(prefix.length()))
                .filter(Country::isWhole)
                .forEach(lines::add);
        return lines;
    }
}
