package io.howdah.sql.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Names in order, to be looked for by what somebody typed of them.
///
/// A search looks at every name, but at most of them only at the letters that occur in them: 50,000
/// names take a few hundred microseconds, and nothing has to be kept beside one long and one
/// reference a name.
final class NameTable<T> {

    private final List<T> entries;
    private final String[] names;
    private final String[] folded;
    private final long[] letters;

    NameTable(List<T> unsorted, Function<T, String> name) {
        entries = new ArrayList<>(unsorted);
        // A stable sort: entries of one name keep the order in which they came.
        entries.sort(Comparator.comparing(entry -> TypedName.fold(name.apply(entry))));
        names = entries.stream().map(name).toArray(String[]::new);
        folded = Arrays.stream(names).map(TypedName::fold).toArray(String[]::new);
        letters = Arrays.stream(folded).mapToLong(TypedName::letters).toArray();
    }

    /// The entries that fit best, at most so many; among those that fit equally well the preferred
    /// first, then by name.
    List<T> find(TypedName typed, Predicate<T> wanted, Predicate<T> preferred, int most) {
        List<T> beginning = preferredBeginning(typed, wanted, preferred, most);
        if (beginning.size() == most) {
            return beginning;
        }
        Map<MatchRank, List<T>> near = new EnumMap<>(MatchRank.class);
        Map<MatchRank, List<T>> far = new EnumMap<>(MatchRank.class);
        for (int i = 0; i < names.length; i++) {
            if (typed.mayFit(letters[i])) {
                MatchRank rank = typed.rank(names[i], folded[i]);
                if (rank != MatchRank.NONE && wanted.test(entries.get(i))) {
                    Map<MatchRank, List<T>> side = preferred.test(entries.get(i)) ? near : far;
                    List<T> bucket = side.computeIfAbsent(rank, _ -> new ArrayList<>());
                    if (bucket.size() < most) {
                        bucket.add(entries.get(i));
                    }
                }
            }
        }
        return Arrays.stream(MatchRank.values())
                .flatMap(rank -> Stream.of(near.get(rank), far.get(rank)))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .limit(most)
                .toList();
    }

    /// The preferred entries whose names begin with what was typed, found without looking at others;
    /// none when an entry that is not preferred has the very name.
    private List<T> preferredBeginning(
            TypedName typed, Predicate<T> wanted, Predicate<T> preferred, int most) {
        List<T> found = new ArrayList<>();
        for (int i = firstFrom(typed.folded());
                i < names.length && found.size() < most && folded[i].startsWith(typed.folded());
                i++) {
            if (wanted.test(entries.get(i))) {
                if (preferred.test(entries.get(i))) {
                    found.add(entries.get(i));
                } else if (folded[i].length() == typed.folded().length()) {
                    return List.of();
                }
            }
        }
        return found;
    }

    /// Index of the first name that is not before this one.
    private int firstFrom(String wanted) {
        int at = Arrays.binarySearch(folded, wanted);
        while (at > 0 && folded[at - 1].equals(wanted)) {
            at--;
        }
        return at < 0 ? -at - 1 : at;
    }

    /// The entries of this very name.
    List<T> named(String name) {
        String wanted = TypedName.fold(name);
        int at = Arrays.binarySearch(folded, wanted);
        while (at > 0 && folded[at - 1].equals(wanted)) {
            at--;
        }
        List<T> found = new ArrayList<>();
        for (int i = Math.max(at, 0);
                at >= 0 && i < names.length && folded[i].equals(wanted);
                i++) {
            if (names[i].equals(name)) {
                found.add(entries.get(i));
            }
        }
        return found;
    }
}
