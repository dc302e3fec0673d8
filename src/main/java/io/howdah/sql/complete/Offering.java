package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.MatchRank;
import io.howdah.sql.names.TypedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects candidates that fit what was typed and puts the likeliest first: by how well the name
/// fits, then by how near the thing is to the caret's place, then in the order of the offers.
final class Offering {

    private static final int MOST = 300;

    private record Ranked(Candidate candidate, MatchRank rank, int weight) {}

    private final TypedName typed;
    private final int length;
    private final List<Ranked> offers = new ArrayList<>();

    Offering(String typed) {
        this.typed = new TypedName(typed);
        this.length = typed.length();
    }

    /// Offers something by a name.
    ///
    /// @param weight the smaller, the nearer
    void add(String name, int weight, Candidate candidate) {
        MatchRank rank = typed.rank(name);
        if (rank == MatchRank.EXACT && candidate.kind() == Kind.SNIPPET) {
            // The key word that its letters begin is meant more often.
            rank = MatchRank.PREFIX;
        }
        if (rank.compareTo(worst(candidate.kind())) <= 0) {
            offers.add(new Ranked(candidate, rank, weight));
        }
    }

    /// Offers something whose text is its name.
    void add(Kind kind, String text, int weight, String detail) {
        add(text, weight, new Candidate(kind, text, Template.plain(text), detail, ""));
    }

    /// A short word is part of so many names that only their beginnings are meant.
    private MatchRank worst(Kind kind) {
        return switch (kind) {
            case KEYWORD, SNIPPET -> MatchRank.HUMP;
            case SCHEMA -> length < 4 ? MatchRank.HUMP : MatchRank.INSIDE;
            case FUNCTION, TYPE, SETTING -> length < 3 ? MatchRank.HUMP : MatchRank.INSIDE;
            default -> MatchRank.INSIDE;
        };
    }

    List<Candidate> candidates() {
        Set<String> seen = new HashSet<>();
        return offers.stream()
                .sorted(Comparator.comparing(Ranked::rank).thenComparingInt(Ranked::weight))
                .map(Ranked::candidate)
                .filter(candidate -> seen.add(candidate.kind() + " " + candidate.text()))
                .limit(MOST)
                .toList();
    }
}
