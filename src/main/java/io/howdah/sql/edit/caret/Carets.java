package io.howdah.sql.edit.caret;

import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextLines;
import io.howdah.sql.edit.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The carets of a text, at least one, ascending and apart from each other.
///
/// @param all the carets
/// @param main index of the one that the view follows
public record Carets(List<Caret> all, int main) {

    /// More carets than these are left out: each takes part in every key.
    public static final int MOST = 5_000;

    public Carets {
        all = List.copyOf(all);
    }

    /// One caret.
    public static Carets of(Caret only) {
        return new Carets(List.of(only), 0);
    }

    /// Brings carets into order; those that meet become one.
    ///
    /// @param main index of the main one among those given
    public static Carets of(List<Caret> given, int main) {
        Caret leader = given.get(main);
        List<Caret> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.comparingInt(Caret::start).thenComparingInt(Caret::end));
        List<Caret> apart = new ArrayList<>();
        int at = 0;
        for (Caret caret : sorted) {
            if (!apart.isEmpty() && apart.getLast().meets(caret)) {
                apart.set(apart.size() - 1, apart.getLast().together(caret));
            } else {
                apart.add(caret);
            }
            at = caret.equals(leader) ? apart.size() - 1 : at;
        }
        return new Carets(apart, at);
    }

    /// The caret that the view follows.
    public Caret mainCaret() {
        return all.get(main);
    }

    public boolean isOne() {
        return all.size() == 1;
    }

    /// From the first selected character to behind the last.
    public TextRange hull() {
        return new TextRange(all.getFirst().start(), all.getLast().end());
    }

    /// These with one more, which becomes the main one.
    public Carets with(Caret caret) {
        if (all.size() >= MOST) {
            return this;
        }
        List<Caret> more = new ArrayList<>(all);
        more.add(caret);
        return of(more, all.size());
    }

    /// These without one of them; the one before it becomes the main one. The last stays.
    public Carets without(Caret caret) {
        int index = all.indexOf(caret);
        if (index < 0 || isOne()) {
            return this;
        }
        List<Caret> fewer = new ArrayList<>(all);
        fewer.remove(index);
        return new Carets(fewer, Math.max(0, index - 1));
    }

    /// Moves every caret.
    public Carets each(UnaryOperator<Caret> move) {
        return of(all.stream().map(move).toList(), main);
    }

    /// What the carets select, a line each.
    public String text(TextLines lines) {
        return all.stream()
                .map(caret -> text(lines, caret.range()))
                .collect(Collectors.joining("\n"));
    }

    static String text(TextLines lines, TextRange range) {
        int first = lines.lineAt(range.start());
        int shift = lines.start(first);
        return lines.text(first, lines.lineAt(range.end()))
                .substring(range.start() - shift, range.end() - shift);
    }

    /// Does at every caret what an operation does at one. Where two would rewrite the same characters,
    /// as two carets on a line that is commented, only the first does.
    public CaretsEdit edit(TextLines lines, Operation operation) {
        return edit(lines, caret -> operation.edit(lines, caret.anchor(), caret.position()));
    }

    /// The same with an operation that differs by caret.
    CaretsEdit edit(TextLines lines, Work work) {
        var merge = new Merge();
        for (Caret caret : all) {
            merge.add(caret, work.at(caret));
        }
        return new CaretsEdit(merge.edits, of(merge.after, main));
    }

    /// What is to be done at a caret.
    @FunctionalInterface
    interface Work {
        Optional<TextEdit> at(Caret caret);
    }

    /// The edits so far: each was made for the text as it was, each moves what lies behind it.
    private static final class Merge {

        private final List<TextEdit> edits = new ArrayList<>();
        private final List<Caret> after = new ArrayList<>();
        private int shift;
        private int done;

        void add(Caret caret, Optional<TextEdit> edit) {
            if (edit.isEmpty()) {
                after.add(stays(caret));
                return;
            }
            TextEdit wanted = edit.get();
            if (wanted.start() < done && wanted.text().isEmpty()) {
                int end = Math.max(done, wanted.end());
                wanted = new TextEdit(done, end, "", done, done);
            }
            boolean replaces = wanted.start() != wanted.end() || !wanted.text().isEmpty();
            if (replaces && (wanted.start() < done || repeats(wanted))) {
                after.add(stays(caret));
                return;
            }
            after.add(new Caret(wanted.anchor() + shift, wanted.caret() + shift));
            if (replaces) {
                edits.add(wanted);
                shift += wanted.text().length() - (wanted.end() - wanted.start());
                done = wanted.end();
            }
        }

        private boolean repeats(TextEdit wanted) {
            return !edits.isEmpty() && edits.getLast().start() == wanted.start();
        }

        private Caret stays(Caret caret) {
            return new Caret(
                    Math.max(caret.anchor(), done) + shift,
                    Math.max(caret.position(), done) + shift);
        }
    }
}
