package io.howdah.catalog.definition;

import io.howdah.catalog.tree.CatalogKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a catalog keeps an object's owner and its access privileges.
///
/// @param privileges the column with the access control list; null where the kind has none
/// @param letter by which `acldefault` knows the kind
record Ownable(String owner, @Nullable String privileges, String letter) {

    static Optional<Ownable> of(CatalogKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case DATABASE -> new Ownable("datdba", "datacl", "d");
                    case TABLESPACE -> new Ownable("spcowner", "spcacl", "t");
                    case SCHEMA -> new Ownable("nspowner", "nspacl", "n");
                    case EXTENSION -> without("extowner");
                    case FOREIGN_DATA_WRAPPER -> new Ownable("fdwowner", "fdwacl", "F");
                    case FOREIGN_SERVER -> new Ownable("srvowner", "srvacl", "S");
                    case PUBLICATION -> without("pubowner");
                    case SUBSCRIPTION -> without("subowner");
                    case EVENT_TRIGGER -> without("evtowner");
                    case LARGE_OBJECT -> new Ownable("lomowner", "lomacl", "L");
                    case LANGUAGE -> new Ownable("lanowner", "lanacl", "l");
                    case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
                            new Ownable("relowner", "relacl", "r");
                    case SEQUENCE -> new Ownable("relowner", "relacl", "s");
                    case INDEX -> without("relowner");
                    case FUNCTION, PROCEDURE, AGGREGATE -> new Ownable("proowner", "proacl", "f");
                    case ENUM_TYPE, COMPOSITE_TYPE, DOMAIN, RANGE_TYPE, BASE_TYPE ->
                            new Ownable("typowner", "typacl", "T");
                    case OPERATOR -> without("oprowner");
                    case OPERATOR_CLASS -> without("opcowner");
                    case OPERATOR_FAMILY -> without("opfowner");
                    case COLLATION -> without("collowner");
                    case CONVERSION -> without("conowner");
                    case TEXT_SEARCH_CONFIGURATION -> without("cfgowner");
                    case TEXT_SEARCH_DICTIONARY -> without("dictowner");
                    case STATISTICS -> without("stxowner");
                    case ROLE,
                            MEMBERSHIP,
                            PARAMETER,
                            USER_MAPPING,
                            CAST,
                            TRANSFORM,
                            ACCESS_METHOD,
                            DEFAULT_PRIVILEGES,
                            TEXT_SEARCH_PARSER,
                            TEXT_SEARCH_TEMPLATE,
                            COLUMN,
                            CONSTRAINT,
                            TRIGGER,
                            POLICY,
                            RULE ->
                            null;
                });
    }

    private static Ownable without(String owner) {
        return new Ownable(owner, null, "");
    }
}
