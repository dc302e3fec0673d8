package io.howdah.catalog.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/// Makes an entry of a row, by position: the order of columns is the same in every query here.
final class CatalogRow {

    private CatalogRow() {}

    static CatalogObject read(ResultSet row) throws SQLException {
        var address =
                new ObjectAddress(
                        CatalogKind.valueOf(row.getString(1)), row.getLong(2), row.getLong(3));
        return new CatalogObject(
                address,
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                Objects.requireNonNull(row.getString(7), "name"),
                new CatalogObject.Words(
                        Objects.requireNonNullElse(row.getString(8), ""),
                        Objects.requireNonNullElse(row.getString(9), ""),
                        row.getString(10),
                        row.getString(11)),
                new CatalogObject.Extent(row.getLong(12), row.getLong(13)),
                row.getBoolean(14));
    }
}
