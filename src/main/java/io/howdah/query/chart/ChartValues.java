package io.howdah.query.chart;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.query.value.TimeText;
import io.howdah.query.value.ValueKind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values of the rows that are drawn, as numbers and as names, by their place in the view.
final class ChartValues {

    private static final int LONGEST_NAME = 200;

    /// Beyond this a scale from the least to the greatest number has no room in a double.
    private static final double LARGEST = 1e300;

    private static final Pattern OFFSET = Pattern.compile("[+-]\\d\\d(?::\\d\\d){0,2}$");

    private final PackedRows rows;
    private final List<ResultColumn> columns;
    private final List<ValueKind> kinds;
    private final RowView view;
    private final StopSign stop;

    ChartValues(PackedRows rows, List<ResultColumn> columns, RowView view, StopSign stop) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.view = view;
        this.stop = stop;
        kinds = columns.stream().map(ValueKind::of).toList();
    }

    int size() {
        return view.size();
    }

    String columnName(int column) {
        return columns.get(column).name();
    }

    /// The number that a value is drawn at, of a moment its microseconds; NaN for NULL and for what cannot
    /// be drawn: texts, NaN, infinities.
    double number(int place, int column) {
        stop.check(place);
        String text = rows.text(view.row(place), column, LONGEST_NAME);
        if (text == null) {
            return Double.NaN;
        }
        if (kinds.get(column).isInstant()) {
            long micros = TimeText.micros(text).orElse(TimeText.INFINITY);
            boolean finite = micros != TimeText.INFINITY && micros != TimeText.MINUS_INFINITY;
            return finite ? micros : Double.NaN;
        }
        try {
            double number = Double.parseDouble(text);
            return Math.abs(number) <= LARGEST ? number : Double.NaN;
        } catch (NumberFormatException e) {
            // It is not drawn, and the note counts it.
            return Double.NaN;
        }
    }

    /// The beginning of a value for the eye.
    String name(int place, int column) {
        String text = rows.text(view.row(place), column, LONGEST_NAME);
        return text == null ? "NULL" : text;
    }

    /// The column along the bottom; moments are told in the zone of the first one, as the server wrote it.
    ChartFigures.Axis axis(int column) {
        String name = columnName(column);
        ValueKind kind = kinds.get(column);
        if (kind != ValueKind.TIMESTAMP_WITH_ZONE) {
            return new ChartFigures.Axis(name, kind.isInstant(), "", 0);
        }
        for (int place = 0; place < size(); place++) {
            stop.check(place);
            Matcher offset = OFFSET.matcher(name(place, column));
            if (offset.find()) {
                long seconds = ZoneOffset.of(offset.group()).getTotalSeconds();
                return new ChartFigures.Axis(name, true, offset.group(), seconds * 1_000_000);
            }
        }
        return new ChartFigures.Axis(name, true, "+00", 0);
    }

    /// How many rows are missing, for the note; "" for none.
    static String missing(long count) {
        return count == 0
                ? ""
                : count == 1
                        ? "1 row is not drawn: it has no number there (NULL, NaN or infinity)."
                        : "%,d rows are not drawn: they have no number there (NULL, NaN or infinity)."
                                .formatted(count);
    }
}
