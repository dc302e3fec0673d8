package io.howdah.schema.ddl;

import io.howdah.schema.Identifier;
import io.howdah.schema.Index;
import io.howdah.schema.IndexKey;
import io.howdah.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes indexes, word for word as `pg_get_indexdef` does.
final class IndexDdl {

    private IndexDdl() {}

    /// @param only for a partitioned table, whose partitions have indexes of their own
    static String create(QualifiedName table, Index index, boolean only) {
        return "CREATE "
                + (index.unique() ? "UNIQUE " : "")
                + "INDEX "
                + Identifier.quote(index.name())
                + " ON "
                + (only ? "ONLY " : "")
                + table.sql()
                + " USING "
                + Identifier.quote(index.method())
                + index.keys().stream()
                        .map(IndexDdl::key)
                        .collect(Collectors.joining(", ", " (", ")"))
                + (index.include().isEmpty() ? "" : " INCLUDE" + Sql.list(index.include()))
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + (index.options().isEmpty() ? "" : " WITH (" + Sql.options(index.options()) + ")")
                + (index.tablespace() == null
                        ? ""
                        : " TABLESPACE " + Identifier.quote(index.tablespace()))
                + (index.predicate() == null ? "" : " WHERE " + index.predicate());
    }

    static String key(IndexKey key) {
        String term =
                switch (key.term()) {
                    case IndexKey.Term.OfColumn(String name) -> Identifier.quote(name);
                    case IndexKey.Term.OfExpression(String sql) -> sql;
                };
        return term
                + (key.collation() == null ? "" : " COLLATE " + key.collation())
                + (key.operatorClass() == null ? "" : " " + key.operatorClass())
                + (key.descending() ? " DESC" : "")
                + (key.nulls() == null ? "" : " NULLS " + key.nulls());
    }

    /// Makes the index part of the partitioned parent's.
    static List<String> attach(QualifiedName table, Index index) {
        return index.attachedTo() == null
                ? List.of()
                : List.of(
                        "ALTER INDEX "
                                + index.attachedTo().sql()
                                + " ATTACH PARTITION "
                                + name(table, index.name()));
    }

    static List<String> settings(QualifiedName table, Index index) {
        List<String> statements = new ArrayList<>();
        new TreeMap<>(index.statisticsTargets())
                .forEach((position, target) ->
                        statements.add(
                                "ALTER INDEX "
                                        + name(table, index.name())
                                        + " ALTER COLUMN "
                                        + position
                                        + " SET STATISTICS "
                                        + target));
        return statements;
    }

    /// An index lives in the schema of its table.
    static String name(QualifiedName table, String index) {
        return new QualifiedName(table.schema(), index).sql();
    }
}
