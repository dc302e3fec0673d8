package io.howdah.ui.plan.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Takes a condition apart at its ANDs; `BETWEEN` becomes the two comparisons that the server makes of
/// it.
final class Conjuncts {

    private Conjuncts() {}

    static List<Condition> of(List<Word> condition) {
        var found = new ArrayList<Condition>();
        Deque<List<Word>> left = new ArrayDeque<>();
        left.push(condition);
        while (!left.isEmpty()) {
            List<Word> words = unwrapped(left.pop());
            List<List<Word>> parts = split(words);
            if (parts.size() > 1) {
                parts.reversed().forEach(left::push);
            } else if (!words.isEmpty()) {
                found.addAll(single(words));
            }
        }
        return found;
    }

    private static List<Word> unwrapped(List<Word> words) {
        List<Word> inner = words;
        while (isWrapped(inner)) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    private static boolean isWrapped(List<Word> words) {
        if (words.size() < 2 || !words.getFirst().is("(")) {
            return false;
        }
        int depth = words.getFirst().depth();
        return words.getLast().is(")")
                && words.getLast().depth() == depth
                && words.subList(1, words.size() - 1).stream()
                        .allMatch(word -> word.depth() > depth);
    }

    private static List<List<Word>> split(List<Word> words) {
        var parts = new ArrayList<List<Word>>();
        if (words.isEmpty()) {
            return parts;
        }
        int depth = words.stream().mapToInt(Word::depth).min().orElse(0);
        int from = 0;
        boolean between = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.depth() != depth) {
                continue;
            }
            if (word.is("between")) {
                between = true;
            } else if (word.is("or")) {
                return List.of(words);
            } else if (word.is("and") && between) {
                between = false;
            } else if (word.is("and")) {
                parts.add(words.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(words.subList(from, words.size()));
        return parts;
    }

    private static List<Condition> single(List<Word> words) {
        Condition whole = Condition.of(words);
        int between = indexOf(words, "between", 0);
        int and = between < 0 ? -1 : indexOf(words, "and", between);
        if (and < 0 || indexOf(words, "not", 0) >= 0) {
            return List.of(whole);
        }
        List<Word> value = words.subList(0, between);
        return List.of(
                comparison(whole, value, ">=", words.subList(between + 1, and)),
                comparison(whole, value, "<=", words.subList(and + 1, words.size())));
    }

    private static Condition comparison(
            Condition whole, List<Word> value, String operator, List<Word> bound) {
        var words = new ArrayList<>(value);
        words.addAll(bound);
        Condition parts = Condition.of(words);
        return new Condition(
                whole.span(), with(parts.words(), operator), with(parts.qualified(), operator));
    }

    private static List<String> with(List<String> words, String operator) {
        var all = new ArrayList<>(words);
        all.add(operator);
        all.sort(null);
        return List.copyOf(all);
    }

    private static int indexOf(List<Word> words, String text, int from) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).is(text)) {
                return i;
            }
        }
        return -1;
    }
}
