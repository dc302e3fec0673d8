package io.howdah.query.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which series a row belongs to, when every value of a column has one of its own: the first ones that come.
final class SplitNames {

    /// More cannot be told apart by their colours.
    static final int MOST = 8;

    static final int NONE = -1;

    private final ChartValues values;
    private final Optional<Integer> column;
    private final Map<String, Integer> series = new LinkedHashMap<>();
    private long left;

    SplitNames(ChartValues values, Optional<Integer> column) {
        this.values = values;
        this.column = column;
    }

    boolean isSplit() {
        return column.isPresent();
    }

    /// The series of a row; [#NONE] when its value came too late to have one.
    int of(int place) {
        if (column.isEmpty()) {
            return 0;
        }
        String name = values.name(place, column.get());
        Integer known = series.get(name);
        if (known != null) {
            return known;
        } else if (series.size() == MOST) {
            left++;
            return NONE;
        }
        series.put(name, series.size());
        return series.size() - 1;
    }

    List<String> names() {
        return new ArrayList<>(series.keySet());
    }

    /// What was left out, for the note; "" for nothing.
    String note() {
        return left == 0
                ? ""
                : "The first %d values of %s are drawn; %,d rows have others."
                        .formatted(MOST, column.map(values::columnName).orElse(""), left);
    }
}
