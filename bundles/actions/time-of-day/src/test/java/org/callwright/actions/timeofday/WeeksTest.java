package org.callwright.actions.timeofday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks each expression against the calendar for every day of thirty years. */
class WeeksTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2055, 1, 1);

    @ParameterizedTest
    @EnumSource
    void theDaysAreThoseOfTheCalendar(Weeks weeks) {
        Pattern expression = Pattern.compile(weeks.expression());

        List<LocalDate> found = FROM.datesUntil(UNTIL)
                .filter(day -> expression.matcher(text(weeks, day)).find())
                .toList();

        assertThat(found)
                .isEqualTo(FROM.datesUntil(UNTIL)
                        .filter(day -> isMeant(weeks, day))
                        .toList());
    }

    private static String text(Weeks weeks, LocalDate day) {
        return weeks.isByWeek()
                ? "%02d".formatted(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                : day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static boolean isMeant(Weeks weeks, LocalDate day) {
        int nth = day.get(ChronoField.ALIGNED_WEEK_OF_MONTH);
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return switch (weeks) {
            case EVERY -> true;
            case FIRST_OF_MONTH -> nth == 1;
            case SECOND_OF_MONTH -> nth == 2;
            case THIRD_OF_MONTH -> nth == 3;
            case FOURTH_OF_MONTH -> nth == 4;
            case LAST_OF_MONTH -> day.plusDays(7).getMonth() != day.getMonth();
            case EVEN_WEEKS -> week % 2 == 0;
            case ODD_WEEKS -> week % 2 == 1;
        };
    }
}
