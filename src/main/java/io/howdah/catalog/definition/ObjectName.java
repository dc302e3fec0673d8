package io.howdah.catalog.definition;

import io.howdah.catalog.tree.CatalogKind;
import java.util.Locale;

/// An object as a statement names it.
///
/// @param type the keywords, such as `MATERIALIZED VIEW`
/// @param identity quoted and qualified, such as `shop."Order"` or `stamping ON shop.child`
public record ObjectName(String type, String identity) {

    /// @param type as `pg_identify_object` says it
    static ObjectName of(CatalogKind kind, String type, String identity) {
        return new ObjectName(
                switch (kind) {
                    case FOREIGN_DATA_WRAPPER -> "FOREIGN DATA WRAPPER";
                    case COLUMN -> "COLUMN";
                    case CONSTRAINT -> "CONSTRAINT";
                    case ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE -> "TYPE";
                    case STATISTICS -> "STATISTICS";
                    default -> type.toUpperCase(Locale.ROOT);
                },
                kind == CatalogKind.TRANSFORM ? transform(identity) : identity);
    }

    /// Before PostgreSQL 16 it identifies a transform in words that no statement takes.
    private static String transform(String identity) {
        return identity.replace(" on language ", " language ");
    }

    /// As the object of `COMMENT ON`, `DROP` and the like.
    @Override
    public String toString() {
        return type + " " + identity;
    }
}
