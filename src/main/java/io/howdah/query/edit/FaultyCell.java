package io.howdah.query.edit;

import io.howdah.query.ServerError;
import io.howdah.query.StatementException;
import io.howdah.query.Statements;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Finds the cell that an error is about.
final class FaultyCell {

    private final StatementWriter writer;
    private final Statements statements;

    /// @param statements after [Statements#undo]
    FaultyCell(StatementWriter writer, Statements statements) {
        this.writer = writer;
        this.statements = statements;
    }

    /// The column by its index in the table; empty when the error is about the row as a whole.
    OptionalInt find(ChangeStatement statement, ServerError error) throws StatementException {
        OptionalInt pointed = statement.columnAt(error.position());
        if (pointed.isPresent()) {
            return pointed;
        }
        OptionalInt named = named(statement.change(), error.object());
        return named.isPresent() ? named : probed(statement.change(), error);
    }

    private static OptionalInt named(RowChange change, ServerError.NamedObject object) {
        List<EditableColumn> columns = change.table().columns();
        boolean ownTable = object.table().equals(change.table().name().name());
        List<Integer> constrained =
                ownTable
                        ? change.table()
                                .rules()
                                .constraints()
                                .getOrDefault(object.constraint(), List.of())
                        : List.of();
        OptionalInt changed = OptionalInt.empty();
        for (int i = columns.size() - 1; i >= 0; i--) {
            EditableColumn column = columns.get(i);
            if (ownTable && column.name().equals(object.column())) {
                return OptionalInt.of(i);
            }
            boolean written = change instanceof RowChange.Insert || change.values().containsKey(i);
            if (written && constrained.contains(column.attribute())) {
                changed = OptionalInt.of(i);
            }
        }
        return changed;
    }

    /// Hands the server each new value alone; the first one that it refuses in the same way is at fault.
    private OptionalInt probed(RowChange change, ServerError error) throws StatementException {
        for (Map.Entry<Integer, CellValue> entry : change.values().entrySet()) {
            EditableColumn column = change.table().columns().get(entry.getKey());
            if (entry.getValue() instanceof CellValue.Text(String text)
                    && fails(writer.probe(change.table(), column, text), error)) {
                return OptionalInt.of(entry.getKey());
            }
        }
        return OptionalInt.empty();
    }

    private boolean fails(String sql, ServerError error) throws StatementException {
        try {
            statements.run(sql);
            return false;
        } catch (StatementException e) {
            statements.undo();
            return e.error().sqlState().equals(error.sqlState());
        }
    }
}
