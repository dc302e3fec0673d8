package io.howdah.ui.result;

import io.howdah.query.rows.CellArea;
import io.howdah.query.rows.CellRange;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// The selected cells: any number of rectangles, the last of which has the cursor in one corner.
///
/// In places of rows and positions of columns, as they are shown; a million rows cost no more than one.
public final class CellSelection {

    /// No cell.
    public static final int NONE = -1;

    private final List<CellRange> done = new ArrayList<>();
    private int rows;
    private int columns;
    private int anchorRow = NONE;
    private int anchorColumn = NONE;
    private int row = NONE;
    private int column = NONE;

    /// Whole rows or columns stay whole when rows arrive or the selection is extended.
    private boolean wholeRows;

    private boolean wholeColumns;

    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();

    /// How many rows and columns there are to select.
    void setBounds(int rowCount, int columnCount) {
        if (rowCount == rows && columnCount == columns) {
            return;
        }
        boolean shrunk = rowCount < rows || columnCount < columns;
        rows = rowCount;
        columns = columnCount;
        if (shrunk && !isEmpty()) {
            int toRow = Math.min(row, rows - 1);
            int toColumn = Math.min(column, columns - 1);
            if (toRow < 0 || toColumn < 0) {
                clear();
            } else {
                select(toRow, toColumn);
            }
        } else if (wholeColumns) {
            changed();
        }
    }

    public void clear() {
        done.clear();
        anchorRow = NONE;
        anchorColumn = NONE;
        row = NONE;
        column = NONE;
        wholeRows = false;
        wholeColumns = false;
        changed();
    }

    /// Selects one cell alone.
    public void select(int toRow, int toColumn) {
        done.clear();
        begin(toRow, toColumn, false, false);
    }

    /// Begins another rectangle beside those that there are.
    public void add(int toRow, int toColumn) {
        keep();
        begin(toRow, toColumn, false, false);
    }

    /// Moves the corner with the cursor; the other one stays.
    public void extend(int toRow, int toColumn) {
        if (isEmpty()) {
            select(toRow, toColumn);
            return;
        }
        row = clamp(toRow, rows);
        column = clamp(toColumn, columns);
        changed();
    }

    /// Selects a whole row, beside the others or alone.
    public void selectRow(int toRow, boolean beside) {
        if (beside) {
            keep();
        } else {
            done.clear();
        }
        begin(toRow, column == NONE ? 0 : column, true, false);
    }

    /// Selects a whole column, beside the others or alone.
    public void selectColumn(int toColumn, boolean beside) {
        if (beside) {
            keep();
        } else {
            done.clear();
        }
        begin(row == NONE ? 0 : row, toColumn, false, true);
    }

    /// Makes the rows of the current rectangle whole.
    public void widenToRows() {
        wholeRows = !isEmpty();
        changed();
    }

    /// Makes the columns of the current rectangle whole.
    public void widenToColumns() {
        wholeColumns = !isEmpty();
        changed();
    }

    public void selectAll() {
        done.clear();
        if (rows > 0 && columns > 0) {
            begin(row == NONE ? 0 : row, column == NONE ? 0 : column, true, true);
        }
    }

    private void keep() {
        if (!isEmpty()) {
            done.add(current());
        }
    }

    private void begin(int toRow, int toColumn, boolean allOfRow, boolean allOfColumn) {
        if (rows == 0 || columns == 0) {
            clear();
            return;
        }
        row = clamp(toRow, rows);
        column = clamp(toColumn, columns);
        anchorRow = row;
        anchorColumn = column;
        wholeRows = allOfRow;
        wholeColumns = allOfColumn;
        changed();
    }

    private static int clamp(int value, int size) {
        return Math.clamp(value, 0, Math.max(0, size - 1));
    }

    public boolean isEmpty() {
        return row == NONE;
    }

    /// The place of the cursor's row, [#NONE] without a selection.
    public int row() {
        return row;
    }

    /// The position of the cursor's column, [#NONE] without a selection.
    public int column() {
        return column;
    }

    private CellRange current() {
        CellRange range = CellRange.between(anchorRow, anchorColumn, row, column);
        return new CellRange(
                wholeColumns ? 0 : range.top(),
                wholeRows ? 0 : range.left(),
                wholeColumns ? rows - 1 : range.bottom(),
                wholeRows ? columns - 1 : range.right());
    }

    /// The rectangles, the one with the cursor last; they may overlap.
    public List<CellRange> ranges() {
        if (isEmpty()) {
            return List.of();
        }
        List<CellRange> all = new ArrayList<>(done);
        all.add(current());
        return List.copyOf(all);
    }

    /// The selected cells, each once.
    public CellArea area() {
        return CellArea.of(ranges());
    }

    /// Whether one cell alone is selected.
    public boolean isSingle() {
        return !isEmpty() && done.isEmpty() && current().cells() == 1;
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    /// Counts the changes.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
