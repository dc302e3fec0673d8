package io.howdah.schema.ddl;

import io.howdah.schema.CheckConstraint;
import io.howdah.schema.Column;
import io.howdah.schema.ColumnValue;
import io.howdah.schema.Constraint;
import io.howdah.schema.Enforcement;
import io.howdah.schema.ExclusionConstraint;
import io.howdah.schema.ForeignKey;
import io.howdah.schema.Identifier;
import io.howdah.schema.KeyConstraint;
import io.howdah.schema.NotNull;
import io.howdah.schema.Persistence;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.ReplicaIdentity;
import io.howdah.schema.Table;
import io.howdah.schema.TableStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes tables: what `CREATE TABLE` holds and what has to come after it.
final class TableDdl {

    private TableDdl() {}

    /// The table with its columns, keys and checks.
    static String create(Table table, Deferred deferred) {
        List<String> elements = new ArrayList<>();
        boolean typed = table.ancestry().ofType() != null;
        for (Column column : table.columns()) {
            if (isDeclared(table, column) && !(typed && isBare(column))) {
                elements.add(
                        ColumnDdl.definition(
                                table.name(),
                                column,
                                typed,
                                !deferred.defaultOf(table.ref(), column.name())));
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (isInline(table, constraint, deferred)) {
                elements.add(ConstraintDdl.clause(constraint));
            }
        }
        return "CREATE "
                + (table.storage().persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "")
                + "TABLE "
                + table.name().sql()
                + (typed ? " OF " + table.ancestry().ofType() : "")
                + body(elements, typed)
                + tail(table);
    }

    private static String body(List<String> elements, boolean typed) {
        if (elements.isEmpty()) {
            return typed ? "" : " (\n)";
        }
        return elements.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
    }

    private static String tail(Table table) {
        TableStorage storage = table.storage();
        List<QualifiedName> parents = table.ancestry().inherits();
        return (parents.isEmpty()
                        ? ""
                        : parents.stream()
                                .map(QualifiedName::sql)
                                .collect(Collectors.joining(", ", "\nINHERITS (", ")")))
                + (table.ancestry().partitionKey() == null
                        ? ""
                        : "\nPARTITION BY " + table.ancestry().partitionKey())
                + (storage.accessMethod() == null
                        ? ""
                        : "\nUSING " + Identifier.quote(storage.accessMethod()))
                + (storage.options().isEmpty()
                        ? ""
                        : "\nWITH (" + Sql.options(storage.options()) + ")")
                + (storage.tablespace() == null
                        ? ""
                        : "\nTABLESPACE " + Identifier.quote(storage.tablespace()));
    }

    /// A partition is created by itself, so it declares what it has in common with its parent; a
    /// child of plain inheritance does not.
    private static boolean isDeclared(Table table, Column column) {
        return !column.inherited() || table.isPartition() || table.ancestry().ofType() != null;
    }

    private static boolean isBare(Column column) {
        return column.value() == null && column.notNull() == null;
    }

    private static boolean isInline(Table table, Constraint constraint, Deferred deferred) {
        return switch (constraint) {
            case KeyConstraint _ -> true;
            case CheckConstraint check ->
                    (!check.inherited() || table.isPartition())
                            && check.enforcement() != Enforcement.NOT_VALID
                            && !deferred.checkOf(table.ref(), check.name());
            case ForeignKey _, ExclusionConstraint _ -> false;
        };
    }

    /// Column settings, and what plain inheritance leaves to the child.
    static List<String> settings(Table table, ParentColumns parents) {
        List<String> statements = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!isDeclared(table, column)) {
                statements.addAll(overrides(table, column, parents));
            }
            statements.addAll(ColumnDdl.settings(table.name(), column));
        }
        return statements;
    }

    private static List<String> overrides(Table table, Column column, ParentColumns parents) {
        List<String> statements = new ArrayList<>();
        if (column.value() instanceof ColumnValue.Default(String expression)
                && !parents.haveDefault(table, column)) {
            statements.add(ColumnDdl.setDefault(table.name(), column.name(), expression));
        }
        if (column.value() == null && parents.haveAnyDefault(table, column)) {
            statements.add(
                    "ALTER TABLE ONLY "
                            + table.name().sql()
                            + " ALTER COLUMN "
                            + Identifier.quote(column.name())
                            + " DROP DEFAULT");
        }
        if (column.notNull() != null
                && !column.notNull().inherited()
                && !parents.areRequired(table, column)) {
            statements.add(ColumnDdl.addNotNull(table.name(), column, column.notNull()));
        }
        return statements;
    }

    static List<String> attach(Table table) {
        return table.ancestry().partitionOf() == null
                ? List.of()
                : List.of(
                        "ALTER TABLE ONLY "
                                + table.ancestry().partitionOf().parent().sql()
                                + " ATTACH PARTITION "
                                + table.name().sql()
                                + " "
                                + table.ancestry().partitionOf().bound());
    }

    /// Constraints that say nothing about rows that are already there.
    static List<String> unvalidated(Table table) {
        List<String> statements = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.notNull() != null
                    && !column.notNull().validated()
                    && !column.notNull().inherited()) {
                statements.add(ColumnDdl.addNotNull(table.name(), column, column.notNull()));
            }
        }
        table.constraints(CheckConstraint.class)
                .filter(check -> check.enforcement() == Enforcement.NOT_VALID)
                .filter(check -> !check.inherited())
                .forEach(check -> statements.add(ConstraintDdl.add(table.name(), check, false)));
        return statements;
    }

    /// Constraints that a parent only has NOT VALID, but which hold in this child.
    static List<String> validated(Table table, ParentColumns parents) {
        List<String> names = new ArrayList<>();
        for (Column column : table.columns()) {
            NotNull notNull = column.notNull();
            if (notNull != null
                    && notNull.inherited()
                    && notNull.validated()
                    && parents.doubtRequired(table, column)) {
                names.add(notNull.nameOn(table.name(), column.name()));
            }
        }
        table.constraints(CheckConstraint.class)
                .filter(check -> check.inherited() && check.enforcement() == Enforcement.VALIDATED)
                .filter(check -> parents.doubt(table, check))
                .forEach(check -> names.add(check.name()));
        return names.stream()
                .map(name ->
                        "ALTER TABLE ONLY "
                                + table.name().sql()
                                + " VALIDATE CONSTRAINT "
                                + Identifier.quote(name))
                .toList();
    }

    /// Marks that name an index of the table.
    static List<String> indexRoles(Table table) {
        List<String> statements = new ArrayList<>();
        String clustered = table.storage().clusteredOn();
        if (clustered != null) {
            statements.add(
                    "ALTER TABLE "
                            + table.name().sql()
                            + " CLUSTER ON "
                            + Identifier.quote(clustered));
        }
        ReplicaIdentity identity = table.storage().replicaIdentity();
        if (identity.mode() != ReplicaIdentity.Mode.DEFAULT) {
            statements.add(
                    "ALTER TABLE ONLY "
                            + table.name().sql()
                            + " REPLICA IDENTITY "
                            + (identity.index() == null
                                    ? identity.mode().name()
                                    : "USING INDEX " + Identifier.quote(identity.index())));
        }
        return statements;
    }
}
