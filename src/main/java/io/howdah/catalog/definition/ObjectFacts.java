package io.howdah.catalog.definition;

import io.howdah.catalog.tree.CatalogObject;
import java.util.List;

/// What is known about one object beside its SQL.
///
/// @param needs what it cannot be without, in a readable order
/// @param neededBy what cannot be without it
public record ObjectFacts(
        List<Fact> facts,
        List<CatalogObject> parts,
        List<Link> needs,
        List<Link> neededBy,
        List<Privilege> privileges) {

    public ObjectFacts {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        needs = List.copyOf(needs);
        neededBy = List.copyOf(neededBy);
        privileges = List.copyOf(privileges);
    }

    /// What a value is.
    public enum Unit {
        TEXT,
        BYTES,
        COUNT
    }

    /// @param value digits where the unit is a number
    public record Fact(String name, Unit unit, String value) {}

    /// The other end of a dependency.
    ///
    /// @param catalog of the identifier, such as `pg_class`
    /// @param type PostgreSQL's word for its kind
    /// @param identity its full name
    /// @param columns those that matter, separated by commas; empty when it is about the whole
    /// @param words what the one is to the other
    public record Link(
            String catalog, long oid, String type, String identity, String columns, String words) {}

    /// @param grantee a role, or `everybody`
    /// @param column empty when it is about the whole object
    public record Privilege(
            String grantee, String privileges, String grantor, boolean grantable, String column) {}
}
