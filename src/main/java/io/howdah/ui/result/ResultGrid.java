package io.howdah.ui.result;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.rows.StopSign;
import io.howdah.ui.control.ClipboardText;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Appearance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A grid of packed rows, painted: only what can be seen is read, so that millions of rows and thousands
/// of columns scroll alike.
///
/// Other parts hook into it with [#setMarks], [#addMenu], [#setOnActivate] and [#showOver].
public final class ResultGrid extends Region {

    /// The value under the cursor, where it lies.
    ///
    /// @param row negative for an added one
    /// @param index of the column in the result
    /// @param edited what stands in the place of the value until it is applied
    public record Selected(
            ResultColumn column,
            long row,
            PackedRows rows,
            int index,
            Optional<CellMarks.Mark> edited) {

        /// The beginning of the value, as much as a person reads; null for NULL.
        public @Nullable String text() {
            return edited.isPresent() ? edited.get().text() : rows.text(row, index, MOST_BYTES);
        }

        /// All of the value; null for NULL. It may take long to read.
        public @Nullable String whole() {
            return edited.isPresent() ? edited.get().text() : rows.text(row, index);
        }

        /// The value's size in bytes of UTF-8, -1 for NULL.
        public int length() {
            if (edited.isEmpty()) {
                return rows.length(row, index);
            }
            String text = edited.get().text();
            return text == null ? -1 : text.getBytes(StandardCharsets.UTF_8).length;
        }

        /// Where it is, for people: the row's number, counted from one.
        public String place() {
            return row < 0 ? "new row" : "row " + Quantity.count(row + 1);
        }
    }

    /// Bytes of a value that are read at once; the rest is for those who show it whole.
    private static final int MOST_BYTES = 4_000;

    private final GridViewModel model;
    private final Appearance appearance;
    private final GridGeometry geometry;
    private final GridInput input;
    private final GridBars bars;
    private final Canvas canvas = new Canvas();
    private final Pane over = new Pane();
    private final ReadOnlyObjectWrapper<Optional<Selected>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private CellMarks marks = CellMarks.NONE;
    private GridFonts fonts;
    private Subscription changes = Subscription.EMPTY;
    private boolean headed;
    private boolean sized;

