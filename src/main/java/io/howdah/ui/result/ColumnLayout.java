package io.howdah.ui.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Which columns of a result are shown, in which order and how wide. A *position* counts what is shown
/// from the left, a *column* is a column of the result.
public final class ColumnLayout {

    /// Narrower a column cannot be dragged.
    static final double NARROWEST = 24;

    private final int columnCount;
    private final List<Integer> shown = new ArrayList<>();
    private final double[] widths;
    private int pinned;
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();

    /// @param width of each column in pixels at a text size of 100 %
    ColumnLayout(int columnCount, double width) {
        this.columnCount = columnCount;
        widths = new double[columnCount];
        Arrays.fill(widths, width);
        IntStream.range(0, columnCount).forEach(shown::add);
    }

    /// Columns shown.
    public int size() {
        return shown.size();
    }

    /// The column of the result at a position.
    public int column(int position) {
        return shown.get(position);
    }

    /// Where a column is shown, -1 when it is hidden.
    public int position(int column) {
        return shown.indexOf(column);
    }

    /// The shown columns from the left.
    public List<Integer> order() {
        return List.copyOf(shown);
    }

    /// The columns that are not shown, as they stand in the result.
    public List<Integer> hidden() {
        return IntStream.range(0, columnCount)
                .filter(column -> !shown.contains(column))
                .boxed()
                .toList();
    }

    /// How many columns from the left stay when the others scroll.
    public int pinned() {
        return pinned;
    }

    /// In pixels at a text size of 100 %.
    public double width(int column) {
        return widths[column];
    }

    public void setWidth(int column, double width) {
        widths[column] = Math.max(NARROWEST, width);
        changed();
    }

    void setWidths(double[] fitting) {
        System.arraycopy(fitting, 0, widths, 0, columnCount);
        changed();
    }

    /// Moves the column at a position to another one; across the edge of the pinned columns it becomes
    /// pinned or is so no longer.
    public void move(int from, int to) {
        if (from == to) {
            return;
        }
        boolean wasPinned = from < pinned;
        boolean isPinned = to < pinned;
        shown.add(to, shown.remove(/* index */ from));
        pinned += (isPinned ? 1 : 0) - (wasPinned ? 1 : 0);
        changed();
    }

    /// Hides columns, but never the last one.
    public void hide(List<Integer> columns) {
        for (int column : columns) {
            int at = shown.indexOf(column);
            if (at >= 0 && shown.size() > 1) {
                shown.remove(/* index */ at);
                pinned -= at < pinned ? 1 : 0;
            }
        }
        changed();
    }

    /// Shows a hidden column again, behind the nearest shown one that stands before it in the result.
    public void show(int column) {
        if (shown.contains(column)) {
            return;
        }
        int before = column - 1;
        while (before >= 0 && !shown.contains(before)) {
            before--;
        }
        int at = before < 0 ? 0 : shown.indexOf(before) + 1;
        shown.add(at, column);
        pinned += at < pinned ? 1 : 0;
        changed();
    }

    /// Shows all columns in the order of the result, none pinned.
    public void reset() {
        shown.clear();
        IntStream.range(0, columnCount).forEach(shown::add);
        pinned = 0;
        changed();
    }

    /// Makes a column stay at the left when the others scroll.
    public void pin(int column) {
        int at = shown.indexOf(column);
        if (at >= pinned) {
            shown.add(pinned, shown.remove(/* index */ at));
            pinned++;
            changed();
        }
    }

    public void unpin(int column) {
        int at = shown.indexOf(column);
        if (at >= 0 && at < pinned) {
            pinned--;
            shown.add(pinned, shown.remove(/* index */ at));
            changed();
        }
    }

    public boolean isPinned(int column) {
        int at = shown.indexOf(column);
        return at >= 0 && at < pinned;
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    /// Counts the changes.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
