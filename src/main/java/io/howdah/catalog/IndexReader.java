package io.howdah.catalog;

import io.howdah.schema.BackingIndex;
import io.howdah.schema.Index;
import io.howdah.schema.IndexKey;
import io.howdah.schema.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads all indexes with their keys and the roles that tables give them.
final class IndexReader {

    /// An index as read, before it is known to stand by itself or behind a constraint.
    record Found(
            long oid,
            boolean constrained,
            boolean clustered,
            boolean replicaIdentity,
            Index index) {

        BackingIndex backing() {
            return new BackingIndex(
                    index.options(), index.tablespace(), index.attachedTo(), index.comment());
        }
    }

    private record KeyRow(
            boolean key, int position, IndexKey value, @Nullable Integer statisticsTarget) {}

    private final Map<Long, List<KeyRow>> keys;

    private IndexReader(Map<Long, List<KeyRow>> keys) {
        this.keys = keys;
    }

    /// The indexes in order of creation, by their table's object identifier.
    static Map<Long, List<Found>> read(CatalogSession session) throws SQLException {
        IndexReader reader =
                new IndexReader(session.group(AttachmentQueries.INDEX_KEYS, IndexReader::key));
        return session.group(AttachmentQueries.INDEXES, reader::index);
    }

    private Found index(Row row) throws SQLException {
        List<KeyRow> rows = keys.getOrDefault(row.wide("oid"), List.of());
        QualifiedName parent = Names.orNull(row, "parent_schema", "parent_name");
        Map<Integer, Integer> targets = new HashMap<>();
        for (KeyRow key : rows) {
            if (key.statisticsTarget() != null) {
                targets.put(key.position(), key.statisticsTarget());
            }
        }
        Index index =
                new Index(
                        row.text("name"),
                        row.flag("is_unique"),
                        row.flag("nulls_not_distinct"),
                        row.text("method"),
                        rows.stream().filter(KeyRow::key).map(KeyRow::value).toList(),
                        rows.stream()
                                .filter(key -> !key.key())
                                .flatMap(key -> key.value().column().stream())
                                .toList(),
                        row.textOrNull("predicate"),
                        row.options("options"),
                        row.textOrNull("tablespace"),
                        parent,
                        targets,
                        row.flag("valid"),
                        row.textOrNull("comment"));
        return new Found(
                row.wide("oid"),
                row.flag("constrained"),
                row.flag("clustered"),
                row.flag("replica_identity"),
                index);
    }

    private static KeyRow key(Row row) throws SQLException {
        String column = row.textOrNull("column_name");
        IndexKey.Term term =
                column != null
                        ? new IndexKey.Term.OfColumn(column)
                        : new IndexKey.Term.OfExpression(row.text("expression"));
        boolean isKey = row.flag("is_key");
        boolean descending = row.flag("descending");
        boolean nullsFirst = row.flag("nulls_first");
        IndexKey key =
                new IndexKey(
                        term,
                        row.textOrNull("collation"),
                        isKey ? operatorClass(row) : null,
                        descending,
                        nulls(descending, nullsFirst));
        return new KeyRow(
                isKey, row.number("position"), key, row.numberOrNull("statistics_target"));
    }

    private static @Nullable String operatorClass(Row row) throws SQLException {
        String name = row.textOrNull("operator_class");
        Map<String, String> options = row.options("operator_class_options");
        if (name == null || options.isEmpty()) {
            return name;
        }
        return name
                + options.entrySet().stream()
                        .map(option -> option.getKey() + "='" + option.getValue() + "'")
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static IndexKey.@Nullable Nulls nulls(boolean descending, boolean nullsFirst) {
        if (descending == nullsFirst) {
            return null;
        }
        return nullsFirst ? IndexKey.Nulls.FIRST : IndexKey.Nulls.LAST;
    }
}
