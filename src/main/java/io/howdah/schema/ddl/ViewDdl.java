package io.howdah.schema.ddl;

import io.howdah.schema.Column;
import io.howdah.schema.ColumnValue;
import io.howdah.schema.Identifier;
import io.howdah.schema.MaterializedView;
import io.howdah.schema.TableStorage;
import io.howdah.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes views.
final class ViewDdl {

    private ViewDdl() {}

    static String create(View view) {
        return create("CREATE VIEW ", view);
    }

    /// Gives a placeholder its real query.
    static String replace(View view) {
        return create("CREATE OR REPLACE VIEW ", view);
    }

    private static String create(String verb, View view) {
        return verb + view.name().sql() + options(view.options()) + " AS\n" + view.query();
    }

    /// The same columns and no rows.
    static String placeholder(View view) {
        return view.columns().stream()
                .map(column ->
                        "NULL::"
                                + column.type()
                                + (column.collation() == null
                                        ? ""
                                        : " COLLATE " + column.collation())
                                + " AS "
                                + Identifier.quote(column.name()))
                .collect(
                        Collectors.joining(
                                ",\n    ",
                                "CREATE VIEW " + view.name().sql() + " AS\nSELECT ",
                                ""));
    }

    /// Defaults for INSERT into the view.
    static List<String> defaults(View view) {
        List<String> statements = new ArrayList<>();
        for (Column column : view.columns()) {
            if (column.value() instanceof ColumnValue.Default(String expression)) {
                statements.add(
                        "ALTER VIEW "
                                + view.name().sql()
                                + " ALTER COLUMN "
                                + Identifier.quote(column.name())
                                + " SET DEFAULT "
                                + expression);
            }
        }
        return statements;
    }

    static String create(MaterializedView view) {
        TableStorage storage = view.storage();
        return "CREATE MATERIALIZED VIEW "
                + view.name().sql()
                + (storage.accessMethod() == null
                        ? ""
                        : " USING " + Identifier.quote(storage.accessMethod()))
                + options(storage.options())
                + (storage.tablespace() == null
                        ? ""
                        : " TABLESPACE " + Identifier.quote(storage.tablespace()))
                + " AS\n"
                + view.query()
                + "\nWITH NO DATA";
    }

    static List<String> settings(MaterializedView view) {
        return view.columns().stream()
                .flatMap(column -> ColumnDdl.settings(view.name(), column).stream())
                .map(sql -> sql.replaceFirst("^ALTER TABLE ONLY", "ALTER MATERIALIZED VIEW"))
                .toList();
    }

    static List<String> clusteredOn(MaterializedView view) {
        String index = view.storage().clusteredOn();
        return index == null
                ? List.of()
                : List.of(
                        "ALTER MATERIALIZED VIEW "
                                + view.name().sql()
                                + " CLUSTER ON "
                                + Identifier.quote(index));
    }

    private static String options(Map<String, String> options) {
        return options.isEmpty() ? "" : " WITH (" + Sql.options(options) + ")";
    }
}
