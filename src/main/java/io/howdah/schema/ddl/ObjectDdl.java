package io.howdah.schema.ddl;

import io.howdah.schema.Aggregate;
import io.howdah.schema.CheckConstraint;
import io.howdah.schema.ColumnValue;
import io.howdah.schema.CompositeType;
import io.howdah.schema.Domain;
import io.howdah.schema.EnumType;
import io.howdah.schema.ExclusionConstraint;
import io.howdah.schema.ForeignKey;
import io.howdah.schema.Index;
import io.howdah.schema.MaterializedView;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.RangeType;
import io.howdah.schema.Routine;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.SchemaObject;
import io.howdah.schema.Sequence;
import io.howdah.schema.Statistics;
import io.howdah.schema.Table;
import io.howdah.schema.View;
import java.util.ArrayList;
import java.util.List;

/// What has to be said about an object, in the phases in which a whole model is loaded. Each method
/// gives the statements of one phase.
final class ObjectDdl {

    private final ParentColumns parents;
    private final Deferred deferred;

    ObjectDdl(SchemaModel model, Deferred deferred) {
        this.parents = new ParentColumns(model);
        this.deferred = deferred;
    }

    /// The object itself.
    List<String> create(SchemaObject object) {
        return switch (object) {
            case EnumType type -> List.of(TypeDdl.create(type));
            case CompositeType type -> List.of(TypeDdl.create(type));
            case RangeType type -> TypeDdl.create(type);
            case Domain domain -> List.of(TypeDdl.create(domain, deferred));
            case Sequence sequence -> List.of(SequenceDdl.create(sequence));
            case Table table ->
                    concat(
                            List.of(TableDdl.create(table, deferred)),
                            TableDdl.settings(table, parents));
            case View view ->
                    List.of(
                            deferred.isPlaceholder(view.ref())
                                    ? ViewDdl.placeholder(view)
                                    : ViewDdl.create(view));
            case MaterializedView view ->
                    concat(List.of(ViewDdl.create(view)), ViewDdl.settings(view));
            case Routine routine -> List.of(routine.definition());
            case Aggregate aggregate -> List.of(RoutineDdl.create(aggregate));
            case Statistics statistics ->
                    concat(List.of(statistics.definition()), RoutineDdl.settings(statistics));
        };
    }

    /// Parts that wait until every object stands.
    List<String> complete(SchemaObject object) {
        return switch (object) {
            case Domain domain -> TypeDdl.lateChecks(domain, deferred);
            case Sequence sequence -> SequenceDdl.ownedBy(sequence);
            case View view ->
                    concat(
                            deferred.isPlaceholder(view.ref())
                                    ? List.of(ViewDdl.replace(view))
                                    : List.of(),
                            ViewDdl.defaults(view));
            case Table table ->
                    concat(lateDefaults(table), concat(lateChecks(table), TableDdl.attach(table)));
            default -> List.of();
        };
    }

    /// Constraints that are not valid, which parents hand down to their children.
    List<String> unvalidated(SchemaObject object) {
        return object instanceof Table table ? TableDdl.unvalidated(table) : List.of();
    }

    /// Indexes and the constraints that are indexes.
    List<String> indexes(SchemaObject object) {
        return switch (object) {
            case Table table -> {
                List<String> statements = new ArrayList<>(TableDdl.validated(table, parents));
                table.constraints(ExclusionConstraint.class)
                        .forEach(exclusion ->
                                statements.add(ConstraintDdl.add(table.name(), exclusion, true)));
                statements.addAll(indexes(table.name(), table.indexes(), table.isPartitioned()));
                yield statements;
            }
            case MaterializedView view -> indexes(view.name(), view.indexes(), false);
            default -> List.of();
        };
    }

    private static List<String> indexes(QualifiedName table, List<Index> indexes, boolean only) {
        List<String> statements = new ArrayList<>();
        for (Index index : indexes) {
            statements.add(IndexDdl.create(table, index, only));
            statements.addAll(IndexDdl.settings(table, index));
        }
        return statements;
    }

    /// Ties between indexes and their tables' marks.
    List<String> attachIndexes(SchemaObject object) {
        return switch (object) {
            case Table table -> {
                List<String> statements = new ArrayList<>();
                table.indexes()
                        .forEach(index -> statements.addAll(IndexDdl.attach(table.name(), index)));
                statements.addAll(TableDdl.indexRoles(table));
                yield statements;
            }
            case MaterializedView view -> ViewDdl.clusteredOn(view);
            default -> List.of();
        };
    }

    List<String> foreignKeys(SchemaObject object) {
        if (!(object instanceof Table table)) {
            return List.of();
        }
        // Of a partitioned table, ONLY would leave its partitions without the key.
        return table.constraints(ForeignKey.class)
                .map(key -> ConstraintDdl.add(table.name(), key, !table.isPartitioned()))
                .toList();
    }

    /// Triggers, rules and policies.
    List<String> behaviour(SchemaObject object) {
        return switch (object) {
            case Table table ->
                    concat(
                            TriggerDdl.triggers(table.name(), table.triggers()),
                            concat(
                                    TriggerDdl.rules(table.name(), table.rules()),
                                    TriggerDdl.rowSecurity(table.name(), table.rowSecurity())));
            case View view ->
                    concat(
                            TriggerDdl.triggers(view.name(), view.triggers()),
                            TriggerDdl.rules(view.name(), view.rules()));
            default -> List.of();
        };
    }

    private List<String> lateDefaults(Table table) {
        List<String> statements = new ArrayList<>();
        table.columns().stream()
                .filter(column -> deferred.defaultOf(table.ref(), column.name()))
                .forEach(column -> {
                    if (column.value() instanceof ColumnValue.Default(String expression)) {
                        statements.add(
                                ColumnDdl.setDefault(table.name(), column.name(), expression));
                    }
                });
        return statements;
    }

    private List<String> lateChecks(Table table) {
        return table.constraints(CheckConstraint.class)
                .filter(check -> deferred.checkOf(table.ref(), check.name()))
                .filter(check -> !check.inherited() || table.isPartition())
                .map(check -> ConstraintDdl.add(table.name(), check, false))
                .toList();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
