package io.howdah.ui.result.pane;

import io.howdah.query.rows.Aggregates;
import io.howdah.query.rows.CellArea;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.GridViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What is told of the selected cells: counts, sum, average, extremes. Computed in the background, soon
/// after the selection rests.
public final class SummaryViewModel {

    private static final Duration REST = Duration.ofMillis(120);

    private final GridViewModel grid;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Aggregates>> aggregates =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription changes;
    private Background.@Nullable Handle waiting;
    private Background.@Nullable Handle computing;

    public SummaryViewModel(GridViewModel grid, Background background) {
        this.grid = grid;
        this.background = background;
        changes = grid.selection().versionProperty().subscribe(this::onSelection);
    }

    private void onSelection() {
        stop();
        if (grid.selection().isEmpty() || grid.selection().isSingle()) {
            aggregates.set(Optional.empty());
        } else {
            waiting = background.after(REST, this::compute);
        }
    }

    private void compute() {
        RowView view = grid.view();
        Optional<CellArea> area = withoutAddedRows(view);
        if (area.isEmpty()) {
            aggregates.set(Optional.empty());
            return;
        }
        List<Integer> order = grid.layout().order();
        computing =
                background.submit(
                        () ->
                                Aggregates.of(
                                        grid.result().rows(),
                                        grid.result().columns(),
                                        view,
                                        order,
                                        area.get(),
                                        StopSign.INTERRUPT),
                        found -> aggregates.set(Optional.of(found)));
    }

    /// Rows that are being added are no part of the result yet.
    private Optional<CellArea> withoutAddedRows(RowView view) {
        int end = view.size();
        List<CellArea.Band> bands =
                grid.selection().area().bands().stream()
                        .filter(band -> band.top() < end)
                        .map(band ->
                                new CellArea.Band(
                                        band.top(),
                                        Math.min(band.bottom(), end - 1),
                                        band.columns()))
                        .toList();
        return bands.isEmpty() ? Optional.empty() : Optional.of(new CellArea(bands));
    }

    private void stop() {
        if (waiting != null) {
            waiting.cancel();
        }
        if (computing != null) {
            computing.cancel();
        }
    }

    /// Empty without a selection of several cells.
    public ReadOnlyObjectProperty<Optional<Aggregates>> aggregatesProperty() {
        return aggregates.getReadOnlyProperty();
    }

    /// Ends the work in the background, which reads the rows.
    public void detach() {
        changes.unsubscribe();
        stop();
    }
}
