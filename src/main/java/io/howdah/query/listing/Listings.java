package io.howdah.query.listing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The listings of what is no relation.
final class Listings {

    private static final String NOT_SYSTEM = Listing.NOT_SYSTEM;
    private static final String NO_SYSTEM_ROLE = "r.rolname !~ '^pg_'";

    private Listings() {}

    static Optional<Listing> of(String kind) {
        Listing listing = inSchemas(kind);
        listing = listing == null ? ofDatabase(kind) : listing;
        listing = listing == null ? ofCluster(kind) : listing;
        return Optional.ofNullable(listing == null ? ofAccessMethods(kind) : listing);
    }

    private static @Nullable Listing inSchemas(String kind) {
        return switch (kind) {
            case "df", "dfa", "da", "dfn", "dfp", "dft", "dfw" ->
                    Listing.inside(
                            DatabaseQueries.FUNCTIONS.formatted(functions(kind), "%s"),
                            "p.proname",
                            "pg_catalog.pg_function_is_visible(p.oid)");
            case "dT" -> type(DatabaseQueries.TYPES);
            case "dD" -> type(DatabaseQueries.DOMAINS);
            case "do" ->
                    Listing.inside(
                            DatabaseQueries.OPERATORS,
                            "o.oprname",
                            "pg_catalog.pg_operator_is_visible(o.oid)");
            case "dO" ->
                    Listing.inside(
                            DatabaseQueries.COLLATIONS,
                            "c.collname",
                            "pg_catalog.pg_collation_is_visible(c.oid)");
            case "dc" ->
                    Listing.inside(
                            DatabaseQueries.CONVERSIONS,
                            "c.conname",
                            "pg_catalog.pg_conversion_is_visible(c.oid)");
            case "dX" ->
                    Listing.inside(
                            DatabaseQueries.STATISTICS,
                            "s.stxname",
                            "pg_catalog.pg_statistics_obj_is_visible(s.oid)");
            case "dd" -> Listing.inside(DatabaseQueries.DESCRIPTIONS, "o.name", "o.visible");
            case "dF" -> textSearch("cfg", "pg_ts_config");
            case "dFd" -> textSearch("dict", "pg_ts_dict");
            case "dFp" -> textSearch("prs", "pg_ts_parser");
            case "dFt" -> textSearch("tmpl", "pg_ts_template");
            case "det" -> RelationListings.relations(ClusterQueries.FOREIGN_TABLES).unless("true");
            default -> null;
        };
    }

    private static Listing type(String sql) {
        return Listing.inside(sql, "t.typname", "pg_catalog.pg_type_is_visible(t.oid)");
    }

    private static Listing textSearch(String letters, String catalog) {
        return Listing.inside(
                        DatabaseQueries.TEXT_SEARCH.formatted(letters, catalog, "%s"),
                        "o.%sname".formatted(letters),
                        "pg_catalog.%s_is_visible(o.oid)".formatted(catalog))
                .unless("true");
    }

    private static String functions(String kind) {
        return switch (kind) {
            case "dfa", "da" -> "p.prokind = 'a'";
            case "dfn" -> "p.prokind = 'f' AND p.prorettype <> 'pg_catalog.trigger'::regtype";
            case "dft" -> "p.prorettype = 'pg_catalog.trigger'::regtype";
            case "dfp" -> "p.prokind = 'p'";
            case "dfw" -> "p.prokind = 'w'";
            default -> "true";
        };
    }

    private static @Nullable Listing ofDatabase(String kind) {
        return switch (kind) {
            case "dn" -> Listing.outside(DatabaseQueries.SCHEMAS, "n.nspname").unless(NOT_SYSTEM);
            case "dx" -> Listing.outside(ClusterQueries.EXTENSIONS, "e.extname");
            case "dL" -> Listing.outside(ClusterQueries.LANGUAGES, "l.lanname").unless("l.lanispl");
            case "dC" -> casts();
            case "ddp" -> Listing.outside(DatabaseQueries.DEFAULT_PRIVILEGES, "n.nspname");
            case "dew" -> Listing.outside(ClusterQueries.WRAPPERS, "w.fdwname");
            case "des" -> Listing.outside(ClusterQueries.SERVERS, "s.srvname");
            case "deu" -> Listing.outside(ClusterQueries.USER_MAPPINGS, "m.srvname");
            case "dRp" -> Listing.outside(ClusterQueries.PUBLICATIONS, "p.pubname");
            case "dRs" -> Listing.outside(ClusterQueries.SUBSCRIPTIONS, "s.subname");
            case "dy" -> Listing.outside(ClusterQueries.EVENT_TRIGGERS, "e.evtname");
            case "dl", "lo_list" -> Listing.outside(ClusterQueries.LARGE_OBJECTS, "o.oid::text");
            default -> null;
        };
    }

    private static Listing casts() {
        String visible =
                "(pg_catalog.pg_type_is_visible(s.oid) OR pg_catalog.pg_type_is_visible(t.oid))";
        var types = new Listing.Subject(Optional.empty(), "y.name", visible);
        return new Listing(DatabaseQueries.CASTS, List.of(types), "true");
    }

    private static @Nullable Listing ofCluster(String kind) {
        return switch (kind) {
            case "du", "dg" ->
                    Listing.outside(ClusterQueries.ROLES, "r.rolname").unless(NO_SYSTEM_ROLE);
            case "drg" ->
                    Listing.outside(ClusterQueries.ROLE_GRANTS, "r.rolname").unless(NO_SYSTEM_ROLE);
            case "drds" ->
                    Listing.outside(
                            ClusterQueries.ROLE_SETTINGS,
                            "coalesce(r.rolname, '')",
                            "coalesce(d.datname, '')");
            case "l" -> Listing.outside(ClusterQueries.DATABASES, "d.datname");
            case "db" -> Listing.outside(ClusterQueries.TABLESPACES, "s.spcname");
            case "dconfig" ->
                    Listing.outside(ClusterQueries.SETTINGS, "pg_catalog.lower(s.name)")
                            .unless(
                                    "s.source <> 'default' AND s.setting IS DISTINCT FROM s.boot_val");
            default -> null;
        };
    }

    private static @Nullable Listing ofAccessMethods(String kind) {
        return switch (kind) {
            case "dA" -> Listing.outside(AccessMethodQueries.METHODS, "m.amname");
            case "dAc" -> Listing.outside(AccessMethodQueries.CLASSES, "m.amname", "y.name");
            case "dAf" -> Listing.outside(AccessMethodQueries.FAMILIES, "m.amname", "y.name");
            case "dAo" -> Listing.outside(AccessMethodQueries.OPERATORS, "m.amname", "f.opfname");
            case "dAp" -> Listing.outside(AccessMethodQueries.FUNCTIONS, "m.amname", "f.opfname");
            default -> null;
        };
    }
}
