package io.howdah.ui.explorer.entry;

import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.theme.Icon;

/// The picture of each kind of object.
public final class KindIcon {

    private KindIcon() {}

    public static Icon of(CatalogObject object) {
        String mark = object.words().mark();
        return switch (object.kind()) {
            case DATABASE -> mark.equals("closed") ? Icon.LOCKED : Icon.DATABASE;
            case SCHEMA -> mark.equals("closed") ? Icon.LOCKED : Icon.SCHEMA;
            case ROLE -> mark.equals("login") ? Icon.USER : Icon.ROLE;
            case MEMBERSHIP -> Icon.ROLE;
            case TABLESPACE -> Icon.TABLESPACE;
            case EXTENSION -> Icon.EXTENSION;
            case FOREIGN_DATA_WRAPPER, FOREIGN_SERVER -> Icon.FOREIGN_SERVER;
            case USER_MAPPING -> Icon.USER_MAPPING;
            case PUBLICATION -> Icon.PUBLICATION;
            case SUBSCRIPTION -> Icon.SUBSCRIPTION;
            case EVENT_TRIGGER -> Icon.EVENT_TRIGGER;
            case LANGUAGE -> Icon.LANGUAGE;
            case CAST, TRANSFORM, CONVERSION -> Icon.SWAP;
            case ACCESS_METHOD -> Icon.ACCESS_METHOD;
            case DEFAULT_PRIVILEGES, PARAMETER -> Icon.LOCKED;
            case LARGE_OBJECT -> Icon.SNIPPET;
            case TABLE -> mark.equals("partitioned") ? Icon.PARTITIONED_TABLE : Icon.TABLE;
            case FOREIGN_TABLE -> Icon.FOREIGN_TABLE;
            case VIEW -> Icon.VIEW;
            case MATERIALIZED_VIEW -> Icon.MATERIALIZED_VIEW;
            case SEQUENCE -> Icon.SEQUENCE;
            case FUNCTION, PROCEDURE, AGGREGATE -> Icon.FUNCTION;
            case ENUM_TYPE, COMPOSITE_TYPE, DOMAIN, RANGE_TYPE, BASE_TYPE -> Icon.TYPE;
            case OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY -> Icon.OPERATOR;
            case COLLATION -> Icon.COLLATION;
            case TEXT_SEARCH_CONFIGURATION,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_TEMPLATE ->
                    Icon.TEXT_SEARCH;
            case STATISTICS -> Icon.STATISTICS;
            case COLUMN -> column(mark);
            case CONSTRAINT -> constraint(mark);
            case INDEX -> mark.equals("invalid") ? Icon.WARNING : Icon.INDEX;
            case TRIGGER -> Icon.TRIGGER;
            case POLICY -> Icon.POLICY;
            case RULE -> Icon.RULE;
        };
    }

    private static Icon column(String mark) {
        return switch (mark) {
            case "primary key" -> Icon.KEY;
            case "foreign key" -> Icon.LINK;
            default -> Icon.COLUMN;
        };
    }

    private static Icon constraint(String mark) {
        return switch (mark) {
            case "primary key" -> Icon.KEY;
            case "foreign key" -> Icon.LINK;
            case "not valid" -> Icon.WARNING;
            default -> Icon.CONSTRAINT;
        };
    }
}
