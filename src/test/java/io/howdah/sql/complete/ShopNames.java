package io.howdah.sql.complete;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.ForeignKeyName;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.FunctionName.Parameter;
import io.howdah.sql.names.NameIndex;
import io.howdah.sql.names.NameLists;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.names.RelationName.Kind;
import io.howdah.sql.names.SettingName;
import io.howdah.sql.names.TypeName;
import java.util.Arrays;
import java.util.List;

/// The names of a small shop, for tests.
public final class ShopNames {

    private ShopNames() {}

    private static RelationName relation(String schema, String name, Kind kind, String... columns) {
        List<ColumnName> list =
                Arrays.stream(columns)
                        .map(text -> text.split(":"))
                        .map(parts -> ColumnName.of(parts[0], parts[1]))
                        .toList();
        return new RelationName(schema, name, kind, list, null);
    }

    private static RelationName table(String name, String... columns) {
        return relation("public", name, Kind.TABLE, columns);
    }

    private static ForeignKeyName key(String from, String columns, String to, String target) {
        return new ForeignKeyName(
                from + "_" + to + "_fkey",
                "public",
                from,
                List.of(columns.split(",")),
                "public",
                to,
                List.of(target.split(",")));
    }

    private static FunctionName function(
            String schema, String name, FunctionName.Kind kind, String result, String... types) {
        List<Parameter> parameters =
                Arrays.stream(types)
                        .map(text -> text.split(":"))
                        .map(parts ->
                                parts.length == 1
                                        ? new Parameter("", parts[0], false, false)
                                        : new Parameter(parts[0], parts[1], false, false))
                        .toList();
        return new FunctionName(schema, name, kind, parameters, result, List.of(), null);
    }

    private static FunctionName builtIn(String name, String result, String... types) {
        return function("pg_catalog", name, FunctionName.Kind.FUNCTION, result, types);
    }

    private static TypeName type(String schema, String name, TypeName.Kind kind, String... labels) {
        return new TypeName(schema, name, kind, List.of(labels), List.of(), null);
    }

    /// Tables of orders and products with single and composite keys, an enum, functions, settings.
    public static NameIndex index() {
        return new NameIndex(
                new NameLists(
                        List.of("pg_catalog", "public"),
                        List.of("archive", "public", "pg_catalog", "information_schema"),
                        relations(),
                        List.of(
                                key("orders", "customer_id", "customer", "id"),
                                key("order_item", "order_id", "orders", "id"),
                                key("order_item", "product_id", "product", "id"),
                                key(
                                        "shipment_item",
                                        "order_id,line_no",
                                        "order_item",
                                        "order_id,line_no"),
                                key("category", "parent_id", "category", "id"),
                                key("product", "category_id", "category", "id")),
                        functions(),
                        List.of(
                                type(
                                        "public",
                                        "order_status",
                                        TypeName.Kind.ENUM,
                                        "new",
                                        "paid",
                                        "shipped"),
                                type("archive", "reason", TypeName.Kind.ENUM, "old", "it's gone"),
                                type("public", "email", TypeName.Kind.DOMAIN),
                                type("pg_catalog", "inet", TypeName.Kind.BASE)),
                        List.of(
                                new SettingName(
                                        "enable_seqscan", "bool", List.of(), "on", "Seq scans"),
                                new SettingName("work_mem", "integer", List.of(), "4MB", "Memory"),
                                new SettingName(
                                        "search_path", "string", List.of(), "public", "Path"),
                                new SettingName(
                                        "default_transaction_isolation",
                                        "enum",
                                        List.of("serializable", "read committed"),
                                        "read committed",
                                        "Isolation")),
                        List.of("alice", "postgres")));
    }

    private static List<RelationName> relations() {
        return List.of(
                table(
                        "customer",
                        "id:bigint",
                        "name:text",
                        "email:text",
                        "active:boolean",
                        "created_at:timestamp with time zone"),
                table(
                        "orders",
                        "id:bigint",
                        "customer_id:bigint",
                        "status:order_status",
                        "placed_at:timestamp with time zone",
                        "total:numeric(10,2)"),
                table(
                        "order_item",
                        "order_id:bigint",
                        "line_no:integer",
                        "product_id:bigint",
                        "quantity:integer",
                        "unit_price:numeric"),
                table("shipment_item", "shipment_id:bigint", "order_id:bigint", "line_no:integer"),
                table(
                        "product",
                        "id:bigint",
                        "name:text",
                        "price:numeric",
                        "category_id:bigint",
                        "tags:text[]",
                        "data:jsonb"),
                table("category", "id:bigint", "name:text", "parent_id:bigint"),
                table("Mixed Case", "Id:integer", "user:text", "plain:text"),
                relation("archive", "orders", Kind.TABLE, "id:bigint", "reason:archive.reason"),
                relation("archive", "old_order", Kind.TABLE, "id:bigint", "gone_at:date"),
                relation("public", "active_customer", Kind.VIEW, "id:bigint", "name:text"),
                relation("public", "orders_id_seq", Kind.SEQUENCE),
                relation("public", "orders_customer_idx", Kind.INDEX),
                relation("pg_catalog", "pg_class", Kind.TABLE, "oid:oid", "relname:name"));
    }

    private static List<FunctionName> functions() {
        return List.of(
                function("pg_catalog", "count", FunctionName.Kind.AGGREGATE, "bigint", "\"any\""),
                function("pg_catalog", "sum", FunctionName.Kind.AGGREGATE, "numeric", "numeric"),
                function("pg_catalog", "sum", FunctionName.Kind.AGGREGATE, "bigint", "integer"),
                function("pg_catalog", "max", FunctionName.Kind.AGGREGATE, "anyenum", "anyenum"),
                builtIn("now", "timestamp with time zone"),
                builtIn("lower", "text", "text"),
                builtIn("length", "integer", "text"),
                builtIn("left", "text", "text", "integer"),
                builtIn(
                        "date_trunc",
                        "timestamp with time zone",
                        "text",
                        "timestamp with time zone"),
                builtIn("date_trunc", "interval", "text", "interval"),
                builtIn("unnest", "SETOF anyelement", "anyarray"),
                builtIn("generate_series", "SETOF integer", "integer", "integer"),
                builtIn("nextval", "bigint", "regclass"),
                builtIn("current_setting", "text", "text"),
                builtIn("int4in", "integer", "cstring"),
                new FunctionName(
                        "pg_catalog",
                        "jsonb_each",
                        FunctionName.Kind.FUNCTION,
                        List.of(new Parameter("from_json", "jsonb", false, false)),
                        "SETOF record",
                        List.of(ColumnName.of("key", "text"), ColumnName.of("value", "jsonb")),
                        null),
                function(
                        "public",
                        "order_total",
                        FunctionName.Kind.FUNCTION,
                        "numeric",
                        "order_id:bigint",
                        "with_tax:boolean"),
                function(
                        "public",
                        "set_status",
                        FunctionName.Kind.FUNCTION,
                        "void",
                        "order_id:bigint",
                        "status:order_status"),
                function(
                        "public",
                        "find_customers",
                        FunctionName.Kind.FUNCTION,
                        "SETOF customer",
                        "text"),
                function("archive", "purge", FunctionName.Kind.PROCEDURE, "", "date"),
                function("public", "touch", FunctionName.Kind.TRIGGER, "trigger"));
    }
}
