package io.howdah.catalog;

import io.howdah.schema.ColumnRef;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.Sequence;
import io.howdah.schema.SequenceOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads all sequences and tells those of identity columns from the others.
final class SequenceReader {

    private record Key(long relation, int column) {}

    private final Map<Key, Sequence> identities = new HashMap<>();
    private final List<Sequence> others = new ArrayList<>();

    static SequenceReader read(CatalogSession session, Grants grants, ObjectIndex index)
            throws SQLException {
        SequenceReader reader = new SequenceReader();
        session.each(RelationQueries.SEQUENCES, row -> reader.add(row, grants, index));
        return reader;
    }

    /// The sequences that stand in the model themselves.
    List<Sequence> sequences() {
        return others;
    }

    /// The sequence behind an identity column, by its relation and number.
    @Nullable Sequence ofIdentity(long relation, int column) {
        return identities.get(new Key(relation, column));
    }

    private void add(Row row, Grants grants, ObjectIndex index) throws SQLException {
        boolean identity = row.flag("identity");
        QualifiedName table = Names.orNull(row, "table_schema", "table_name");
        Sequence sequence =
                new Sequence(
                        Names.of(row, "schema", "name"),
                        options(row),
                        identity || table == null
                                ? null
                                : new ColumnRef(table, row.text("column_name")),
                        Names.persistence(row.text("persistence")),
                        grants.ownership(row.wide("oid"), row),
                        row.textOrNull("comment"));
        if (identity) {
            identities.put(
                    new Key(row.wide("owner_relation"), row.number("owner_number")), sequence);
        } else {
            others.add(sequence);
            index.add("pg_class", row.wide("oid"), sequence.ref());
        }
    }

    private static SequenceOptions options(Row row) throws SQLException {
        return new SequenceOptions(
                row.text("type"),
                row.wide("start"),
                row.wide("increment"),
                row.wide("min"),
                row.wide("max"),
                row.wide("cache"),
                row.flag("cycle"));
    }
}
