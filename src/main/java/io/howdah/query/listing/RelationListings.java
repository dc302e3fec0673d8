package io.howdah.query.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `\d` without a name, `\dt`, `\div`, `\dP` and the like.
final class RelationListings {

    private RelationListings() {}

    static Optional<Listing> of(String kind) {
        return switch (kind) {
            case "z", "dp" -> Optional.of(relations(RelationQueries.PRIVILEGES));
            case "dP", "dPt", "dPi", "dPit", "dPti" -> Optional.of(partitioned(kind));
            default -> ofKinds(kind);
        };
    }

    private static Listing partitioned(String kind) {
        boolean tables = kind.indexOf('i') < 0 || kind.indexOf('t') > 0;
        boolean indexes = kind.indexOf('t') < 0 || kind.indexOf('i') > 0;
        String kinds = tables && indexes ? "'p', 'I'" : tables ? "'p'" : "'I'";
        return relations(RelationQueries.PARTITIONED.formatted(kinds, "%s"));
    }

    private static Optional<Listing> ofKinds(String kind) {
        List<String> kinds = new ArrayList<>();
        for (char letter : kind.substring(1).toCharArray()) {
            switch (letter) {
                case 't' -> kinds.addAll(List.of("'r'", "'p'", "'t'"));
                case 'v' -> kinds.add("'v'");
                case 'm' -> kinds.add("'m'");
                case 'i' -> kinds.addAll(List.of("'i'", "'I'"));
                case 's' -> kinds.add("'S'");
                case 'E' -> kinds.add("'f'");
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (kind.charAt(0) != 'd') {
            return Optional.empty();
        }
        boolean indexes = kind.indexOf('i') > 0;
        if (kinds.isEmpty()) {
            kinds.addAll(List.of("'r'", "'p'", "'v'", "'m'", "'S'", "'f'"));
        }
        String table = indexes ? RelationQueries.TABLE : "";
        return Optional.of(
                relations(
                        RelationQueries.RELATIONS.formatted(
                                table, String.join(", ", kinds), "%s")));
    }

    static Listing relations(String sql) {
        return Listing.inside(sql, "c.relname", "pg_catalog.pg_table_is_visible(c.oid)");
    }
}
