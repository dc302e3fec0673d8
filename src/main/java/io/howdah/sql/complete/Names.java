package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.names.SchemaNames;
import java.util.Set;

/// Candidates for the names of things, spelled as the statement needs them.
final class Names {

    private static final Set<String> SYSTEM = Set.of("pg_catalog", "information_schema");

    private Names() {}

    static Candidate candidate(Kind kind, String name, String detail) {
        return candidate(kind, Quoting.name(name), detail, "");
    }

    static Candidate candidate(Kind kind, String text, String detail, String documentation) {
        return new Candidate(kind, text, Template.plain(text), detail, documentation);
    }

    static Kind kind(RelationName.Kind kind) {
        return switch (kind) {
            case TABLE, PARTITION, FOREIGN_TABLE -> Kind.TABLE;
            case VIEW, MATERIALIZED_VIEW -> Kind.VIEW;
            case SEQUENCE -> Kind.SEQUENCE;
            case INDEX -> Kind.INDEX;
        };
    }

    static boolean isSystem(String schema) {
        return SYSTEM.contains(schema) || schema.startsWith("pg_toast");
    }

    /// The name, with its schema when the bare name would mean something else.
    static String spelled(RelationName relation, SchemaNames names) {
        return names.isVisible(relation)
                ? Quoting.name(relation.name())
                : Quoting.name(relation.schema()) + "." + Quoting.member(relation.name());
    }
}
