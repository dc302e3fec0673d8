package io.howdah.query.edit;

import io.howdah.query.RowValues;
import io.howdah.query.StatementException;
import io.howdah.query.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether the names that were written into statements still mean the table and the columns whose rows
/// were read: a table can be renamed, dropped or created anew between reading and applying, and its
/// columns can swap their names.
///
/// Asked behind the statements, whose locks keep the names as they are until the transaction ends.
final class TableIdentity {

    private final EditableTable table;
    private final Literals literals;

    TableIdentity(EditableTable table, Literals literals) {
        this.table = table;
        this.literals = literals;
    }

    boolean holds(Statements statements) throws StatementException {
        String named = EditQueries.NAMED_TABLE.formatted(literals.quoted(table.name().sql()));
        List<RowValues> oid = statements.run(named).rows();
        return oid.equals(List.of(RowValues.of(String.valueOf(table.name().oid()))))
                && columnsHold(statements);
    }

    private boolean columnsHold(Statements statements) throws StatementException {
        String numbers =
                table.columns().stream()
                        .map(column -> String.valueOf(column.attribute()))
                        .collect(Collectors.joining(", "));
        Map<String, String> names = new HashMap<>();
        for (RowValues row :
                statements
                        .run(EditQueries.NAMED_COLUMNS.formatted(table.name().oid(), numbers))
                        .rows()) {
            names.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
        }
        return table.columns().stream()
                .allMatch(column ->
                        names.getOrDefault(String.valueOf(column.attribute()), "")
                                .endsWith("." + column.sql()));
    }

    String sentence() {
        return "%s is no longer the table that was read: it was renamed, altered or created anew. Run the query again."
                .formatted(table);
    }
}
