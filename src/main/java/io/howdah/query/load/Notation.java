package io.howdah.query.load;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file writes numbers and dates where it does not write them as the server does.
///
/// @param comma whether a comma stands before the decimals and points group the thousands: `1.250,50`
/// @param order of the parts of a date
public record Notation(boolean comma, DayOrder order) {

    /// Numbers with a point, dates that begin with the year: what the server reads in any setting.
    public static final Notation STANDARD = new Notation(false, DayOrder.YMD);

    /// Which part of a date comes first.
    public enum DayOrder {
        YMD("2026-12-31"),
        DMY("31.12.2026"),
        MDY("12/31/2026");

        private final String example;

        DayOrder(String example) {
            this.example = example;
        }

        /// The last day of a year.
        public String example() {
            return example;
        }
    }

    static final Pattern COMMA =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+))(?:,(\\d+))?");
    static final Pattern DAY =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?:,?[ T](\\d{1,2}:\\d\\d.*))?");

    public boolean isStandard() {
        return equals(STANDARD);
    }

    public Notation withComma(boolean other) {
        return new Notation(other, order);
    }

    public Notation withOrder(DayOrder other) {
        return new Notation(comma, other);
    }

    /// A number as the server writes it; a text that is none as it is.
    String number(String text) {
        if (!comma) {
            return text;
        }
        Matcher number = COMMA.matcher(text);
        if (!number.matches()) {
            return text;
        }
        String whole = number.group(1).replace(".", "");
        return number.group(2) == null ? whole : whole + "." + number.group(2);
    }

    /// A date or timestamp as the server writes it; a text that is none as it is.
    String moment(String text) {
        if (order == DayOrder.YMD) {
            return text;
        }
        Matcher moment = DAY.matcher(text);
        if (!moment.matches()) {
            return text;
        }
        int first = Integer.parseInt(moment.group(1));
        int second = Integer.parseInt(moment.group(3));
        String day =
                "%s-%02d-%02d"
                        .formatted(
                                moment.group(4),
                                order == DayOrder.DMY ? second : first,
                                order == DayOrder.DMY ? first : second);
        String time = moment.group(5);
        if (time == null) {
            return day;
        }
        return day + " " + (time.charAt(1) == ':' ? "0" : "") + time.toUpperCase(Locale.ROOT);
    }

    /// Both.
    String plain(String text) {
        String number = number(text);
        return number.equals(text) ? moment(text) : number;
    }
}
