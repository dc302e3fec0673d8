package io.howdah.ui.result;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// The rows of one result and how many of them there are by now.
public final class ResultViewModel {

    private final List<ResultColumn> columns;
    private final PackedRows rows;
    private final ReadOnlyLongWrapper rowCount = new ReadOnlyLongWrapper();

    public ResultViewModel(List<ResultColumn> columns, PackedRows rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        refresh();
    }

    public List<ResultColumn> columns() {
        return columns;
    }

    public PackedRows rows() {
        return rows;
    }

    /// Tells that rows have arrived; on the FX thread.
    public void refresh() {
        rowCount.set(rows.rowCount());
    }

    public ReadOnlyLongProperty rowCountProperty() {
        return rowCount.getReadOnlyProperty();
    }
}
