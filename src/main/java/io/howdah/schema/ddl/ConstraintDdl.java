package io.howdah.schema.ddl;

import io.howdah.schema.BackingIndex;
import io.howdah.schema.CheckConstraint;
import io.howdah.schema.Constraint;
import io.howdah.schema.ExclusionConstraint;
import io.howdah.schema.ForeignKey;
import io.howdah.schema.Identifier;
import io.howdah.schema.KeyConstraint;
import io.howdah.schema.PrimaryKey;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.ReferentialAction;
import io.howdah.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/// Writes constraints.
final class ConstraintDdl {

    private ConstraintDdl() {}

    /// `CONSTRAINT name …` as in `CREATE TABLE` and `ALTER TABLE … ADD`.
    static String clause(Constraint constraint) {
        String body =
                switch (constraint) {
                    case PrimaryKey key -> "PRIMARY KEY" + keyBody(key);
                    case UniqueConstraint key ->
                            "UNIQUE"
                                    + (key.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                                    + keyBody(key);
                    case CheckConstraint check ->
                            "CHECK ("
                                    + check.expression()
                                    + ")"
                                    + (check.noInherit() ? " NO INHERIT" : "")
                                    + check.enforcement().sql();
                    case ForeignKey key -> foreignKey(key);
                    case ExclusionConstraint exclusion -> exclusion(exclusion);
                };
        return "CONSTRAINT " + Identifier.quote(constraint.name()) + " " + body;
    }

    /// Adds the constraint to a table that exists.
    static String add(QualifiedName table, Constraint constraint, boolean only) {
        return "ALTER TABLE " + (only ? "ONLY " : "") + table.sql() + " ADD " + clause(constraint);
    }

    private static String keyBody(KeyConstraint key) {
        String columns = Sql.names(key.columns());
        return " ("
                + columns
                + (key.withoutOverlaps() ? " WITHOUT OVERLAPS" : "")
                + ")"
                + include(key.include())
                + index(key.index())
                + key.deferral().sql();
    }

    private static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " INCLUDE" + Sql.list(columns);
    }

    private static String index(BackingIndex index) {
        return (index.options().isEmpty() ? "" : " WITH (" + Sql.options(index.options()) + ")")
                + (index.tablespace() == null
                        ? ""
                        : " USING INDEX TABLESPACE " + Identifier.quote(index.tablespace()));
    }

    private static String foreignKey(ForeignKey key) {
        return "FOREIGN KEY ("
                + withPeriod(key.columns(), key.period())
                + ") REFERENCES "
                + key.target().sql()
                + "("
                + withPeriod(key.targetColumns(), key.period())
                + ")"
                + (key.match() == ForeignKey.Match.SIMPLE ? "" : " MATCH " + key.match())
                + action(" ON UPDATE ", key.onUpdate())
                + action(" ON DELETE ", key.onDelete())
                + (key.onDeleteColumns().isEmpty() ? "" : Sql.list(key.onDeleteColumns()))
                + key.deferral().sql()
                + key.enforcement().sql();
    }

    private static String withPeriod(List<String> columns, boolean period) {
        if (!period) {
            return Sql.names(columns);
        }
        int last = columns.size() - 1;
        return (last == 0 ? "" : Sql.names(columns.subList(0, last)) + ", ")
                + "PERIOD "
                + Identifier.quote(columns.get(last));
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
    }

    private static String exclusion(ExclusionConstraint exclusion) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < exclusion.keys().size(); i++) {
            elements.add(
                    IndexDdl.key(exclusion.keys().get(i))
                            + " WITH "
                            + exclusion.operators().get(i));
        }
        return "EXCLUDE USING "
                + Identifier.quote(exclusion.method())
                + " ("
                + String.join(", ", elements)
                + ")"
                + include(exclusion.include())
                + index(exclusion.index())
                + (exclusion.predicate() == null ? "" : " WHERE (" + exclusion.predicate() + ")")
                + exclusion.deferral().sql();
    }
}
