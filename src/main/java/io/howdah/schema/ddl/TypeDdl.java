package io.howdah.schema.ddl;

import io.howdah.schema.CheckConstraint;
import io.howdah.schema.CompositeType;
import io.howdah.schema.Domain;
import io.howdah.schema.Enforcement;
import io.howdah.schema.EnumType;
import io.howdah.schema.Identifier;
import io.howdah.schema.NotNull;
import io.howdah.schema.RangeType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes types.
final class TypeDdl {

    private TypeDdl() {}

    static String create(EnumType type) {
        return type.labels().stream()
                .map(Sql::literal)
                .collect(
                        Collectors.joining(
                                ",\n    ",
                                "CREATE TYPE " + type.name().sql() + " AS ENUM (\n    ",
                                "\n)"));
    }

    static String create(CompositeType type) {
        return type.attributes().stream()
                .map(attribute ->
                        Identifier.quote(attribute.name())
                                + " "
                                + attribute.type()
                                + (attribute.collation() == null
                                        ? ""
                                        : " COLLATE " + attribute.collation()))
                .collect(
                        Collectors.joining(
                                ",\n    ",
                                "CREATE TYPE " + type.name().sql() + " AS (\n    ",
                                "\n)"));
    }

    static List<String> create(RangeType type) {
        List<String> options = new ArrayList<>(List.of("SUBTYPE = " + type.subtype()));
        if (type.operatorClass() != null) {
            options.add("SUBTYPE_OPCLASS = " + type.operatorClass());
        }
        if (type.collation() != null) {
            options.add("COLLATION = " + type.collation());
        }
        if (type.canonical() != null) {
            options.add("CANONICAL = " + type.canonical());
        }
        if (type.subtypeDiff() != null) {
            options.add("SUBTYPE_DIFF = " + type.subtypeDiff());
        }
        if (type.multirange() != null) {
            options.add("MULTIRANGE_TYPE_NAME = " + type.multirange().sql());
        }
        return List.of(
                options.stream()
                        .collect(
                                Collectors.joining(
                                        ",\n    ",
                                        "CREATE TYPE " + type.name().sql() + " AS RANGE (\n    ",
                                        "\n)")));
    }

    static String create(Domain domain, Deferred deferred) {
        NotNull notNull = domain.notNull();
        return "CREATE DOMAIN "
                + domain.name().sql()
                + " AS "
                + domain.baseType()
                + (domain.collation() == null ? "" : " COLLATE " + domain.collation())
                + (domain.defaultExpression() == null
                        ? ""
                        : " DEFAULT " + domain.defaultExpression())
                + (notNull == null
                        ? ""
                        : (notNull.name() == null
                                        ? ""
                                        : " CONSTRAINT " + Identifier.quote(notNull.name()))
                                + " NOT NULL")
                + domain.checks().stream()
                        .filter(check -> isInline(domain, check, deferred))
                        .map(check -> "\n    " + ConstraintDdl.clause(check))
                        .collect(Collectors.joining());
    }

    /// Checks that could not stand in `CREATE DOMAIN`.
    static List<String> lateChecks(Domain domain, Deferred deferred) {
        return domain.checks().stream()
                .filter(check -> !isInline(domain, check, deferred))
                .map(check ->
                        "ALTER DOMAIN "
                                + domain.name().sql()
                                + " ADD "
                                + ConstraintDdl.clause(check))
                .toList();
    }

    private static boolean isInline(Domain domain, CheckConstraint check, Deferred deferred) {
        return check.enforcement() != Enforcement.NOT_VALID
                && !deferred.checkOf(domain.ref(), check.name());
    }
}
