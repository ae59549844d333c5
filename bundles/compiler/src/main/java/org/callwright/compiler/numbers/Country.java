package org.callwright.compiler.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What libphonenumber knows of the numbers of a country.
 *
 * @param region its two letters, such as {@code DE}
 */
record Country(String region) {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 15;
    /** Shorter ones are no whole numbers anywhere, or could be extensions of the PBX. */
    private static final int SHORTEST = 6;

    static boolean isKnown(String region) {
        return LIBRARY.getSupportedRegions().contains(region);
    }

    /** Such as 49. */
    String code() {
        return Integer.toString(LIBRARY.getCountryCodeForRegion(region));
    }

    /** What is dialled before numbers of other places in the country, such as 0; empty where there is no such thing. */
    String trunkPrefix() {
        return Optional.ofNullable(LIBRARY.getNddPrefixForRegion(region, true)).orElse("");
    }

    /** What is dialled before numbers of other countries, such as 00. */
    String internationalPrefix() {
        Phonenumber.PhoneNumber foreign = LIBRARY.getExampleNumber(code().equals("49") ? "GB" : "DE");
        String dialled =
                LIBRARY.formatOutOfCountryCallingNumber(foreign, region).replaceAll("[^0-9+]", "");
        String prefix =
                dialled.substring(0, dialled.length() - international(foreign).length() + 1);
        return prefix.isEmpty() || prefix.startsWith("+") ? "00" : prefix;
    }

    private static String international(Phonenumber.PhoneNumber number) {
        return LIBRARY.format(number, PhoneNumberFormat.E164);
    }

    /** How many digits a fixed line or mobile phone has, without any prefix. */
    List<Integer> lengths() {
        return IntStream.rangeClosed(SHORTEST, LONGEST)
                .filter(length -> Stream.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)
                        .anyMatch(type -> isPossible("2".repeat(length), type)))
                .boxed()
                .toList();
    }

    private boolean isPossible(String national, PhoneNumberType type) {
        var number = new Phonenumber.PhoneNumber()
                .setCountryCode(Integer.parseInt(code()))
                .setNationalNumber(Long.parseLong(national));
        return LIBRARY.isPossibleNumberForTypeWithReason(number, type) == ValidationResult.IS_POSSIBLE;
    }

    /** A number that is dialled here, as {@code +491715550100}; empty if it is none that somebody can have. */
    Optional<String> whole(String digits) {
        return parsed(digits, region).filter(LIBRARY::isValidNumber).map(Country::international);
    }

    /** The same number without a trunk prefix of its country behind the country's code. */
    static String tidied(String international) {
        return parsed(international, "ZZ")
                .filter(LIBRARY::isPossibleNumber)
                .map(Country::international)
                .orElse(international);
    }

    /** Whether digits behind a plus are a number that somebody can have. */
    static boolean isWhole(String international) {
        return parsed(international, "ZZ").filter(LIBRARY::isValidNumber).isPresent();
    }

    /** As people read it, with its country: {@code +49 171 5550100}. */
    static String spaced(String international) {
        return parsed(international, "ZZ")
                .map(number -> LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(international);
    }

    /** As people of a country read it: without the country if it is their own. */
    static String spaced(String international, String region) {
        int theirs = isKnown(region) ? LIBRARY.getCountryCodeForRegion(region) : 0;
        return parsed(international, "ZZ")
                .map(number -> LIBRARY.format(
                        number,
                        number.getCountryCode() == theirs
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL))
                .orElse(international);
    }

    private static Optional<Phonenumber.PhoneNumber> parsed(String digits, String region) {
        try {
            return Optional.of(LIBRARY.parse(digits, region));
        } catch (NumberParseException e) {
            return Optional.empty(); // it is a code, or a number inside the PBX
        }
    }
}
