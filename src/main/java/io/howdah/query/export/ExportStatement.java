package io.howdah.query.export;

import io.howdah.query.Outcome;
import io.howdah.query.RelationName;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.names.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The statement whose answer is the file.
///
/// @param head what stands in front of what a COPY sends
/// @param foot what stands behind it
record ExportStatement(
        String sql, ExportFormat format, ExportOptions options, String head, String foot) {

    /// What stands in `COPY (…)`, as the server's grammar has it (`PreparableStmt`).
    private static final Set<String> COPIED =
            Set.of("SELECT", "VALUES", "TABLE", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE");

    /// Reads what must be known of a table first; the session is connected then.
    static ExportStatement of(
            Session session, ExportSource source, ExportFormat format, ExportOptions options)
            throws RefusedExportException {
        return switch (source) {
            case ExportSource.Query(String sql) -> query(only(sql), format, options);
            case ExportSource.Table(RelationName name) ->
                    table(Relation.read(session, name), format, options);
        };
    }

    private static ExportStatement query(String sql, ExportFormat format, ExportOptions options) {
        // COPY's script names the columns, which only the result tells.
        boolean copied =
                (format == ExportFormat.CSV || format == ExportFormat.TSV)
                        && COPIED.contains(StatementTraits.of(sql).command())
                        && StatementTraits.of(sql).returnsRows();
        // A comment at the end must not swallow the parenthesis.
        return copied
                ? plain(copy("(" + sql + "\n)", options.delimited()), format, options)
                : plain(sql, format, options);
    }

    private static ExportStatement table(
            Relation table, ExportFormat format, ExportOptions options) {
        String named = options.table().isEmpty() ? table.name : options.table();
        return switch (format) {
            case CSV, TSV ->
                    plain(
                            copy(
                                    table.copied
                                            ? table.name
                                            : "(SELECT * FROM " + table.name + ")",
                                    options.delimited()),
                            format,
                            options);
            case COPY -> {
                String from =
                        table.copied
                                ? "%s (%s)".formatted(table.name, table.columns)
                                : "(SELECT %s FROM %s)".formatted(table.columns, table.name);
                String head = "COPY %s (%s) FROM stdin;\n".formatted(named, table.columns);
                yield new ExportStatement(
                        "COPY " + from + " TO STDOUT", format, options, head, CopyRows.END);
            }
            case INSERT ->
                    plain(
                            "SELECT %s FROM %s".formatted(table.columns, table.name),
                            format,
                            options.withTable(named));
            default -> plain("SELECT * FROM " + table.name, format, options);
        };
    }

    private static ExportStatement plain(String sql, ExportFormat format, ExportOptions options) {
        return new ExportStatement(sql, format, options, "", "");
    }

    private static String copy(String from, DelimitedOptions options) {
        return "COPY %s TO STDOUT (FORMAT csv, HEADER %s, DELIMITER %s, NULL %s%s)"
                .formatted(
                        from,
                        options.header(),
                        Quoting.literal(String.valueOf(options.delimiter())),
                        Quoting.literal(options.nullText()),
                        options.quoteAll() ? ", FORCE_QUOTE *" : "");
    }

    /// The only statement of a text.
    private static String only(String text) throws RefusedExportException {
        List<ScriptItem> items = Splitter.split(text);
        if (items.size() != 1 || items.getFirst().kind() != ScriptItem.Kind.STATEMENT) {
            throw new RefusedExportException(
                    items.isEmpty()
                            ? "There is no query to export."
                            : "One query can be exported at a time; these are %d."
                                    .formatted(items.size()));
        }
        return items.getFirst().text();
    }

    /// @param copied whether COPY reads it by its name
    private record Relation(String name, boolean copied, String columns) {

        static Relation read(Session session, RelationName name) throws RefusedExportException {
            String literal = Quoting.literal(name.sql());
            Collected rows = new Collected();
            Outcome outcome =
                    session.run(SqlStatement.of(ExportQueries.RELATION.formatted(literal)), rows);
            if (outcome instanceof Outcome.Failed failed) {
                throw new RefusedExportException(failed.error());
            }
            if (rows.values.isEmpty()) {
                throw new RefusedExportException(
                        "There is no table or view named \"%s\".".formatted(name));
            }
            if (!"t".equals(rows.values.get(3))) {
                throw new RefusedExportException("\"%s\" has no rows to export.".formatted(name));
            }
            String columns = rows.values.get(2);
            return new Relation(
                    String.valueOf(rows.values.getFirst()),
                    "t".equals(rows.values.get(1)),
                    columns == null ? "" : columns);
        }
    }

    /// The values of a single row.
    private static final class Collected implements RunListener, RowSink {

        private final List<@Nullable String> values = new ArrayList<>();

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            return this;
        }

        @Override
        public void add(Row row) {
            for (int i = 0; i < row.columns(); i++) {
                byte[] value = row.value(i);
                values.add(value == null ? null : new String(value, StandardCharsets.UTF_8));
            }
        }

        @Override
        public void finish() {}
    }
}
