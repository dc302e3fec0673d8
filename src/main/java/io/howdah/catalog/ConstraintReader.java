package io.howdah.catalog;

import io.howdah.schema.BackingIndex;
import io.howdah.schema.CheckConstraint;
import io.howdah.schema.Constraint;
import io.howdah.schema.Enforcement;
import io.howdah.schema.ExclusionConstraint;
import io.howdah.schema.ForeignKey;
import io.howdah.schema.Index;
import io.howdah.schema.PrimaryKey;
import io.howdah.schema.ReferentialAction;
import io.howdah.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the constraints of all tables.
final class ConstraintReader {

    private final Map<Long, IndexReader.Found> indexes = new HashMap<>();

    private ConstraintReader(Map<Long, List<IndexReader.Found>> indexesByTable) {
        indexesByTable
                .values()
                .forEach(found -> found.forEach(index -> indexes.put(index.oid(), index)));
    }

    /// The constraints by their table's object identifier.
    static Map<Long, List<Constraint>> read(
            CatalogSession session, Map<Long, List<IndexReader.Found>> indexesByTable)
            throws SQLException {
        ConstraintReader reader = new ConstraintReader(indexesByTable);
        return session.group(RelationQueries.CONSTRAINTS, reader::constraint);
    }

    private Constraint constraint(Row row) throws SQLException {
        return switch (row.text("type")) {
            case "p" -> primaryKey(row);
            case "u" -> unique(row);
            case "f" -> foreignKey(row);
            case "x" -> exclusion(row);
            default -> check(row);
        };
    }

    private IndexReader.Found index(Row row) throws SQLException {
        return Objects.requireNonNull(indexes.get(row.wide("index")), "index");
    }

    private PrimaryKey primaryKey(Row row) throws SQLException {
        IndexReader.Found found = index(row);
        return new PrimaryKey(
                row.text("name"),
                row.texts("columns"),
                found.index().include(),
                row.flag("period"),
                Names.deferral(row),
                found.backing(),
                row.textOrNull("comment"));
    }

    private UniqueConstraint unique(Row row) throws SQLException {
        IndexReader.Found found = index(row);
        return new UniqueConstraint(
                row.text("name"),
                row.texts("columns"),
                found.index().include(),
                found.index().nullsNotDistinct(),
                row.flag("period"),
                Names.deferral(row),
                found.backing(),
                row.textOrNull("comment"));
    }

    private ExclusionConstraint exclusion(Row row) throws SQLException {
        IndexReader.Found found = index(row);
        Index index = found.index();
        BackingIndex backing = found.backing();
        return new ExclusionConstraint(
                row.text("name"),
                index.method(),
                index.keys(),
                row.texts("operators"),
                index.include(),
                index.predicate(),
                Names.deferral(row),
                backing,
                row.textOrNull("comment"));
    }

    private static CheckConstraint check(Row row) throws SQLException {
        return new CheckConstraint(
                row.text("name"),
                row.text("expression"),
                row.flag("no_inherit"),
                enforcement(row),
                row.flag("inherited"),
                row.textOrNull("comment"));
    }

    private static ForeignKey foreignKey(Row row) throws SQLException {
        return new ForeignKey(
                row.text("name"),
                row.texts("columns"),
                Names.of(row, "target_schema", "target_name"),
                row.texts("target_columns"),
                match(row.text("match")),
                action(row.text("on_update")),
                action(row.text("on_delete")),
                row.texts("on_delete_columns"),
                row.flag("period"),
                Names.deferral(row),
                enforcement(row),
                row.textOrNull("comment"));
    }

    private static Enforcement enforcement(Row row) throws SQLException {
        if (!row.flag("enforced")) {
            return Enforcement.NOT_ENFORCED;
        }
        return row.flag("validated") ? Enforcement.VALIDATED : Enforcement.NOT_VALID;
    }

    private static ForeignKey.Match match(String letter) {
        return switch (letter) {
            case "f" -> ForeignKey.Match.FULL;
            case "p" -> ForeignKey.Match.PARTIAL;
            default -> ForeignKey.Match.SIMPLE;
        };
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
