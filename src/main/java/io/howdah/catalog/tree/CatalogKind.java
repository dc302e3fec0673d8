package io.howdah.catalog.tree;

import java.util.EnumSet;
import java.util.Set;

/// A kind of object in PostgreSQL's catalogs.
public enum CatalogKind {
    DATABASE("database", "Databases", "pg_database"),
    ROLE("role", "Roles", "pg_authid"),
    MEMBERSHIP("membership", "Member of", "pg_auth_members"),
    TABLESPACE("tablespace", "Tablespaces", "pg_tablespace"),
    PARAMETER("parameter", "Parameter privileges", "pg_parameter_acl"),

    SCHEMA("schema", "Schemas", "pg_namespace"),
    EXTENSION("extension", "Extensions", "pg_extension"),
    FOREIGN_DATA_WRAPPER(
            "foreign data wrapper", "Foreign data wrappers", "pg_foreign_data_wrapper"),
    FOREIGN_SERVER("foreign server", "Servers", "pg_foreign_server"),
    USER_MAPPING("user mapping", "User mappings", "pg_user_mapping"),
    PUBLICATION("publication", "Publications", "pg_publication"),
    SUBSCRIPTION("subscription", "Subscriptions", "pg_subscription"),
    EVENT_TRIGGER("event trigger", "Event triggers", "pg_event_trigger"),
    LANGUAGE("language", "Languages", "pg_language"),
    CAST("cast", "Casts", "pg_cast"),
    TRANSFORM("transform", "Transforms", "pg_transform"),
    ACCESS_METHOD("access method", "Access methods", "pg_am"),
    DEFAULT_PRIVILEGES("default privileges", "Default privileges", "pg_default_acl"),
    LARGE_OBJECT("large object", "Large objects", "pg_largeobject"),

    TABLE("table", "Tables", "pg_class"),
    FOREIGN_TABLE("foreign table", "Foreign tables", "pg_class"),
    VIEW("view", "Views", "pg_class"),
    MATERIALIZED_VIEW("materialized view", "Materialized views", "pg_class"),
    SEQUENCE("sequence", "Sequences", "pg_class"),
    FUNCTION("function", "Functions", "pg_proc"),
    PROCEDURE("procedure", "Procedures", "pg_proc"),
    AGGREGATE("aggregate", "Aggregates", "pg_proc"),
    ENUM_TYPE("enum type", "Enums", "pg_type"),
    COMPOSITE_TYPE("composite type", "Composite types", "pg_type"),
    DOMAIN("domain", "Domains", "pg_type"),
    RANGE_TYPE("range type", "Range types", "pg_type"),
    BASE_TYPE("base type", "Base types", "pg_type"),
    OPERATOR("operator", "Operators", "pg_operator"),
    OPERATOR_CLASS("operator class", "Operator classes", "pg_opclass"),
    OPERATOR_FAMILY("operator family", "Operator families", "pg_opfamily"),
    COLLATION("collation", "Collations", "pg_collation"),
    CONVERSION("conversion", "Conversions", "pg_conversion"),
    TEXT_SEARCH_CONFIGURATION(
            "text search configuration", "Text search configurations", "pg_ts_config"),
    TEXT_SEARCH_DICTIONARY("text search dictionary", "Text search dictionaries", "pg_ts_dict"),
    TEXT_SEARCH_PARSER("text search parser", "Text search parsers", "pg_ts_parser"),
    TEXT_SEARCH_TEMPLATE("text search template", "Text search templates", "pg_ts_template"),
    STATISTICS("extended statistics", "Extended statistics", "pg_statistic_ext"),

    COLUMN("column", "Columns", "pg_class"),
    CONSTRAINT("constraint", "Constraints", "pg_constraint"),
    INDEX("index", "Indexes", "pg_class"),
    TRIGGER("trigger", "Triggers", "pg_trigger"),
    POLICY("policy", "Policies", "pg_policy"),
    RULE("rule", "Rules", "pg_rewrite");

    /// What has columns and can be selected from.
    public static final Set<CatalogKind> SELECTABLE =
            Set.copyOf(EnumSet.of(TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW));

    /// What keeps rows of its own.
    public static final Set<CatalogKind> STORED = Set.copyOf(EnumSet.of(TABLE, MATERIALIZED_VIEW));

    private static final Set<CatalogKind> PARTS =
            Set.copyOf(EnumSet.of(COLUMN, CONSTRAINT, INDEX, TRIGGER, POLICY, RULE));

    private final String word;
    private final String plural;
    private final String catalog;

    CatalogKind(String word, String plural, String catalog) {
        this.word = word;
        this.plural = plural;
        this.catalog = catalog;
    }

    /// PostgreSQL's word for one, in lower case.
    public String word() {
        return word;
    }

    /// The heading over several.
    public String plural() {
        return plural;
    }

    /// The system catalog in which object identifiers of this kind are unique.
    public String catalog() {
        return catalog;
    }

    /// The system catalog that has a row for each, with its owner.
    public String rows() {
        return this == LARGE_OBJECT ? "pg_largeobject_metadata" : catalog;
    }

    /// Whether it is a part of a relation, and is named together with it.
    public boolean isPart() {
        return PARTS.contains(this);
    }

    /// Whether parts lie below it.
    public boolean hasParts() {
        return SELECTABLE.contains(this) || this == COMPOSITE_TYPE;
    }

    /// Whether it belongs to the cluster and not to one database.
    public boolean isShared() {
        return compareTo(SCHEMA) < 0;
    }
}
