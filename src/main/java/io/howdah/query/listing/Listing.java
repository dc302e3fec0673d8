package io.howdah.query.listing;

import io.howdah.sql.psql.NamePattern;
import io.howdah.sql.psql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A listing of psql's, such as `\dt`: a query, and which of its columns patterns are about.
///
/// @param sql takes the condition at `%s`; lines that begin with `+` are for `\dt+` alone
/// @param subjects what the first pattern is about, the second, and so on
/// @param extra what holds unless a pattern is given or the system's own objects are asked for
public record Listing(String sql, List<Subject> subjects, String extra) {

    static final String NOT_SYSTEM = "n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'";

    /// What a pattern is about.
    ///
    /// @param schema the column of the schema's name, nothing for objects outside of schemas
    /// @param visible the condition for what a name without a schema finds
    public record Subject(Optional<String> schema, String name, String visible) {

        static Subject outside(String name) {
            return new Subject(Optional.empty(), name, "true");
        }
    }

    public Listing {
        subjects = List.copyOf(subjects);
    }

    static Listing inside(String sql, String name, String visible) {
        return new Listing(
                sql, List.of(new Subject(Optional.of("n.nspname"), name, visible)), NOT_SYSTEM);
    }

    static Listing outside(String sql, String name) {
        return new Listing(sql, List.of(Subject.outside(name)), "true");
    }

    static Listing outside(String sql, String first, String second) {
        return new Listing(sql, List.of(Subject.outside(first), Subject.outside(second)), "true");
    }

    Listing unless(String system) {
        return new Listing(sql, subjects, system);
    }

    /// The relations of all kinds that a name means, by their `oid`, schema, name, kind and word for
    /// the kind.
    public static Listing named() {
        return RelationListings.relations(DescriptionQueries.NAMED);
    }

    /// @param kind the letters of the command without `S` and `+`
    /// @return nothing for commands that are no listing
    public static Optional<Listing> of(String kind) {
        return RelationListings.of(kind).or(() -> Listings.of(kind));
    }

    /// The query for what fits the patterns; without one the system's own objects stay out.
    ///
    /// @param more whether `+` was asked for
    /// @param system whether `S` was
    public String query(List<NamePattern> patterns, boolean more, boolean system) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            Optional<NamePattern> pattern =
                    i < patterns.size() ? Optional.of(patterns.get(i)) : Optional.empty();
            Optional<String> schema = pattern.flatMap(NamePattern::schema);
            schema.ifPresent(
                    regex -> subject.schema().ifPresent(name -> conditions.add(fits(name, regex))));
            pattern.flatMap(NamePattern::name)
                    .ifPresent(regex -> conditions.add(fits(subject.name(), regex)));
            if (schema.isEmpty()) {
                conditions.add(subject.visible());
            }
        }
        if (patterns.isEmpty() && !system) {
            conditions.add(extra);
        }
        return chosen(sql, more).formatted(String.join(" AND ", conditions));
    }

    /// The query without the marks of the lines that begin with `+`, or without those lines.
    public static String chosen(String sql, boolean more) {
        return sql.lines()
                .filter(line -> more || !line.stripLeading().startsWith("+"))
                .map(line -> line.replaceFirst("^(\\s*)\\+", "$1 "))
                .collect(Collectors.joining("\n"));
    }

    private static String fits(String column, String regex) {
        return column + " OPERATOR(pg_catalog.~) " + Quoting.literal(regex);
    }
}
