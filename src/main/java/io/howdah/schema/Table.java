package io.howdah.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table, plain, partitioned or a partition.
///
/// @param columns in their order, which PostgreSQL gives a meaning
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        List<Trigger> triggers,
        List<Rule> rules,
        RowSecurity rowSecurity,
        Ancestry ancestry,
        TableStorage storage,
        Ownership ownership,
        @Nullable String comment)
        implements Relation {

    public Table {
        columns = List.copyOf(columns);
        constraints = Canonical.sorted(constraints, Comparator.comparing(Constraint::name));
        indexes = Canonical.sorted(indexes, Comparator.comparing(Index::name));
        triggers = Canonical.sorted(triggers, Comparator.comparing(Trigger::name));
        rules = Canonical.sorted(rules, Comparator.comparing(Rule::name));
    }

    /// A plain table; an owner of its own comes with a server.
    public static Table of(QualifiedName name, List<Column> columns, List<Constraint> constraints) {
        return new Table(
                name,
                columns,
                constraints,
                List.of(),
                List.of(),
                List.of(),
                RowSecurity.OFF,
                Ancestry.NONE,
                TableStorage.DEFAULT,
                Ownership.of(""),
                null);
    }

    /// The same table with other indexes.
    public Table withIndexes(List<Index> others) {
        return new Table(
                name,
                columns,
                constraints,
                others,
                triggers,
                rules,
                rowSecurity,
                ancestry,
                storage,
                ownership,
                comment);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.TABLE;
    }

    public Optional<PrimaryKey> primaryKey() {
        return constraints(PrimaryKey.class).findFirst();
    }

    public List<ForeignKey> foreignKeys() {
        return constraints(ForeignKey.class).toList();
    }

    /// The constraints of one kind.
    public <T extends Constraint> Stream<T> constraints(Class<T> type) {
        return constraints.stream().filter(type::isInstance).map(type::cast);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
    }

    public boolean isPartition() {
        return ancestry.partitionOf() != null;
    }

    public boolean isPartitioned() {
        return ancestry.partitionKey() != null;
    }
}
