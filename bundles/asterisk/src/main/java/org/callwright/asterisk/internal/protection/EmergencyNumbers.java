package org.callwright.asterisk.internal.protection;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The emergency numbers of countries, as libphonenumber knows them. */
public final class EmergencyNumbers {
    /** Those that phones everywhere take for emergency numbers, wherever they are. */
    public static final Set<String> EVERYWHERE = Set.of("110", "112", "911", "999", "000");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private EmergencyNumbers() {}

    /** Whether it is the code of a country that the library knows, such as {@code DE}. */
    public static boolean isCountry(String code) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
    }

    /** The country of this machine's language settings; none if they name none. */
    public static List<String> countryOfMachine() {
        return List.of(Locale.getDefault().getCountry()).stream()
                .filter(EmergencyNumbers::isCountry)
                .toList();
    }

    /** A country's emergency numbers. Takes some tenths of a second, since the library has no list of them. */
    public static Set<String> of(String country) {
        ShortNumberInfo library = ShortNumberInfo.getInstance();
        return IntStream.rangeClosed(SHORTEST, LONGEST)
                .boxed()
                .flatMap(length -> IntStream.range(0, (int) Math.pow(10, length))
                        .mapToObj(number -> digits(number, length))
                        .filter(digits -> library.isEmergencyNumber(digits, country)))
                .collect(Collectors.toSet());
    }

    private static String digits(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }

    /** What can stand before a number in this country's notations: the country code behind a plus or two zeros. */
    public static Set<String> notations(String country) {
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(country);
        return Set.of("[+]" + code, "00" + code, "011" + code);
    }
}
