package io.howdah.query.edit;

import io.howdah.query.RowValues;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes changes as SQL. A row is found by its key; the condition also names every value that was read,
/// so that a row which somebody else has changed is not hit.
public final class StatementWriter {

    /// Longer values are compared by their SHA-256, which keeps the statement readable. PostgreSQL 11.
    static final int LONGEST = 400;

    private final Literals literals;

    /// @param standardConformingStrings the server's parameter of that name
    public StatementWriter(boolean standardConformingStrings) {
        literals = new Literals(standardConformingStrings);
    }

    public ChangeStatement write(RowChange change) {
        return switch (change) {
            case RowChange.Update update -> update(update);
            case RowChange.Delete delete -> delete(delete);
            case RowChange.Insert insert -> insert(insert);
        };
    }

    /// Everything that [ChangeRun] sends, ready to read or to run elsewhere.
    ///
    /// @param inTransaction whether it becomes a part of the transaction that is open
    public String script(List<RowChange> changes, boolean inTransaction) {
        String statements =
                changes.stream()
                        .map(change -> write(change).sql() + ";\n")
                        .collect(Collectors.joining("\n"));
        return inTransaction ? statements : "BEGIN;\n\n" + statements + "\nCOMMIT;\n";
    }

    private ChangeStatement update(RowChange.Update update) {
        var sql = new StringBuilder("UPDATE " + update.table() + "\n   SET ");
        List<ChangeStatement.Literal> places = new ArrayList<>();
        update.values()
                .forEach((index, value) -> {
                    EditableColumn column = update.table().columns().get(index);
                    sql.append(places.isEmpty() ? "" : ",\n       ");
                    sql.append(column.sql()).append(" = ");
                    append(sql, places, index, literals.of(column, value));
                });
        condition(sql, update.row(), update.seen());
        returning(sql, update.table());
        return new ChangeStatement(update, sql.toString(), places);
    }

    private ChangeStatement delete(RowChange.Delete delete) {
        var sql = new StringBuilder("DELETE FROM " + delete.table());
        condition(sql, delete.row(), delete.seen());
        returning(sql, delete.table());
        return new ChangeStatement(delete, sql.toString(), List.of());
    }

    private ChangeStatement insert(RowChange.Insert insert) {
        List<EditableColumn> columns = insert.table().columns();
        SortedMap<Integer, CellValue> values = insert.values();
        var sql = new StringBuilder("INSERT INTO " + insert.table());
        List<ChangeStatement.Literal> places = new ArrayList<>();
        if (values.isEmpty()) {
            sql.append(" DEFAULT VALUES");
        } else {
            sql.append(
                    values.keySet().stream()
                            .map(index -> columns.get(index).sql())
                            .collect(Collectors.joining(", ", " (", ")\nVALUES (")));
            values.forEach((index, value) -> {
                sql.append(places.isEmpty() ? "" : ", ");
                append(sql, places, index, literals.of(columns.get(index), value));
            });
            sql.append(")");
        }
        returning(sql, insert.table());
        return new ChangeStatement(insert, sql.toString(), places);
    }

    private static void append(
            StringBuilder sql, List<ChangeStatement.Literal> places, int column, String literal) {
        int start = sql.length();
        sql.append(literal);
        places.add(new ChangeStatement.Literal(column, start, sql.length()));
    }

    private void condition(StringBuilder sql, RowRef.Existing row, RowValues seen) {
        sql.append("\n WHERE ").append(key(row));
        List<EditableColumn> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!row.table().key().contains(i)) {
                sql.append("\n   AND ").append(unchanged(columns.get(i), seen.get(i)));
            }
        }
    }

    private String key(RowRef.Existing row) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < row.key().size(); i++) {
            EditableColumn column = row.table().columns().get(row.table().key().get(i));
            String value = String.valueOf(row.key().get(i));
            parts.add(
                    switch (column.comparison()) {
                        // What the index takes for equal is one row; a constant alone may have no
                        // "=", and a domain over an enum has none at all.
                        case TEXT ->
                                column.rules().labels().isEmpty()
                                        ? column.sql()
                                                + " = "
                                                + literals.quoted(value)
                                                + "::"
                                                + column.type()
                                        : column.sql() + "::text = " + literals.quoted(value);
                        default -> column.sql() + " = " + literals.of(column, value);
                    });
        }
        return String.join(" AND ", parts);
    }

    private String unchanged(EditableColumn column, @Nullable String seen) {
        if (seen == null) {
            return column.sql() + " IS NULL";
        } else if (seen.length() > LONGEST) {
            return "sha256(convert_to(%s::text, 'UTF8')) = '\\x%s'"
                    .formatted(column.sql(), sha256(seen));
        }
        String value = literals.of(column, seen);
        return column.sql()
                + switch (column.comparison()) {
                    case NUMBER, BOOLEAN, VALUE -> " = " + value;
                    case TEXT -> "::text = " + value;
                    case BYTES -> "::text COLLATE \"C\" = " + value;
                };
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void returning(StringBuilder sql, EditableTable table) {
        sql.append("\nRETURNING ").append(columns(table));
    }

    private static String columns(EditableTable table) {
        return table.columns().stream().map(EditableColumn::sql).collect(Collectors.joining(", "));
    }

    /// The row as it is now.
    String read(RowRef.Existing row) {
        return "SELECT %s\n  FROM %s\n WHERE %s"
                .formatted(columns(row.table()), row.table(), key(row));
    }

    /// Assigns a value to a variable of the column's type and does nothing else: fails when the server does
    /// not take the value. Needs PL/pgSQL, which every database has unless somebody dropped it.
    String probe(EditableTable table, EditableColumn column, String text) {
        String block =
                "DECLARE value %s.%s%%TYPE; BEGIN value := %s; END"
                        .formatted(table, column.sql(), literals.quoted(text));
        String tag = "$howdah$";
        while (block.contains(tag)) {
            tag = tag.substring(0, tag.length() - 1) + "_$";
        }
        return "DO " + tag + block + tag;
    }
}
