package io.howdah.catalog;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Of what a reading speaks: everything in some schemas, or single objects. Expands two shorthands:
///
/// - `@within c@`: the object `c` is in the scope; needs `pg_namespace n` beside it, and takes the
///   scope's parameter, a `text[]`;
/// - `@apart pg_class c ei@`: the object `c` stands on its own, and is neither an extension's (`e`)
///   nor part of something else (`i`). Whoever names single objects means them whatever they belong to.
sealed interface Scope {

    /// Everything in schemas, by their names.
    record Schemas(List<String> names) implements Scope {
        public Schemas {
            names = List.copyOf(names);
        }
    }

    /// Objects of whatever catalog by their identifiers.
    record Objects(Set<Long> oids) implements Scope {
        public Objects {
            oids = Set.copyOf(oids);
        }
    }

    Pattern WITHIN = Pattern.compile("@within (\\w+)@");
    Pattern APART = Pattern.compile("@apart (\\w+) (\\w+) (\\w+)@");

    String ON_ITS_OWN =
            """
            NOT EXISTS (SELECT FROM pg_depend e
                                WHERE e.classid = '$1'::regclass AND e.objid = $2.oid
                                  AND position(e.deptype::text IN '$3') > 0)\
            """;

    /// The query with its shorthands expanded.
    default String apply(String sql) {
        return switch (this) {
            case Schemas _ ->
                    APART.matcher(WITHIN.matcher(sql).replaceAll("n.nspname = ANY (?)"))
                            .replaceAll(ON_ITS_OWN);
            case Objects _ ->
                    APART.matcher(WITHIN.matcher(sql).replaceAll("$1.oid = ANY (?::text[]::oid[])"))
                            .replaceAll("true");
        };
    }

    /// The elements of the parameter.
    default Object[] parameter() {
        return switch (this) {
            case Schemas schemas -> schemas.names().toArray();
            case Objects objects -> objects.oids().stream().map(String::valueOf).toArray();
        };
    }
}
