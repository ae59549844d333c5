package org.callwright.asterisk.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callwright.asterisk.internal.config.ConfigReader;
import org.callwright.asterisk.internal.protection.EmergencyNumbers;
import org.callwright.asterisk.internal.protection.OutsidePrefix;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.Message;
import org.callwright.pbx.ProtectedNumbers;

/** Reads where the PBX is, what numbers mean there, and which of them no callflow may take or dial. */
final class ProtectionSettings {
    /** International and national notations, and the digits that reach an outside line on most PBXs. */
    private static final Set<String> USUAL_PREFIXES = Set.of("0", "9", "+", "011");

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{0,30}[0-9]");

    private ProtectionSettings() {}

    static ProtectedNumbers of(ConfigReader config) {
        List<String> countries = countries(config);
        Set<String> usual = new HashSet<>(EmergencyNumbers.EVERYWHERE);
        countries.stream().map(EmergencyNumbers::of).forEach(usual::addAll);
        Set<String> numbers = config.added(
                "protectedNumbers",
                usual,
                NUMBER,
                Message.of("Write numbers in digits, or one with ! before it to take it off the list."));
        Set<String> prefixes = new TreeSet<>();
        countries.stream().map(EmergencyNumbers::notations).forEach(prefixes::addAll);
        prefixes.addAll(expressions(config.added(
                "outsidePrefixes",
                USUAL_PREFIXES,
                OutsidePrefix.FORM,
                Message.of(
                        "Write what is dialled before a number, such as 0, 9 or _[78], or one with ! before it to take it"
                                + " off the list."))));
        return ProtectedNumbers.of(
                numbers.stream().map(number -> number.replaceFirst("^[+]", "")).toList(), prefixes);
    }

    /** What the configuration takes off the prefixes, wherever they come from. */
    static Set<String> notPrefixes(ConfigReader config) {
        return config.taken("outsidePrefixes", OutsidePrefix.FORM).stream()
                .map(OutsidePrefix::of)
                .collect(Collectors.toSet());
    }

    /** By the first country. */
    static NumberingPlan numbering(ConfigReader config) {
        return known(config).stream().findFirst().map(NumberingPlan::of).orElse(NumberingPlan.UNKNOWN);
    }

    private static List<String> known(ConfigReader config) {
        List<String> known = config.words("country").stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .filter(EmergencyNumbers::isCountry)
                .toList();
        return known.isEmpty() ? EmergencyNumbers.countryOfMachine() : known;
    }

    private static List<String> expressions(Collection<String> prefixes) {
        return prefixes.stream().map(OutsidePrefix::of).toList();
    }

    private static List<String> countries(ConfigReader config) {
        config.words("country").stream()
                .filter(word -> !EmergencyNumbers.isCountry(word.toUpperCase(Locale.ROOT)))
                .forEach(word ->
                        config.refuse("country", word, Message.of("Write the two letters of a country, such as DE.")));
        return known(config);
    }
}
