package io.howdah.ui.result.chart;

import io.howdah.query.ResultColumn;
import io.howdah.query.chart.ChartFigures;
import io.howdah.query.chart.ChartKind;
import io.howdah.query.chart.ChartReader;
import io.howdah.query.chart.ChartRequest;
import io.howdah.query.rows.Measure;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.query.value.ValueKind;
import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.GridViewModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The chart of the rows that the grid shows: it follows filter, order and rows that arrive.
public final class ChartViewModel {

    private static final Duration REST = Duration.ofMillis(200);

    private final GridViewModel grid;
    private final Background background;
    private final List<ResultColumn> columns;
    private final ReadOnlyObjectWrapper<Optional<ChartRequest>> request;
    private final ReadOnlyObjectWrapper<Optional<ChartFigures>> figures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Subscription changes = Subscription.EMPTY;
    private Background.@Nullable Handle work;

    public ChartViewModel(GridViewModel grid, Background background) {
        this.grid = grid;
        this.background = background;
        columns = grid.namedColumns();
        request = new ReadOnlyObjectWrapper<>(ChartRequest.suggest(columns));
    }

    /// Begins to follow the rows.
    void attach() {
        changes.unsubscribe();
        changes = grid.viewProperty().subscribe(view -> refresh(REST));
        refresh(Duration.ZERO);
    }

    /// Ends the work in the background, which reads the rows.
    public void detach() {
        changes.unsubscribe();
        changes = Subscription.EMPTY;
        if (work != null) {
            work.cancel();
        }
    }

    private void refresh(Duration rest) {
        if (work != null) {
            work.cancel();
        }
        if (request.get().isPresent()) {
            work = background.after(rest, this::compute);
        }
    }

    private void compute() {
        ChartRequest wanted = request.get().orElseThrow();
        RowView view = grid.view();
        var reader = new ChartReader(grid.result().rows(), columns, view, StopSign.INTERRUPT);
        work =
                background.submit(
                        () -> reader.read(wanted),
                        read -> {
                            problem.set("");
                            figures.set(Optional.of(read));
                        },
                        failure -> problem.set(Failure.sentence(failure)));
    }

    void setKind(ChartKind kind) {
        request.get()
                .ifPresent(old -> {
                    int x = fitting(kind, old);
                    List<Integer> y = others(x, kind, measured(kind, old));
                    Measure.Function measure =
                            numbers().isEmpty() ? Measure.Function.COUNT : old.measure();
                    set(new ChartRequest(kind, x, y, old.split(), measure));
                });
    }

    /// Bars stand best over names, a histogram shows best what was drawn; points need numbers or moments.
    private int fitting(ChartKind kind, ChartRequest old) {
        List<Integer> possible = bottoms(kind);
        List<Integer> names = all(column -> kind(column) == ValueKind.TEXT);
        if (kind == ChartKind.BAR && kind(old.x()) != ValueKind.TEXT && !names.isEmpty()) {
            return names.getFirst();
        } else if (kind == ChartKind.HISTOGRAM && !old.y().isEmpty()) {
            return old.y().getFirst();
        }
        return possible.contains(old.x()) && !old.y().contains(old.x())
                ? old.x()
                : possible.stream()
                        .filter(column -> !old.y().contains(column))
                        .findFirst()
                        .orElseGet(possible::getFirst);
    }

    /// A column drawn over itself is a straight line that says nothing.
    private static List<Integer> others(int x, ChartKind kind, List<Integer> y) {
        boolean points = kind == ChartKind.LINE || kind == ChartKind.SCATTER;
        List<Integer> others = y.stream().filter(column -> column != x).toList();
        return points && !others.isEmpty() ? others : y;
    }

    private List<Integer> measured(ChartKind kind, ChartRequest old) {
        boolean none = old.y().isEmpty() && !numbers().isEmpty() && kind != ChartKind.HISTOGRAM;
        return none ? List.of(numbers().getLast()) : old.y();
    }

    void setBottom(int column) {
        request.get()
                .ifPresent(old ->
                        set(
                                new ChartRequest(
                                        old.kind(), column, old.y(), old.split(), old.measure())));
    }

    /// Draws a column or leaves it out; one is always drawn.
    void setDrawn(int column, boolean drawn) {
        request.get()
                .ifPresent(old -> {
                    List<Integer> y = new ArrayList<>(old.y());
                    y.remove((Object) column);
                    if (drawn) {
                        y.add(column);
                    }
                    if (y.isEmpty()) {
                        y.addAll(old.y());
                    }
                    set(new ChartRequest(old.kind(), old.x(), y, Optional.empty(), old.measure()));
                });
    }

    /// Gives every value of a column lines, dots or bars of its own, which show the first drawn column;
    /// empty for none.
    void setSplit(Optional<Integer> column) {
        request.get()
                .ifPresent(old -> {
                    List<Integer> y = old.y().subList(0, Math.min(1, old.y().size()));
                    set(
                            new ChartRequest(
                                    old.kind(),
                                    old.x(),
                                    column.isPresent() ? y : old.y(),
                                    column,
                                    old.measure()));
                });
    }

    /// How the numbers of a bar become one.
    void setMeasure(Measure.Function function) {
        request.get()
                .ifPresent(old -> {
                    boolean needsNumbers = function != Measure.Function.COUNT && old.y().isEmpty();
                    ChartRequest wanted = old.withMeasure(function);
                    set(
                            needsNumbers
                                    ? new ChartRequest(
                                            old.kind(),
                                            old.x(),
                                            measured(old.kind(), old),
                                            old.split(),
                                            function)
                                    : wanted);
                });
    }

    private void set(ChartRequest wanted) {
        request.set(Optional.of(wanted));
        refresh(Duration.ZERO);
    }

    /// The kinds of chart that the result's columns allow.
    List<ChartKind> kinds() {
        boolean points = !numbers().isEmpty();
        return List.of(ChartKind.values()).stream()
                .filter(kind -> !bottoms(kind).isEmpty())
                .filter(kind -> points || (kind != ChartKind.LINE && kind != ChartKind.SCATTER))
                .toList();
    }

    /// The columns that a kind of chart can have along the bottom.
    List<Integer> bottoms(ChartKind kind) {
        return switch (kind) {
            case BAR -> all(column -> true);
            case HISTOGRAM, LINE, SCATTER ->
                    all(column -> kind(column).isNumber() || kind(column).isInstant());
        };
    }

    /// The columns that can be drawn.
    List<Integer> numbers() {
        return all(column -> kind(column).isNumber());
    }

    /// The columns of which every value can have a series of its own.
    List<Integer> splits() {
        return all(column ->
                switch (kind(column)) {
                    case TEXT, BOOLEAN, INTEGER, DATE -> true;
                    default -> false;
                });
    }

    /// How the numbers of a bar can become one.
    List<Measure.Function> measures() {
        return numbers().isEmpty()
                ? List.of(Measure.Function.COUNT)
                : List.of(
                        Measure.Function.SUM,
                        Measure.Function.AVERAGE,
                        Measure.Function.LEAST,
                        Measure.Function.GREATEST,
                        Measure.Function.COUNT);
    }

    private ValueKind kind(int column) {
        return grid.kind(column);
    }

    private List<Integer> all(IntPredicate wanted) {
        return IntStream.range(0, columns.size()).filter(wanted).boxed().toList();
    }

    String name(int column) {
        return columns.get(column).name();
    }

    /// What is drawn; empty when the result has no columns.
    ReadOnlyObjectProperty<Optional<ChartRequest>> requestProperty() {
        return request.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ChartFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Why the rows cannot be drawn, "" when they can.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
