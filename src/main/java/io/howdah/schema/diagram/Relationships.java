package io.howdah.schema.diagram;

import io.howdah.schema.Column;
import io.howdah.schema.ForeignKey;
import io.howdah.schema.Index;
import io.howdah.schema.IndexKey;
import io.howdah.schema.KeyConstraint;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes relationships of foreign keys and reads the multiplicities off the columns.
final class Relationships {

    private record Ends(
            List<String> childColumns, QualifiedName parent, List<String> parentColumns) {}

    private Relationships() {}

    /// Those of a table and of its partitions. The same key on several partitions is one.
    static List<Relationship> of(Table table, PartitionTree tree) {
        List<Relationship> relationships = new ArrayList<>();
        Set<Ends> seen = new HashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            QualifiedName parent = tree.root(key.target());
            seen.add(ends(key, parent));
            relationships.add(relationship(table.name(), table, key, parent));
        }
        for (Table partition : tree.members(table.name())) {
            for (ForeignKey key : partition.foreignKeys()) {
                QualifiedName parent = tree.root(key.target());
                if (seen.add(ends(key, parent))) {
                    relationships.add(relationship(table.name(), partition, key, parent));
                }
            }
        }
        return relationships;
    }

    private static Ends ends(ForeignKey key, QualifiedName parent) {
        return new Ends(key.columns(), parent, key.targetColumns());
    }

    private static Relationship relationship(
            QualifiedName child, Table holder, ForeignKey key, QualifiedName parent) {
        return new Relationship(
                key.name(),
                child,
                key.columns(),
                parent,
                key.targetColumns(),
                isUnique(holder, key.columns())
                        ? Multiplicity.ZERO_OR_ONE
                        : Multiplicity.ZERO_OR_MANY,
                isMandatory(holder, key) ? Multiplicity.ONE : Multiplicity.ZERO_OR_ONE);
    }

    /// With MATCH FULL one NOT NULL column forces the others; otherwise any NULL lets the row pass.
    private static boolean isMandatory(Table table, ForeignKey key) {
        Stream<Boolean> nullable =
                key.columns().stream()
                        .map(name -> table.column(name).map(Column::nullable).orElse(true));
        return key.match() == ForeignKey.Match.FULL
                ? nullable.anyMatch(may -> !may)
                : nullable.noneMatch(may -> may);
    }

    /// Whether some key lies within the columns, so that no two rows share their values.
    private static boolean isUnique(Table table, List<String> columns) {
        Stream<List<String>> keys =
                table.constraints(KeyConstraint.class)
                        .filter(key -> !key.withoutOverlaps())
                        .map(KeyConstraint::columns);
        Stream<List<String>> indexes =
                table.indexes().stream()
                        .filter(index -> index.unique() && index.predicate() == null)
                        .map(Relationships::plainColumns)
                        .flatMap(Optional::stream);
        return Stream.concat(keys, indexes).anyMatch(columns::containsAll);
    }

    private static Optional<List<String>> plainColumns(Index index) {
        List<String> columns =
                index.keys().stream()
                        .map(IndexKey::column)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toList());
        return columns.size() == index.keys().size() ? Optional.of(columns) : Optional.empty();
    }
}
