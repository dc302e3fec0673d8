package io.howdah.sql.complete;

import io.howdah.sql.complete.Place.Nothing;
import io.howdah.sql.complete.Place.Operand;
import io.howdah.sql.names.ColumnName;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Clause;
import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what may stand in those parentheses of a query that hold no plain expression: lists of
/// columns, rows of values, windows.
final class ListPlaces {

    private final Caret caret;
    private final Words words;
    private final Block block;
    private final int at;
    private final Word before;

    ListPlaces(Caret caret, Block block) {
        this.caret = caret;
        this.words = caret.words();
        this.block = block;
        this.at = caret.at();
        this.before = caret.before();
    }

    /// What the parentheses around the caret ask for, if they are no part of a plain expression.
    Optional<Place> read(Clause clause, int open) {
        Word head = words.get(open - 1);
        boolean first = at == open + 1;
        if (clause == Clause.TARGET && block.verb().equals("insert")) {
            return Optional.of(list(open, Clauses.target(block), true));
        }
        if (clause == Clause.WHEN && head.is("insert")) {
            return Optional.of(list(open, Clauses.target(block), true));
        }
        if (clause == Clause.CONFLICT && head.is("conflict")) {
            return Optional.of(list(open, Clauses.target(block), false));
        }
        if (clause == Clause.SET && !words.isMark(open - 1, "=") && isSetList(open)) {
            return Optional.of(list(open, Clauses.target(block), false));
        }
        if (clause == Clause.USING || (clause == Clause.FROM && head.is("using"))) {
            return Optional.of(list(open, Joins.common(block, open), false));
        }
        if (clause == Clause.VALUES && words.around(open) < block.start()) {
            return Optional.of(row(open));
        }
        if (head.is("over") || words.is(open - 2, "window") || isWindow(open)) {
            return window(open);
        }
        if (head.is("filter") && first) {
            return Optional.of(new Place.Words(List.of("WHERE")));
        }
        if (head.is("group") && words.is(open - 2, "within") && first) {
            return Optional.of(new Place.Words(List.of("ORDER BY")));
        }
        if (head.is("exists") && first) {
            return Optional.of(new Place.Words(List.of("SELECT", "WITH", "VALUES")));
        }
        if (head.is("extract") && first) {
            return Optional.of(new Place.Words(Clauses.EXTRACTED));
        }
        return Optional.empty();
    }

    private boolean isWindow(int open) {
        return block.clauseAt(open) == Clause.WINDOW && words.is(open - 1, "as");
    }

    private boolean isSetList(int open) {
        return words.is(open - 1, "set") || words.isMark(open - 1, ",");
    }

    private Optional<Place> window(int open) {
        if (Operands.beginsAt(words, at) && at > open + 1) {
            return Optional.of(new Operand(false, Operands.opening()));
        }
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "PARTITION BY",
                                "ORDER BY",
                                "ROWS BETWEEN",
                                "RANGE BETWEEN",
                                "GROUPS BETWEEN"));
        if (before.is("partition") || before.is("order")) {
            all = List.of("BY");
        } else if (at > open + 1) {
            all.addAll(0, List.of("ASC", "DESC", "NULLS FIRST", "NULLS LAST"));
            all.addAll(Clauses.FRAME);
        }
        return Optional.of(new Place.Words(all));
    }

    /// The columns that the list does not have yet.
    private Place list(int open, List<ColumnName> columns, boolean allAtOnce) {
        if (!before.isMark("(") && !before.isMark(",")) {
            return new Nothing();
        }
        Set<String> taken = Clauses.names(words, open, caret.words().caret());
        List<ColumnName> rest =
                columns.stream().filter(column -> !taken.contains(column.name())).toList();
        return new Place.Columns(rest, allAtOnce && taken.isEmpty());
    }

    private Place row(int open) {
        boolean empty = words.isMark(words.caret() + 1, ")") || words.caret() + 1 >= words.size();
        if (at == open + 1 && empty && !caret.isQualified()) {
            return new Place.Row(Clauses.inserted(words, block));
        }
        return Operands.beginsAt(words, at)
                ? new Operand(
                        false,
                        Stream.concat(Stream.of("DEFAULT"), Operands.opening().stream()).toList())
                : new Place.Words(Operands.following(words, at));
    }
}
