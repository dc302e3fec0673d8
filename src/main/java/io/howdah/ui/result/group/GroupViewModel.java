package io.howdah.ui.result.group;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.Grouping;
import io.howdah.query.rows.Measure;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.query.rows.Table;
import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.GridViewModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Groups the rows that the grid shows, again whenever they change.
public final class GroupViewModel {

    private static final Duration REST = Duration.ofMillis(200);

    private final GridViewModel grid;
    private final Background background;
    private final List<ResultColumn> columns;
    private final ReadOnlyObjectWrapper<Optional<Table>> table =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private List<Integer> by = List.of(0);
    private Optional<Integer> spread = Optional.empty();
    private List<Measure> measures = List.of(new Measure(Measure.Function.COUNT, 0));
    private Subscription changes = Subscription.EMPTY;
    private Background.@Nullable Handle work;

    public GroupViewModel(GridViewModel grid, Background background) {
        this.grid = grid;
        this.background = background;
        columns = grid.namedColumns();
    }

    /// Begins to follow the rows; groups at first by the column under the cursor.
    void attach() {
        if (columns.isEmpty()) {
            return;
        }
        if (table.get().isEmpty()) {
            by = List.of(grid.cursor().map(GridViewModel.CellPlace::column).orElse(0));
        }
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
        work = background.after(rest, this::compute);
    }

    private void compute() {
        RowView view = grid.view();
        var grouping = new Grouping(grid.result().rows(), columns, StopSign.INTERRUPT);
        List<Integer> keys = by;
        List<Measure> wanted = measures;
        Optional<Integer> side = spread;
        work =
                background.submit(
                        () ->
                                side.isPresent()
                                        ? grouping.pivot(view, keys, side.get(), wanted.getFirst())
                                        : grouping.group(view, keys, wanted),
                        found -> {
                            problem.set("");
                            table.set(Optional.of(found));
                        },
                        failure ->
                                problem.set(
                                        failure instanceof Grouping.TooManyGroupsException
                                                ? String.valueOf(failure.getMessage())
                                                : Failure.sentence(failure)));
    }

    /// Groups by a column too, or no longer.
    void setBy(int column, boolean wanted) {
        List<Integer> now = new ArrayList<>(by);
        now.remove((Object) column);
        if (wanted) {
            now.add(column);
        }
        by = List.copyOf(now);
        refresh(Duration.ZERO);
    }

    /// Makes columns of the values of a column; empty for none.
    void setSpread(Optional<Integer> column) {
        spread = column;
        refresh(Duration.ZERO);
    }

    /// Tells a measure of each group too, or no longer; one is always told.
    void setMeasure(Measure measure, boolean wanted) {
        List<Measure> now = new ArrayList<>(measures);
        now.remove(measure);
        if (wanted) {
            now.add(measure);
        }
        if (!now.isEmpty()) {
            measures = List.copyOf(now);
            refresh(Duration.ZERO);
        }
    }

    List<Integer> by() {
        return by;
    }

    Optional<Integer> spread() {
        return spread;
    }

    List<Measure> measures() {
        return measures;
    }

    /// Every measure that makes sense for the columns.
    List<Measure> possibleMeasures() {
        List<Measure> possible = new ArrayList<>();
        possible.add(new Measure(Measure.Function.COUNT, 0));
        for (Measure.Function function : Measure.Function.values()) {
            IntStream.range(0, columns.size())
                    .filter(column -> function != Measure.Function.COUNT)
                    .filter(column -> !function.needsNumbers() || grid.kind(column).isNumber())
                    .forEach(column -> possible.add(new Measure(function, column)));
        }
        return possible;
    }

    String words(Measure measure) {
        return measure.function() == Measure.Function.COUNT
                ? "count of rows"
                : "%s of %s".formatted(measure.function().word(), name(measure.column()));
    }

    String name(int column) {
        return columns.get(column).name();
    }

    int columnCount() {
        return columns.size();
    }

    ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// Why there is no table, "" when there is one.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
