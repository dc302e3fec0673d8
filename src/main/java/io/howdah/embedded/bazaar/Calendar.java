package io.howdah.embedded.bazaar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;

/// When things happen in the bazaar: two years of growing business with a peak before Christmas and
/// quiet nights. The days after the last month have no partition of their own.
final class Calendar {

    static final YearMonth FIRST_MONTH = YearMonth.of(2024, 7);
    static final int MONTHS = 24;

    /// The day on which the bazaar was last opened.
    static final LocalDate TODAY = LocalDate.of(2026, 7, 4);

    static final long TODAY_SECOND = second(TODAY);
    static final int DAY = 86_400;

    /// January to December, in percent of an average month.
    private static final int[] SEASON = {84, 82, 95, 98, 102, 96, 90, 88, 100, 106, 126, 152};

    private static final double GROWTH_A_MONTH = 0.035;

    /// Orders by hour of the day, UTC.
    private static final int[] HOURS = {
        6, 3, 2, 1, 1, 3, 9, 18, 30, 40, 46, 48, 52, 46, 42, 42, 45, 52, 66, 82, 90, 74, 42, 18
    };

    private final double[] cumulated = new double[MONTHS + 1];

    Calendar() {
        double sum = 0;
        for (int month = 0; month <= MONTHS; month++) {
            YearMonth calendar = FIRST_MONTH.plusMonths(month);
            double share = SEASON[calendar.getMonthValue() - 1] * (1 + GROWTH_A_MONTH * month);
            sum += share * days(month) / calendar.lengthOfMonth();
            cumulated[month] = sum;
        }
    }

    private static int days(int month) {
        return month < MONTHS
                ? FIRST_MONTH.plusMonths(month).lengthOfMonth()
                : TODAY.getDayOfMonth() - 1;
    }

    /// When the event at a position happens; later positions never lie on earlier days.
    ///
    /// @param position from 0 (the first event) to below 1 (the last)
    /// @return seconds since 1970
    long at(double position, Draw draw) {
        double wanted = position * cumulated[MONTHS];
        int found = Arrays.binarySearch(cumulated, wanted);
        int month = Math.min(found >= 0 ? found + 1 : -found - 1, MONTHS);
        double before = month == 0 ? 0 : cumulated[month - 1];
        double part = (wanted - before) / (cumulated[month] - before);
        int day = Math.min((int) (part * days(month)), days(month) - 1);
        LocalDate date = FIRST_MONTH.plusMonths(month).atDay(1).plusDays(day);
        return second(date) + draw.weighted(HOURS) * 3600L + draw.between(0, 3599);
    }

    /// The part of all events that happen before the last full month.
    double beforeLastMonth() {
        return cumulated[MONTHS - 2] / cumulated[MONTHS];
    }

    static long second(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}
