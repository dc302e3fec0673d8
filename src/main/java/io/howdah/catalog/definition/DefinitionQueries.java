package io.howdah.catalog.definition;

import io.howdah.catalog.tree.CatalogKind;

/// Which query makes an object of which kind.
final class DefinitionQueries {

    private DefinitionQueries() {}

    /// How PostgreSQL calls it, fit for DDL: `table`, `shop."Order"`. Takes the catalog, the object's
    /// identifier and its part.
    static final String NAME =
            """
            SELECT i.type, i.identity
              FROM pg_identify_object(?::text::regclass, ?::bigint::oid, ?) i
            """;

    /// Which object of the schema model it is.
    static boolean isModelled(CatalogKind kind) {
        return switch (kind) {
            case TABLE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    SEQUENCE,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    ENUM_TYPE,
                    COMPOSITE_TYPE,
                    DOMAIN,
                    RANGE_TYPE,
                    STATISTICS ->
                    true;
            default -> false;
        };
    }

    /// The statements that make it; `$1` stands for its identifier and `$2` for its part.
    static String of(CatalogKind kind) {
        return switch (kind) {
            case DATABASE -> ServerDefinitionQueries.DATABASE;
            case ROLE -> ServerDefinitionQueries.ROLE;
            case MEMBERSHIP -> ServerDefinitionQueries.MEMBERSHIP;
            case TABLESPACE -> ServerDefinitionQueries.TABLESPACE;
            case PARAMETER -> PrivilegeQueries.PARAMETER;
            case SCHEMA -> ServerDefinitionQueries.SCHEMA;
            case EXTENSION -> ServerDefinitionQueries.EXTENSION;
            case FOREIGN_DATA_WRAPPER -> ServerDefinitionQueries.FOREIGN_DATA_WRAPPER;
            case FOREIGN_SERVER -> ServerDefinitionQueries.FOREIGN_SERVER;
            case USER_MAPPING -> ServerDefinitionQueries.USER_MAPPING;
            case PUBLICATION -> ServerDefinitionQueries.PUBLICATION;
            case SUBSCRIPTION -> ServerDefinitionQueries.SUBSCRIPTION;
            case EVENT_TRIGGER -> ServerDefinitionQueries.EVENT_TRIGGER;
            case LANGUAGE -> ServerDefinitionQueries.LANGUAGE;
            case CAST -> ServerDefinitionQueries.CAST;
            case TRANSFORM -> ServerDefinitionQueries.TRANSFORM;
            case ACCESS_METHOD -> ServerDefinitionQueries.ACCESS_METHOD;
            case DEFAULT_PRIVILEGES -> ServerDefinitionQueries.DEFAULT_PRIVILEGES;
            case LARGE_OBJECT -> ServerDefinitionQueries.LARGE_OBJECT;
            case FOREIGN_TABLE -> SchemaDefinitionQueries.FOREIGN_TABLE;
            case BASE_TYPE -> SchemaDefinitionQueries.BASE_TYPE;
            case OPERATOR -> SchemaDefinitionQueries.OPERATOR;
            case OPERATOR_CLASS -> SchemaDefinitionQueries.OPERATOR_CLASS;
            case OPERATOR_FAMILY -> SchemaDefinitionQueries.OPERATOR_FAMILY;
            case COLLATION -> SchemaDefinitionQueries.COLLATION;
            case CONVERSION -> SchemaDefinitionQueries.CONVERSION;
            case TEXT_SEARCH_CONFIGURATION -> SchemaDefinitionQueries.TEXT_SEARCH_CONFIGURATION;
            case TEXT_SEARCH_DICTIONARY -> SchemaDefinitionQueries.TEXT_SEARCH_DICTIONARY;
            case TEXT_SEARCH_PARSER -> SchemaDefinitionQueries.TEXT_SEARCH_PARSER;
            case TEXT_SEARCH_TEMPLATE -> SchemaDefinitionQueries.TEXT_SEARCH_TEMPLATE;
            case COLUMN -> PartDefinitionQueries.COLUMN;
            case CONSTRAINT -> PartDefinitionQueries.CONSTRAINT;
            case INDEX -> PartDefinitionQueries.INDEX;
            case TRIGGER -> PartDefinitionQueries.TRIGGER;
            case POLICY -> PartDefinitionQueries.POLICY;
            case RULE -> PartDefinitionQueries.RULE;
            case TABLE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    SEQUENCE,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    ENUM_TYPE,
                    COMPOSITE_TYPE,
                    DOMAIN,
                    RANGE_TYPE,
                    STATISTICS ->
                    throw new IllegalArgumentException(kind + " is read into the schema model");
        };
    }
}
