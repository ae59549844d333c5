package org.callwright.actions.timeofday;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Easter Sundays of the western churches, as far as they are written into a dialplan. */
final class Easter {
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2064;

    private Easter() {}

    static boolean isKnownIn(int year) {
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }

    static Stream<LocalDate> all() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(Easter::in);
    }

    /** By Butcher's rule for the Gregorian calendar, as Meeus gives it in <i>Astronomical Algorithms</i>, chapter 8. */
    static LocalDate in(int year) {
        int century = year / 100;
        int inCentury = year % 100;
        int ofMoon = year % 19;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * ofMoon + century - century / 4 - correction + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (ofMoon + 11 * epact + 22 * toSunday) / 451;
        int since = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, since / 31, since % 31 + 1);
    }
}
