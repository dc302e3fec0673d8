package io.howdah.query.load;

import io.howdah.query.Outcome;
import io.howdah.query.RelationName;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import io.howdah.sql.names.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table that rows can be loaded into.
///
/// @param name with its schema
/// @param columns that may be written
public record ExistingTable(RelationName name, List<Column> columns) {

    /// @param type in SQL
    /// @param isGeneratedAlways an identity column whose values INSERT would refuse; COPY writes them
    /// @param sequence that it owns
    public record Column(
            String name, String type, boolean isGeneratedAlways, Optional<OwnedSequence> sequence) {

        private static Column of(List<String> row) {
            Optional<OwnedSequence> sequence =
                    row.get(6).isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new OwnedSequence(
                                            new RelationName(row.get(5), row.get(6)),
                                            // Nobody tells it to users without a right on the
                                            // sequence.
                                            row.get(7).isEmpty() ? 1 : Long.parseLong(row.get(7)),
                                            row.get(8).equals("t")));
            return new Column(row.get(2), row.get(3), row.get(4).equals("t"), sequence);
        }
    }

    public ExistingTable {
        columns = List.copyOf(columns);
    }

    /// Asks the server; nothing when there is no such table. Blocks.
    ///
    /// @throws LoadRefusedException when the server refuses to tell
    public static Optional<ExistingTable> read(Session session, RelationName name)
            throws LoadRefusedException {
        String literal = Quoting.literal(name.sql());
        List<List<String>> rows = new ArrayList<>();
        Outcome outcome =
                session.run(
                        SqlStatement.of(LoadQueries.COLUMNS.formatted(literal)), new Texts(rows));
        if (outcome instanceof Outcome.Failed failed) {
            throw new LoadRefusedException(failed.error());
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> first = rows.getFirst();
        return Optional.of(
                new ExistingTable(
                        new RelationName(first.get(0), first.get(1)),
                        rows.stream().map(Column::of).toList()));
    }

    private record Texts(List<List<String>> rows) implements RunListener, RowSink {

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            return this;
        }

        @Override
        public void add(Row row) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < row.columns(); i++) {
                byte[] value = row.value(i);
                values.add(value == null ? "" : new String(value, StandardCharsets.UTF_8));
            }
            rows.add(values);
        }

        @Override
        public void finish() {}
    }
}
