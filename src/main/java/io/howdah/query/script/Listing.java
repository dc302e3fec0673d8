package io.howdah.query.script;

import io.howdah.sql.psql.NamePattern;
import io.howdah.sql.psql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A listing of psql's, such as `\dt`: a query, and which of its columns a pattern is about.
///
/// @param schema the column of the schema's name, nothing for objects outside of schemas
/// @param visible the condition for what a name without a schema finds
/// @param extra what holds unless the system's own objects are asked for
record Listing(String sql, Optional<String> schema, String name, String visible, String extra) {

    private static final String NOT_SYSTEM =
            "n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'";

    /// Nothing for commands that are no listing.
    ///
    /// @param kind the letters of the command without `S` and `+`
    static Optional<Listing> of(String kind, boolean sizes) {
        return switch (kind) {
            case "dn" -> Optional.of(outside(DescribeQueries.SCHEMAS, "n.nspname", NOT_SYSTEM));
            case "df", "dfa", "dfn", "dfp", "dfw" ->
                    Optional.of(
                            inside(
                                    DescribeQueries.FUNCTIONS.formatted(
                                            functions(kind) + " AND %s"),
                                    "p.proname",
                                    "pg_catalog.pg_function_is_visible(p.oid)"));
            case "du", "dg" ->
                    Optional.of(outside(DescribeQueries.ROLES, "r.rolname", "r.rolname !~ '^pg_'"));
            case "dT" ->
                    Optional.of(
                            inside(
                                    DescribeQueries.TYPES,
                                    "t.typname",
                                    "pg_catalog.pg_type_is_visible(t.oid)"));
            case "dD" ->
                    Optional.of(
                            inside(
                                    DescribeQueries.DOMAINS,
                                    "t.typname",
                                    "pg_catalog.pg_type_is_visible(t.oid)"));
            case "dx" -> Optional.of(outside(DescribeQueries.EXTENSIONS, "e.extname", "true"));
            case "db" -> Optional.of(outside(DescribeQueries.TABLESPACES, "s.spcname", "true"));
            case "l" -> Optional.of(outside(DescribeQueries.DATABASES, "d.datname", "true"));
            case "z", "dp" -> Optional.of(relations(DescribeQueries.PRIVILEGES));
            default -> relationKinds(kind, sizes);
        };
    }

    /// `\d` without a name, `\dt`, `\div` and the like.
    private static Optional<Listing> relationKinds(String kind, boolean sizes) {
        List<String> kinds = new ArrayList<>();
        for (char letter : kind.substring(1).toCharArray()) {
            switch (letter) {
                case 't' -> kinds.addAll(List.of("'r'", "'p'"));
                case 'v' -> kinds.add("'v'");
                case 'm' -> kinds.add("'m'");
                case 'i' -> kinds.addAll(List.of("'i'", "'I'"));
                case 's' -> kinds.add("'S'");
                case 'E' -> kinds.add("'f'");
                case 'P' -> kinds.addAll(List.of("'p'", "'I'"));
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (kinds.isEmpty()) {
            kinds.addAll(List.of("'r'", "'p'", "'v'", "'m'", "'S'", "'f'"));
        }
        String sql = sizes ? DescribeQueries.RELATIONS_WITH_SIZES : DescribeQueries.RELATIONS;
        return Optional.of(relations(sql.formatted(String.join(", ", kinds), "%s")));
    }

    static Listing relations(String sql) {
        return inside(sql, "c.relname", "pg_catalog.pg_table_is_visible(c.oid)");
    }

    private static Listing inside(String sql, String name, String visible) {
        return new Listing(sql, Optional.of("n.nspname"), name, visible, NOT_SYSTEM);
    }

    private static Listing outside(String sql, String name, String extra) {
        return new Listing(sql, Optional.empty(), name, "true", extra);
    }

    private static String functions(String kind) {
        return switch (kind) {
            case "dfa" -> "p.prokind = 'a'";
            case "dfn" -> "p.prokind = 'f'";
            case "dfp" -> "p.prokind = 'p'";
            case "dfw" -> "p.prokind = 'w'";
            default -> "true";
        };
    }

    /// The query for what fits a pattern; without one the system's own objects stay out.
    String query(Optional<NamePattern> pattern, boolean system) {
        List<String> conditions = new ArrayList<>();
        pattern.flatMap(NamePattern::schema)
                .ifPresent(
                        regex -> schema.ifPresent(column -> conditions.add(fits(column, regex))));
        pattern.flatMap(NamePattern::name).ifPresent(regex -> conditions.add(fits(name, regex)));
        if (pattern.flatMap(NamePattern::schema).isEmpty()) {
            conditions.add(visible);
        }
        if (pattern.isEmpty() && !system) {
            conditions.add(extra);
        }
        return sql.formatted(String.join(" AND ", conditions));
    }

    private static String fits(String column, String regex) {
        return column + " OPERATOR(pg_catalog.~) " + Quoting.literal(regex);
    }
}
