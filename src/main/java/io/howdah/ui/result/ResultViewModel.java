package io.howdah.ui.result;

import io.howdah.query.Outcome;
import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The rows of one result and how many of them there are by now.
public final class ResultViewModel {

    private final List<ResultColumn> columns;
    private final PackedRows rows;
    private final String statement;
    private final ReadOnlyLongWrapper rowCount = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty unapplied = new SimpleBooleanProperty();

    public ResultViewModel(List<ResultColumn> columns, PackedRows rows) {
        this(columns, rows, "");
    }

    /// @param statement the SQL that the rows came of, "" when it is not known
    public ResultViewModel(List<ResultColumn> columns, PackedRows rows, String statement) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.statement = statement;
        refresh();
    }

    public List<ResultColumn> columns() {
        return columns;
    }

    public PackedRows rows() {
        return rows;
    }

    /// The SQL that the rows came of, "" when it is not known.
    public String statement() {
        return statement;
    }

    /// Whether changes to its rows wait to be applied, which closing the result would lose.
    public BooleanProperty unappliedProperty() {
        return unapplied;
    }

    /// Tells that rows have arrived; on the FX thread.
    public void refresh() {
        rowCount.set(rows.rowCount());
    }

    /// Tells how its statement ended; on the FX thread.
    public void ended(Outcome how) {
        refresh();
        outcome.set(Optional.of(how));
    }

    /// How its statement ended, empty while that is not known.
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty rowCountProperty() {
        return rowCount.getReadOnlyProperty();
    }
}
