package io.howdah.ui.result;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.Needle;
import io.howdah.query.rows.RowView;
import io.howdah.query.value.ValueKind;
import io.howdah.ui.fx.Background;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A result as a grid shows it: which rows and columns in which order, and what is selected.
public final class GridViewModel {

    private static final double FIRST_WIDTH = 100;

    private final ResultViewModel result;
    private final List<ValueKind> kinds;
    private final List<ResultColumn> named;
    private final ColumnLayout layout;
    private final CellSelection selection = new CellSelection();
    private final ReadOnlyObjectWrapper<RowView> view = new ReadOnlyObjectWrapper<>(RowView.all(0));
    private final ReadOnlyIntegerWrapper contents = new ReadOnlyIntegerWrapper();
    private final IntegerProperty addedRows = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<Needle>> needle =
            new SimpleObjectProperty<>(Optional.empty());
    private final RowArrangement arrangement;
    private final CellCopying copying;
    private final Subscription changes;

    public GridViewModel(ResultViewModel result, Background background) {
        this.result = result;
        arrangement = new RowArrangement(result, background, this::show);
        copying = new CellCopying(background);
        kinds = result.columns().stream().map(ValueKind::of).toList();
        named = named(result.columns());
        layout = new ColumnLayout(result.columns().size(), FIRST_WIDTH);
        changes =
                Subscription.combine(
                        result.rowCountProperty().subscribe(arrangement::onRows),
                        addedRows.subscribe(this::onBounds),
                        layout.versionProperty().subscribe(this::onBounds));
        arrangement.onRows();
    }

    /// Shows other rows, or the same in another order; the cursor stays on its row if that is shown.
    private void show(RowView arranged) {
        RowView fresh = withoutRemoved(arranged);
        RowView old = view.get();
        boolean reordered = !(old.isNatural() && fresh.isNatural());
        int row = reordered && !selection.isEmpty() ? row(selection.row()) : -1;
        view.set(fresh);
        onBounds();
        if (reordered && !selection.isEmpty()) {
            int place = row < 0 ? -1 : fresh.place(row);
            selection.select(Math.max(0, place), selection.column());
        }
    }

    private RowView withoutRemoved(RowView arranged) {
        return result.rows().hasRemoved() ? arranged.without(result.rows()::isRemoved) : arranged;
    }

    /// Shows the rows as they are now: some have been changed or removed.
    public void refreshRows() {
        arrangement.refresh();
        contents.set(contents.get() + 1);
    }

    /// The same after a change that turns added rows into rows of the result; a cursor on one of them
    /// stays there.
    public void refreshRows(Runnable change) {
        int place = selection.row();
        int column = selection.column();
        boolean added = !selection.isEmpty() && row(place) < 0;
        change.run();
        refreshRows();
        if (added && place < placeCount()) {
            selection.select(place, column);
        }
    }

    /// Changes whenever values of rows have changed where they lie.
    public ReadOnlyIntegerProperty contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    private void onBounds() {
        selection.setBounds(placeCount(), layout.size());
    }

    public ResultViewModel result() {
        return result;
    }

    public ColumnLayout layout() {
        return layout;
    }

    /// How the rows are sorted and filtered.
    public RowArrangement arrangement() {
        return arrangement;
    }

    /// What is on its way to the clipboard.
    public CellCopying copying() {
        return copying;
    }

    public CellSelection selection() {
        return selection;
    }

    /// The rows of the result that are shown.
    public ReadOnlyObjectProperty<RowView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public RowView view() {
        return view.get();
    }

    /// How many rows stand below those of the result: rows that the user is adding.
    public IntegerProperty addedRowsProperty() {
        return addedRows;
    }

    /// What is searched for, to be marked wherever it is seen.
    public ObjectProperty<Optional<Needle>> needleProperty() {
        return needle;
    }

    Optional<Needle> needle() {
        return needle.get();
    }

    /// Rows shown, added ones included.
    public int placeCount() {
        return view.get().size() + addedRows.get();
    }

    /// The row of the result at a place; for the added rows -1, -2 and so on.
    public int row(int place) {
        RowView shown = view.get();
        return place < shown.size() ? shown.row(place) : shown.size() - place - 1;
    }

    /// The column of the result at a position.
    public ResultColumn column(int position) {
        return result.columns().get(layout.column(position));
    }

    /// The columns of the result under names that tell them apart: of several with one name, each has its
    /// number too.
    public List<ResultColumn> namedColumns() {
        return named;
    }

    private static List<ResultColumn> named(List<ResultColumn> columns) {
        Map<String, Integer> counts = new HashMap<>();
        columns.forEach(column -> counts.merge(column.name(), 1, Integer::sum));
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    ResultColumn one = columns.get(i);
                    return counts.getOrDefault(one.name(), 0) == 1
                            ? one
                            : new ResultColumn(
                                    "%s (column %d)".formatted(one.name(), i + 1),
                                    one.type(),
                                    one.typeOid(),
                                    one.tableOid(),
                                    one.attributeNumber());
                })
                .toList();
    }

    /// What the values of a column of the result are.
    public ValueKind kind(int column) {
        return kinds.get(column);
    }

    /// The cell under the cursor, by its row and column in the result.
    public Optional<CellPlace> cursor() {
        return selection.isEmpty() || selection.row() >= placeCount()
                ? Optional.empty()
                : Optional.of(
                        new CellPlace(row(selection.row()), layout.column(selection.column())));
    }

    /// A cell by its row and column in the result; an added row is negative.
    public record CellPlace(int row, int column) {}

    /// The value of a cell from its beginning up to `most` bytes; null for NULL and in added rows.
    public @Nullable String text(CellPlace cell, int most) {
        return cell.row() < 0 || cell.row() >= result.rows().rowCount()
                ? null
                : result.rows().text(cell.row(), cell.column(), most);
    }

    /// The selected columns of the result, from the left.
    public List<Integer> selectedColumns() {
        return selection.area().columns().stream().map(layout::column).toList();
    }

    /// Ends what follows the result and works on its rows.
    public void detach() {
        changes.unsubscribe();
        arrangement.stop();
        copying.stop();
    }
}
