package io.howdah.ui.result.chart;

import io.howdah.query.chart.ChartFigures;
import io.howdah.query.chart.ChartKind;
import io.howdah.query.chart.ChartReader;
import io.howdah.query.chart.ChartRequest;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.query.value.ValueKind;
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
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The chart of the rows that the grid shows: it follows filter, order and rows that arrive.
public final class ChartViewModel {

    private static final Duration REST = Duration.ofMillis(200);

    private final GridViewModel grid;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<ChartRequest>> request;
    private final ReadOnlyObjectWrapper<Optional<ChartFigures>> figures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription changes = Subscription.EMPTY;
    private Background.@Nullable Handle work;

    public ChartViewModel(GridViewModel grid, Background background) {
        this.grid = grid;
        this.background = background;
        request = new ReadOnlyObjectWrapper<>(ChartRequest.suggest(grid.result().columns()));
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
        var reader =
                new ChartReader(
                        grid.result().rows(), grid.result().columns(), view, StopSign.INTERRUPT);
        work = background.submit(() -> reader.read(wanted), read -> figures.set(Optional.of(read)));
    }

    void setKind(ChartKind kind) {
        request.get()
                .ifPresent(old -> set(new ChartRequest(kind, fitting(kind, old), measured(old))));
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
                : possible.getFirst();
    }

    private List<Integer> measured(ChartRequest old) {
        return old.y().isEmpty() ? List.of(numbers().getLast()) : old.y();
    }

    void setBottom(int column) {
        request.get().ifPresent(old -> set(new ChartRequest(old.kind(), column, old.y())));
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
                    if (!y.isEmpty()) {
                        set(new ChartRequest(old.kind(), old.x(), y));
                    }
                });
    }

    private void set(ChartRequest wanted) {
        request.set(Optional.of(wanted));
        refresh(Duration.ZERO);
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

    private ValueKind kind(int column) {
        return grid.kind(column);
    }

    private List<Integer> all(IntPredicate wanted) {
        return IntStream.range(0, grid.result().columns().size()).filter(wanted).boxed().toList();
    }

    String name(int column) {
        return grid.result().columns().get(column).name();
    }

    /// What is drawn; empty when the result has no numbers.
    ReadOnlyObjectProperty<Optional<ChartRequest>> requestProperty() {
        return request.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ChartFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }
}
