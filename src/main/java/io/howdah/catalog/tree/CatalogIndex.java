package io.howdah.catalog.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds objects by words in what was read of a catalog. Immutable, pure and safe from any thread.
///
/// Every word must occur somewhere in the places that are searched, in any order and whatever its
/// case. Texts are kept in lower case and scanned where their [PairSignatures] say that they may fit: at
/// 50,000 objects that takes a few milliseconds.
public final class CatalogIndex {

    /// Where words are looked for.
    public enum Place {
        NAME,
        DEFINITION,
        COMMENT
    }

    /// @param place the best place in which a word was found
    public record Found(CatalogObject object, Place place) {}

    /// @param found the best ones, best first
    /// @param total of all that fit
    public record Answer(List<Found> found, int total) {

        public Answer {
            found = List.copyOf(found);
        }
    }

    public static final CatalogIndex EMPTY = new CatalogIndex(List.of());

    private final List<CatalogObject> objects;
    private final String[] names;
    private final String[] paths;
    private final String[] definitions;
    private final String[] comments;
    private final PairSignatures pairs;

    public CatalogIndex(List<CatalogObject> objects) {
        this.objects = List.copyOf(objects);
        int count = objects.size();
        names = new String[count];
        paths = new String[count];
        definitions = new String[count];
        comments = new String[count];
        pairs = new PairSignatures(count);
        for (int i = 0; i < count; i++) {
            CatalogObject object = objects.get(i);
            names[i] = lower(object.name());
            paths[i] = lower(object.path());
            definitions[i] = definition(object);
            String comment = object.words().comment();
            comments[i] = comment == null ? "" : lower(comment);
            pairs.add(i, paths[i]);
            pairs.add(i, definitions[i]);
            pairs.add(i, comments[i]);
        }
    }

    /// What is short enough to stand in the list defines too: a column's type, an enum's values.
    private static String definition(CatalogObject object) {
        String definition = object.words().definition();
        String detail = object.words().detail();
        return lower(definition == null ? detail : detail + "\n" + definition);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    public List<CatalogObject> objects() {
        return objects;
    }

    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /// The best `limit` objects; none for blank words.
    public Answer search(String words, Set<Place> places, int limit) {
        String[] wanted = lower(words).strip().split("\\s+");
        if (wanted[0].isEmpty()) {
            return new Answer(List.of(), 0);
        }
        var where = EnumSet.noneOf(Place.class);
        where.addAll(places);
        int[][] bits = new int[wanted.length][];
        Arrays.setAll(bits, word -> PairSignatures.bits(wanted[word]));
        // Rank and position in one number, so that sorting moves no objects.
        long[] ranked = new long[64];
        int count = 0;
        for (int i = 0; i < names.length; i++) {
            int rank = mayFit(i, bits) ? rank(i, wanted, where) : Rank.NONE;
            if (rank < Rank.NONE) {
                if (count == ranked.length) {
                    ranked = Arrays.copyOf(ranked, count * 2);
                }
                ranked[count++] = ((long) rank << 32) | i;
            }
        }
        Arrays.sort(ranked, 0, count);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < Math.min(count, limit); i++) {
            int rank = (int) (ranked[i] >>> 32);
            found.add(new Found(objects.get((int) ranked[i]), Rank.place(rank)));
        }
        return new Answer(found, count);
    }

    private boolean mayFit(int at, int[][] bits) {
        for (int[] word : bits) {
            if (!pairs.mayHold(at, word)) {
                return false;
            }
        }
        return true;
    }

    /// The smaller the better.
    private int rank(int at, String[] words, Set<Place> where) {
        int worst = 0;
        for (String word : words) {
            int rank = rank(at, word, where);
            if (rank == Rank.NONE) {
                return Rank.NONE;
            }
            worst = Math.max(worst, rank);
        }
        CatalogObject object = objects.get(at);
        // Of equals the shorter name first; parts after what they belong to.
        int length = Math.min(names[at].length(), 63);
        return (worst << 8) | (object.kind().isPart() ? 1 << 7 : 0) | length;
    }

    private int rank(int at, String word, Set<Place> where) {
        if (where.contains(Place.NAME)) {
            int rank = Rank.ofName(names[at], word);
            if (rank == Rank.NONE && word.indexOf('.') >= 0 && paths[at].contains(word)) {
                rank = Rank.INSIDE;
            }
            if (rank != Rank.NONE) {
                return rank;
            }
        }
        if (where.contains(Place.COMMENT) && comments[at].contains(word)) {
            return Rank.COMMENT;
        }
        if (where.contains(Place.DEFINITION) && definitions[at].contains(word)) {
            return Rank.DEFINITION;
        }
        return Rank.NONE;
    }

    /// How well a word fits.
    private static final class Rank {

        private static final int EQUAL = 0;
        private static final int BEGINNING = 1;
        private static final int WORD = 2;
        private static final int INSIDE = 3;
        private static final int COMMENT = 4;
        private static final int DEFINITION = 5;
        private static final int NONE = Integer.MAX_VALUE;

        static int ofName(String name, String word) {
            int at = name.indexOf(word);
            if (at < 0) {
                return NONE;
            }
            if (at == 0) {
                return name.length() == word.length() ? EQUAL : BEGINNING;
            }
            return Character.isLetterOrDigit(name.charAt(at - 1)) ? INSIDE : WORD;
        }

        static Place place(int rank) {
            return switch (rank >> 8) {
                case COMMENT -> Place.COMMENT;
                case DEFINITION -> Place.DEFINITION;
                default -> Place.NAME;
            };
        }
    }
}
