package io.howdah.catalog;

import io.howdah.schema.CheckConstraint;
import io.howdah.schema.CompositeType;
import io.howdah.schema.CompositeType.Attribute;
import io.howdah.schema.Domain;
import io.howdah.schema.Enforcement;
import io.howdah.schema.EnumType;
import io.howdah.schema.NotNull;
import io.howdah.schema.Ownership;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.RangeType;
import io.howdah.schema.UserType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads enums, domains, composite and range types.
final class TypeReader {

    private final Map<Long, List<Attribute>> attributes;
    private final Map<Long, List<CheckConstraint>> checks = new HashMap<>();
    private final Map<Long, NotNull> notNulls = new HashMap<>();
    private final Grants grants;
    private final ObjectIndex known;

    private TypeReader(CatalogSession session, ObjectIndex known) throws SQLException {
        this.attributes = session.group(ObjectQueries.COMPOSITE_ATTRIBUTES, TypeReader::attribute);
        this.grants = Grants.read(session, ObjectQueries.TYPE_GRANTS);
        this.known = known;
        session.each(ObjectQueries.DOMAIN_CONSTRAINTS, this::addDomainConstraint);
    }

    static List<UserType> read(CatalogSession session, ObjectIndex known) throws SQLException {
        TypeReader reader = new TypeReader(session, known);
        return session.list(ObjectQueries.TYPES, reader::type);
    }

    private UserType type(Row row) throws SQLException {
        long oid = row.wide("oid");
        QualifiedName name = Names.of(row, "schema", "name");
        Ownership ownership = grants.ownership(oid, row);
        String comment = row.textOrNull("comment");
        UserType type =
                switch (row.text("kind")) {
                    case "e" -> new EnumType(name, row.texts("labels"), ownership, comment);
                    case "d" -> domain(oid, name, ownership, row);
                    case "r" -> range(name, ownership, row);
                    default -> {
                        long relation = row.wide("relation");
                        CompositeType composite =
                                new CompositeType(
                                        name,
                                        attributes.getOrDefault(relation, List.of()),
                                        ownership,
                                        comment);
                        known.add("pg_class", relation, composite.ref());
                        yield composite;
                    }
                };
        known.add("pg_type", oid, type.ref());
        return type;
    }

    private Domain domain(long oid, QualifiedName name, Ownership ownership, Row row)
            throws SQLException {
        return new Domain(
                name,
                row.text("base_type"),
                row.textOrNull("collation"),
                row.textOrNull("expression"),
                row.flag("not_null") ? notNulls.getOrDefault(oid, NotNull.PLAIN) : null,
                checks.getOrDefault(oid, List.of()),
                ownership,
                row.textOrNull("comment"));
    }

    private static RangeType range(QualifiedName name, Ownership ownership, Row row)
            throws SQLException {
        return new RangeType(
                name,
                row.text("subtype"),
                row.textOrNull("operator_class"),
                row.textOrNull("collation"),
                row.textOrNull("canonical"),
                row.textOrNull("subtype_diff"),
                Names.orNull(row, "multirange_schema", "multirange_name"),
                ownership,
                row.textOrNull("comment"));
    }

    private static Attribute attribute(Row row) throws SQLException {
        return new Attribute(
                row.text("name"),
                row.text("type"),
                row.textOrNull("collation"),
                row.textOrNull("comment"));
    }

    private void addDomainConstraint(Row row) throws SQLException {
        long owner = row.wide("owner");
        boolean validated = row.flag("validated");
        String comment = row.textOrNull("comment");
        if (row.text("type").equals("n")) {
            notNulls.put(owner, new NotNull(row.textOrNull("name"), false, true, false, comment));
            return;
        }
        CheckConstraint check =
                new CheckConstraint(
                        row.text("name"),
                        row.text("expression"),
                        false,
                        validated ? Enforcement.VALIDATED : Enforcement.NOT_VALID,
                        false,
                        comment);
        checks.computeIfAbsent(owner, _ -> new ArrayList<>()).add(check);
    }
}