    public ResultGrid(GridViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        geometry = new GridGeometry(model.layout());
        input = new GridInput(this, geometry);
        bars = new GridBars(geometry, this::requestLayout);
        fonts = new GridFonts(appearance.fontSize());
        setId("result-table");
        getStyleClass().add("result-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText("Result");
        setMinSize(0, 0);
        canvas.setManaged(false);
        over.setManaged(false);
        over.setPickOnBounds(false);
        getChildren().addAll(canvas, over);
        getChildren().addAll(bars.nodes());
        input.listen(canvas);
        focusedProperty().subscribe(this::requestLayout);
        sceneProperty().subscribe(scene -> follow(scene != null));
    }

    /// Follows model and appearance only while it is in a window: neither keeps a closed grid alive.
    private void follow(boolean shown) {
        changes.unsubscribe();
        changes =
                !shown
                        ? Subscription.EMPTY
                        : Subscription.combine(
                                appearance.schemeProperty().subscribe(this::requestLayout),
                                appearance.scaleProperty().subscribe(this::requestLayout),
                                model.layout().versionProperty().subscribe(this::requestLayout),
                                model.viewProperty().subscribe(this::requestLayout),
                                model.needleProperty().subscribe(this::requestLayout),
                                model.arrangement().keys().subscribe(this::requestLayout),
                                model.addedRowsProperty().subscribe(this::requestLayout),
                                model.contentsProperty().subscribe(this::onContents),
                                model.selection().versionProperty().subscribe(this::onSelection));
        requestLayout();
    }

    /// The cursor is where it was, but the value under it may be another.
    private void onContents() {
        selected.set(Optional.empty());
        onSelection();
    }

    private void onSelection() {
        requestLayout();
        Optional<GridViewModel.CellPlace> cursor = model.cursor();
        selected.set(cursor.map(this::value).filter(ResultGrid::isThere));
        setAccessibleText(
                selected.get()
                        .map(value ->
                                "%s, %s: %s"
                                        .formatted(
                                                value.place(),
                                                value.column().name(),
                                                value.text() == null ? "NULL" : value.text()))
                        .orElse("Result"));
    }

    private Selected value(GridViewModel.CellPlace cell) {
        return new Selected(
                model.result().columns().get(cell.column()),
                cell.row(),
                model.result().rows(),
                cell.column(),
                marks.at(cell.row(), cell.column()).filter(CellMarks.Mark::replaced));
    }

    private static boolean isThere(Selected value) {
        return value.row() >= 0 || value.edited().isPresent();
    }

    /// Shows the marks as they are now, and the value under the cursor.
    public void marksChanged() {
        onSelection();
    }

    @Override
    protected void layoutChildren() {
        fitOnce();
        if (fonts.size() != appearance.fontSize()) {
            fonts = new GridFonts(appearance.fontSize());
        }
        double bar = Math.rint(appearance.fontSize());
        geometry.fit(getWidth(), getHeight(), bar, appearance.fontSize(), model.placeCount());
        canvas.setWidth(geometry.width());
        canvas.setHeight(geometry.height());
        over.resize(geometry.width(), geometry.height());
        bars.place(geometry.width(), geometry.height(), bar);
        new GridPainter(canvas.getGraphicsContext2D(), appearance, geometry, model, fonts, marks)
                .paint(isFocused(), input.hovered());
    }

    /// By the heads at first, by the first rows as soon as there are some; then the widths are the user's.
    private void fitOnce() {
        boolean filled = model.placeCount() > 0;
        if (!sized && (filled || !headed)) {
            headed = true;
            sized = filled;
            model.layout().setWidths(ColumnFit.widths(model, 0, marks));
        }
    }

    /// Puts the selected cells on the clipboard, with the columns' names above them if wanted; reads them
    /// in the background. What is too much for a clipboard is told by [GridViewModel#copying].
    public void copy(boolean heads) {
        if (!model.selection().isEmpty()) {
            var cells = new CopiedCells(model, heads);
            model.copying()
                    .copy(
                            () -> cells.read(CellCopying.MOST_CHARACTERS, StopSign.INTERRUPT),
                            ClipboardText::put);
        }
    }

    /// Adds to the context menu; asked for the cell under the cursor whenever the menu opens.
    public void addMenu(Function<GridViewModel.CellPlace, List<MenuItem>> contribution) {
        input.add(contribution);
    }

    /// Lays marks over the cells; call [#marksChanged] when they have changed.
    public void setMarks(CellMarks marks) {
        this.marks = marks;
        requestLayout();
    }

    /// What a double click or Enter does with the cell under the cursor.
    public void setOnActivate(Runnable action) {
        input.setOnActivate(action);
    }

    /// Where a node of another part can be laid over the cells, a text field for example, by
    /// [#cursorBounds]; remove it from there afterwards.
    public Pane showOver() {
        return over;
    }

    /// Where the cursor's cell is, in the grid's own coordinates; scrolls until it can be seen.
    public Bounds cursorBounds() {
        CellSelection selection = model.selection();
        if (selection.isEmpty()) {
            return new BoundingBox(0, 0, 0, 0);
        }
        reveal();
        return new BoundingBox(
                geometry.left(selection.column()),
                geometry.top(selection.row()),
                geometry.columnWidth(selection.column()),
                geometry.rowHeight());
    }

    /// Makes every column as wide as its head and the rows in sight need.
    public void fitColumns() {
        model.layout().setWidths(ColumnFit.widths(model, geometry.firstRow(), marks));
    }

    /// Scrolls until the cursor can be seen.
    public void reveal() {
        CellSelection selection = model.selection();
        if (!selection.isEmpty()) {
            geometry.reveal(selection.row(), selection.column());
            requestLayout();
        }
    }

    /// The texts of the cells that can be seen, row by row, as they are painted.
    public List<String> shownTexts() {
        List<String> texts = new ArrayList<>();
        for (int place = geometry.firstRow(); place < geometry.endRow(); place++) {
            for (int i = geometry.firstColumn(); i < geometry.endColumn(); i++) {
                var cell = new GridViewModel.CellPlace(model.row(place), model.layout().column(i));
                String text = model.text(cell, MOST_BYTES);
                texts.add(text == null ? "NULL" : text);
            }
        }
        return texts;
    }

    public GridViewModel model() {
        return model;
    }

    /// The value under the cursor.
    public ReadOnlyObjectProperty<Optional<Selected>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }
}
