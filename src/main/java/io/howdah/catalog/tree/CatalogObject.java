package io.howdah.catalog.tree;

import org.jspecify.annotations.Nullable;

/// An object as a list shows it.
///
/// @param parent the object identifier of what it lies below: a part's relation, a partition's parent,
///     a server's wrapper, a user mapping's server, a membership's member; else 0
/// @param schema null when it lies in none
/// @param owner the name of the relation that a part belongs to; null for others
/// @param system whether it comes with every new database
public record CatalogObject(
        ObjectAddress address,
        long parent,
        @Nullable String schema,
        @Nullable String owner,
        String name,
        Words words,
        Extent extent,
        boolean system) {

    /// What is said of it.
    ///
    /// @param detail in few words: a column's type, a function's arguments; may be empty
    /// @param mark what changes its picture, such as `primary key`, `invalid`, `disabled`; may be empty
    /// @param definition SQL or source text, where it was read
    /// @param comment what `COMMENT ON` said
    public record Words(
            String detail, String mark, @Nullable String definition, @Nullable String comment) {}

    /// How large it is by the catalogs, which VACUUM and ANALYZE keep up to date.
    ///
    /// @param rows -1 when never counted or without meaning
    /// @param bytes with indexes and TOAST; -1 without meaning
    public record Extent(long rows, long bytes) {}

    public CatalogKind kind() {
        return address.kind();
    }

    public long oid() {
        return address.oid();
    }

    /// Its name with schema, and relation where it is a part; as people write it, without quotes.
    public String path() {
        StringBuilder path = new StringBuilder();
        if (schema != null) {
            path.append(schema).append('.');
        }
        if (owner != null) {
            path.append(owner).append('.');
        }
        return path.append(name).toString();
    }
}
