package io.howdah.query.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/// The values of a workbook's cells as the server reads them. Numbers that are shown as dates, times or
/// durations are such; a formula is the value that the file keeps of it.
final class XlsxCells {

    /// ECMA-376, part 1, section 18.17.3, and those of newer spreadsheets.
    private static final Set<String> ERRORS =
            Set.of(
                    "#N/A",
                    "#DIV/0!",
                    "#VALUE!",
                    "#REF!",
                    "#NAME?",
                    "#NUM!",
                    "#NULL!",
                    "#SPILL!",
                    "#CALC!",
                    "#GETTING_DATA",
                    "#FIELD!",
                    "#BLOCKED!",
                    "#CONNECT!",
                    "#UNKNOWN!");

    private static final BigDecimal MICROS_PER_DAY = BigDecimal.valueOf(86_400_000_000L);
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final LocalDateTime EPOCH_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime EPOCH_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();

    /// The first days of 1900 count from one day later: the spreadsheets' 1900 is a leap year.
    private static final int LEAP_DAY_1900 = 60;

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("HH:mm:ss")
                    .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
                    .toFormatter(Locale.ROOT);

    private final LocalDateTime epoch;

    XlsxCells(boolean from1904) {
        epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
    }

    /// Whether a value stands for a calculation that failed.
    static boolean isError(@Nullable String value) {
        return value != null && value.startsWith("#") && ERRORS.contains(value);
    }

    /// Whether the file does not tell what a formula gives: nobody has calculated it.
    static boolean isUncalculated(Cell cell) {
        return cell.getType() == CellType.FORMULA && cell.getValue() == null;
    }

    @Nullable String text(Cell cell) {
        return switch (cell.getValue()) {
            case null -> null;
            case BigDecimal number -> number(cell.getDataFormatString(), number);
            case Boolean yes -> yes.toString();
            case Object value -> value.toString();
        };
    }

    private String number(@Nullable String format, BigDecimal number) {
        return switch (CellFormat.of(format)) {
            case DATE -> date(number);
            case TIME ->
                    number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0
                            ? time(number)
                            : date(number);
            case SPAN -> span(micros(number));
            case NUMBER -> plain(format == null ? 0 : decimals(format), number);
        };
    }

    private static String plain(int shown, BigDecimal number) {
        BigDecimal plain = number.scale() > 0 ? number.stripTrailingZeros() : number;
        return (plain.scale() < shown ? plain.setScale(shown) : plain).toPlainString();
    }

    /// How many decimals a format such as `0.00` shows.
    private static int decimals(String format) {
        return format.matches("0\\.0+") ? format.length() - 2 : 0;
    }

    private static long micros(BigDecimal days) {
        // The double itself is nearer to the microsecond than the shortest decimal that names it.
        BigDecimal exact = new BigDecimal(days.doubleValue());
        return exact.multiply(MICROS_PER_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private String date(BigDecimal days) {
        long micros = micros(days);
        LocalDateTime moment = epoch.plus(micros, ChronoUnit.MICROS);
        boolean early =
                days.compareTo(BigDecimal.ONE) >= 0
                        && days.compareTo(BigDecimal.valueOf(LEAP_DAY_1900)) < 0;
        if (early && epoch.equals(EPOCH_1900)) {
            moment = moment.plusDays(1);
        }
        String day = moment.toLocalDate().toString();
        return micros % MICROS_PER_DAY.longValue() == 0 ? day : day + " " + TIME.format(moment);
    }

    private static String time(BigDecimal days) {
        long micros = micros(days);
        return micros == MICROS_PER_DAY.longValue()
                ? "24:00:00"
                : TIME.format(LocalTime.MIDNIGHT.plus(micros, ChronoUnit.MICROS));
    }

    private static String span(long micros) {
        long seconds = Math.abs(micros) / MICROS_PER_SECOND;
        long rest = Math.abs(micros) % MICROS_PER_SECOND;
        String text =
                "%s%02d:%02d:%02d"
                        .formatted(
                                micros < 0 ? "-" : "",
                                seconds / 3600,
                                seconds / 60 % 60,
                                seconds % 60);
        return rest == 0 ? text : text + ".%06d".formatted(rest);
    }
}
