package io.howdah.catalog;

import io.howdah.schema.Grant;
import io.howdah.schema.Ownership;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The access privileges of the objects in one catalog, by object identifier.
final class Grants {

    private final Map<Long, List<Grant>> byObject;

    private Grants(Map<Long, List<Grant>> byObject) {
        this.byObject = byObject;
    }

    static Grants read(CatalogSession session, String sql) throws SQLException {
        return new Grants(session.group(sql, Names::grant));
    }

    /// The owner and privileges of an object whose row names them `role` and `has_acl`.
    Ownership ownership(long oid, Row row) throws SQLException {
        return new Ownership(
                row.text("role"),
                row.flag("has_acl") ? byObject.getOrDefault(oid, List.of()) : null);
    }
}
