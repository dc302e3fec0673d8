package io.howdah.ui.plan.query;

import java.util.List;

/// The words of a query, by their places; beyond the end there is no word.
final class Words {

    private final List<Word> all;

    Words(List<Word> all) {
        this.all = List.copyOf(all);
    }

    int size() {
        return all.size();
    }

    Word get(int at) {
        return all.get(at);
    }

    boolean is(int at, String text) {
        return at >= 0 && at < all.size() && all.get(at).is(text);
    }

    boolean isAny(int at, String... texts) {
        return at >= 0 && at < all.size() && all.get(at).isAny(texts);
    }

    boolean isName(int at) {
        return at >= 0 && at < all.size() && all.get(at).isName();
    }

    /// From one place up to another, as far as there are words.
    List<Word> between(int from, int to) {
        return all.subList(from, Math.min(to, all.size()));
    }

    /// The stretch of the query from one word up to another, which is not part of it.
    Span span(int from, int to) {
        return new Span(
                all.get(from).span().start(), all.get(Math.min(to, all.size()) - 1).span().end());
    }

    /// The parenthesis that closes the one at `open`, or the last word.
    int closing(int open) {
        for (int i = open + 1; i < all.size(); i++) {
            if (all.get(i).is(")") && all.get(i).depth() <= all.get(open).depth()) {
                return i;
            }
        }
        return all.size() - 1;
    }

    /// The parenthesis that the one at `close` closes, or the first word.
    int opening(int close) {
        for (int i = close - 1; i >= 0; i--) {
            if (all.get(i).is("(") && all.get(i).depth() == all.get(close).depth()) {
                return i;
            }
        }
        return 0;
    }
}
