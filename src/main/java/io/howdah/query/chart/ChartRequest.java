package io.howdah.query.chart;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.Measure;
import io.howdah.query.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Which columns to draw, and how.
///
/// @param x the column along the bottom
/// @param y the columns of numbers drawn over it; none of a histogram and where rows are counted
/// @param split a column of which every value has a line, dots or bars of its own; they show the first `y`
/// @param measure how the numbers of a bar become one; of other charts without meaning
public record ChartRequest(
        ChartKind kind, int x, List<Integer> y, Optional<Integer> split, Measure.Function measure) {

    private static final int MOST_SERIES = 4;

    public ChartRequest {
        y = List.copyOf(y);
    }

    /// Bars add up, and nothing is split.
    public ChartRequest(ChartKind kind, int x, List<Integer> y) {
        this(kind, x, y, Optional.empty(), Measure.Function.SUM);
    }

    public ChartRequest withSplit(Optional<Integer> column) {
        return new ChartRequest(kind, x, y, column, measure);
    }

    public ChartRequest withMeasure(Measure.Function function) {
        return new ChartRequest(kind, x, y, split, function);
    }

    /// Whether rows are counted rather than numbers drawn.
    public boolean counts() {
        return kind == ChartKind.BAR && measure == Measure.Function.COUNT;
    }

    /// What a person would most likely draw: numbers over time as lines, numbers of names as bars, numbers
    /// over numbers as points, of a single column of numbers how they are spread, and without numbers how
    /// many rows each name has. Empty when the result has no columns.
    public static Optional<ChartRequest> suggest(List<ResultColumn> columns) {
        List<ValueKind> kinds = columns.stream().map(ValueKind::of).toList();
        List<Integer> numbers = new ArrayList<>(find(kinds, ValueKind::isNumber));
        List<Integer> names =
                find(kinds, kind -> kind == ValueKind.TEXT || kind == ValueKind.BOOLEAN);
        if (columns.isEmpty()) {
            return Optional.empty();
        } else if (numbers.isEmpty()) {
            int counted = names.isEmpty() ? 0 : names.getFirst();
            return Optional.of(
                    new ChartRequest(ChartKind.BAR, counted, List.of())
                            .withMeasure(Measure.Function.COUNT));
        }
        List<Integer> moments = find(kinds, ValueKind::isInstant);
        // A first column of whole numbers beside others is most likely a key.
        List<Integer> measured = withoutKeys(columns, numbers);
        if (!moments.isEmpty()) {
            return Optional.of(of(ChartKind.LINE, moments.getFirst(), measured));
        } else if (!names.isEmpty()) {
            return Optional.of(of(ChartKind.BAR, names.getFirst(), measured));
        } else if (numbers.size() == 1) {
            return Optional.of(
                    new ChartRequest(ChartKind.HISTOGRAM, numbers.getFirst(), List.of()));
        }
        boolean series = kinds.get(numbers.getFirst()) == ValueKind.INTEGER;
        return Optional.of(
                of(
                        series ? ChartKind.LINE : ChartKind.SCATTER,
                        numbers.getFirst(),
                        numbers.subList(1, numbers.size())));
    }

    private static ChartRequest of(ChartKind kind, int x, List<Integer> y) {
        return new ChartRequest(kind, x, y.subList(0, Math.min(MOST_SERIES, y.size())));
    }

    private static List<Integer> withoutKeys(List<ResultColumn> columns, List<Integer> numbers) {
        List<Integer> measured =
                numbers.stream().filter(index -> !isKey(columns.get(index).name())).toList();
        return measured.isEmpty() ? numbers : measured;
    }

    private static boolean isKey(String name) {
        return name.equalsIgnoreCase("id") || name.endsWith("_id");
    }

    private static List<Integer> find(List<ValueKind> kinds, Predicate<ValueKind> wanted) {
        return IntStream.range(0, kinds.size())
                .filter(index -> wanted.test(kinds.get(index)))
                .boxed()
                .toList();
    }
}
