package io.howdah.sql.complete;

import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What stands before the caret in a statement that is no query, reduced to what rules are written
/// in: key words in lower case, `#` for a name or constant, `()` for closed parentheses, marks.
///
/// @param parts in order
/// @param places index of the word that each part begins with
record Shape(List<String> parts, List<Integer> places) {

    /// Words that change nothing in what may follow.
    private static final Set<String> NOISE = Set.of("only", "concurrently");

    private static final Set<String> GRANTED =
            Set.of(
                    "select",
                    "insert",
                    "update",
                    "delete",
                    "truncate",
                    "references",
                    "trigger",
                    "usage",
                    "execute",
                    "all",
                    "create",
                    "connect",
                    "maintain");

    Shape {
        parts = List.copyOf(parts);
        places = List.copyOf(places);
    }

    static Shape before(Words words, int at) {
        List<String> parts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < at; ) {
            int next = words.isOpen(i) && words.close(i) >= at ? i + 1 : words.next(i);
            String part = part(words, i, next);
            if (part.equals("#")) {
                while (words.isMark(next, ".") && next + 1 < at) {
                    next += 2;
                }
            }
            if (!NOISE.contains(part)) {
                parts.add(part);
                places.add(i);
            }
            i = next;
        }
        return new Shape(parts, places).withoutExists().withoutList();
    }

    private static String part(Words words, int at, int next) {
        Word word = words.get(at);
        if (words.isOpen(at)) {
            return next > at + 1 ? "()" : word.text();
        }
        if (word.isKeyword()) {
            return word.name();
        }
        boolean mark = word.kind() == io.howdah.sql.TokenKind.PUNCTUATION || word.isOperator();
        return mark ? word.text() : "#";
    }

    /// Without IF EXISTS and IF NOT EXISTS, which a name follows all the same.
    private Shape withoutExists() {
        int at = parts.indexOf("exists");
        int from = at < 0 ? -1 : parts.subList(0, at).lastIndexOf("if");
        if (from < 0 || at - from > 2) {
            return this;
        }
        return without(from, at + 1);
    }

    private Shape without(int from, int to) {
        List<String> kept = new ArrayList<>(parts);
        List<Integer> keptPlaces = new ArrayList<>(places);
        kept.subList(from, to).clear();
        keptPlaces.subList(from, to).clear();
        return new Shape(kept, keptPlaces);
    }

    /// Behind a comma, the same may come as at the beginning of the list.
    private Shape withoutList() {
        int size = parts.size();
        if (size < 2 || !parts.getLast().equals(",")) {
            return this;
        }
        String item = parts.get(size - 2);
        boolean listed = item.equals("#") || (parts.contains("grant") && GRANTED.contains(item));
        return listed ? without(size - 2, size).withoutList() : this;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    String part(int fromEnd) {
        int at = parts.size() - fromEnd;
        return at < 0 ? "" : parts.get(at);
    }

    /// Whether the parts end so; the pattern is written with spaces between.
    boolean ends(String pattern) {
        List<String> wanted = List.of(pattern.split(" "));
        int from = parts.size() - wanted.size();
        return from >= 0 && parts.subList(from, parts.size()).equals(wanted);
    }

    boolean starts(String pattern) {
        List<String> wanted = List.of(pattern.split(" "));
        return parts.size() >= wanted.size() && parts.subList(0, wanted.size()).equals(wanted);
    }

    boolean has(String part) {
        return parts.contains(part);
    }

    /// Index of the word behind the first of these parts, -1 when there is none.
    int behind(String part) {
        int at = parts.indexOf(part);
        return at < 0 || at + 1 >= places.size() ? -1 : places.get(at + 1);
    }
}
