package io.howdah.schema.ddl;

import io.howdah.schema.Column;
import io.howdah.schema.ColumnStorage;
import io.howdah.schema.ColumnValue;
import io.howdah.schema.Identifier;
import io.howdah.schema.NotNull;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/// Writes columns.
final class ColumnDdl {

    private ColumnDdl() {}

    /// The column inside `CREATE TABLE`.
    ///
    /// @param typed whether the table is `OF` a type, which already says name and type
    /// @param withDefault false when the default is set afterwards
    static String definition(
            QualifiedName table, Column column, boolean typed, boolean withDefault) {
        StringBuilder sql = new StringBuilder(Identifier.quote(column.name()));
        if (typed) {
            sql.append(" WITH OPTIONS");
        } else {
            sql.append(' ').append(column.type());
            if (column.storage().compression() != null) {
                sql.append(" COMPRESSION ").append(column.storage().compression());
            }
            if (column.collation() != null) {
                sql.append(" COLLATE ").append(column.collation());
            }
        }
        switch (column.value()) {
            case null -> {}
            case ColumnValue.Default(String expression) -> {
                if (withDefault) {
                    sql.append(" DEFAULT ").append(expression);
                }
            }
            case ColumnValue.Generated(String expression, boolean stored) ->
                    sql.append(" GENERATED ALWAYS AS (")
                            .append(expression)
                            .append(stored ? ") STORED" : ") VIRTUAL");
            case ColumnValue.Identity identity -> sql.append(identity(table, column, identity));
        }
        NotNull notNull = column.notNull();
        if (notNull != null && notNull.validated()) {
            sql.append(notNull(notNull));
        }
        return sql.toString();
    }

    private static String notNull(NotNull notNull) {
        return (notNull.name() == null ? "" : " CONSTRAINT " + Identifier.quote(notNull.name()))
                + " NOT NULL"
                + (notNull.noInherit() ? " NO INHERIT" : "");
    }

    private static String identity(
            QualifiedName table, Column column, ColumnValue.Identity identity) {
        List<String> options = new ArrayList<>();
        QualifiedName usual =
                new QualifiedName(table.schema(), table.name() + "_" + column.name() + "_seq");
        if (!identity.sequence().name().equals(usual)) {
            options.add("SEQUENCE NAME " + identity.sequence().name().sql());
        }
        SequenceOptions sequence = identity.sequence().options();
        String clauses = SequenceDdl.clauses(sequence);
        if (!clauses.isEmpty()) {
            options.add(clauses);
        }
        return " GENERATED "
                + (identity.always() ? "ALWAYS" : "BY DEFAULT")
                + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    /// What `CREATE TABLE` cannot say about a column on every supported server.
    static List<String> settings(QualifiedName table, Column column) {
        String alter =
                "ALTER TABLE ONLY "
                        + table.sql()
                        + " ALTER COLUMN "
                        + Identifier.quote(column.name());
        ColumnStorage storage = column.storage();
        List<String> statements = new ArrayList<>();
        if (storage.statisticsTarget() != null) {
            statements.add(alter + " SET STATISTICS " + storage.statisticsTarget());
        }
        if (storage.strategy() != null) {
            statements.add(alter + " SET STORAGE " + storage.strategy());
        }
        if (!storage.options().isEmpty()) {
            statements.add(alter + " SET (" + Sql.options(storage.options()) + ")");
        }
        return statements;
    }

    static String setDefault(QualifiedName table, String column, String expression) {
        return "ALTER TABLE ONLY "
                + table.sql()
                + " ALTER COLUMN "
                + Identifier.quote(column)
                + " SET DEFAULT "
                + expression;
    }

    /// A NOT NULL constraint on a column that exists.
    static String addNotNull(QualifiedName table, Column column, NotNull notNull) {
        if (notNull.name() == null && notNull.validated() && !notNull.noInherit()) {
            return "ALTER TABLE ONLY "
                    + table.sql()
                    + " ALTER COLUMN "
                    + Identifier.quote(column.name())
                    + " SET NOT NULL";
        }
        return "ALTER TABLE "
                + table.sql()
                + " ADD"
                + (notNull.name() == null ? "" : " CONSTRAINT " + Identifier.quote(notNull.name()))
                + " NOT NULL "
                + Identifier.quote(column.name())
                + (notNull.noInherit() ? " NO INHERIT" : "")
                + (notNull.validated() ? "" : " NOT VALID");
    }
}
