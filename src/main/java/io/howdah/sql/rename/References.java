package io.howdah.sql.rename;

import io.howdah.sql.TokenKind;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Clause;
import io.howdah.sql.scope.Cte;
import io.howdah.sql.scope.Scope;
import io.howdah.sql.scope.Source;
import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the names in a statement that mean sources, among those that mean columns, types, functions
/// and all else.
final class References {

    private final Words words;
    private final Scope scope;

    /// Words that give a name to a source or to a query of a WITH.
    private final Set<Integer> given = new HashSet<>();

    /// Words that say what is read.
    private final Set<Integer> read = new HashSet<>();

    References(Words words, Scope scope) {
        this.words = words;
        this.scope = scope;
        for (Block block : scope.blocks()) {
            block.ctes().stream().map(Cte::at).forEach(given::add);
            for (Source source : block.sources()) {
                given.add(source.aliasAt());
                read.add(new Bound(block, source).nameAt(words));
            }
        }
    }

    List<Reference> all() {
        List<Reference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<Block> block = scope.at(i);
            if (block.isPresent() && mayRefer(i, block.get())) {
                boolean bare = !words.isMark(i + 1, ".");
                String name = words.get(i).name();
                if (bare ? isRow(i, block.get()) : isQualifier(i)) {
                    found.add(new Reference(i, block.get(), name, bare));
                }
                if (!bare && words.get(i + 2).name().equals(name) && isValue(block.get(), name)) {
                    found.add(new Reference(i + 2, block.get(), name, true));
                }
            }
        }
        return found;
    }

    private boolean mayRefer(int at, Block block) {
        return words.get(at).isName()
                && !words.isMark(at - 1, ".")
                && !words.isMark(at - 1, "::")
                && !words.is(at - 1, "as")
                && !words.is(at - 1, "collate")
                && !given.contains(at)
                && !read.contains(at)
                && !isAssigned(at, block);
    }

    /// Whether it begins what SET gives a value to, which is always a column.
    private boolean isAssigned(int at, Block block) {
        return block.clauseAt(at) == Clause.SET
                && (words.is(at - 1, "set") || words.isMark(at - 1, ","))
                && words.around(at) == words.around(block.clauseStartAt(at));
    }

    /// Whether a column follows, and not a function or a table of a schema.
    private boolean isQualifier(int at) {
        return !words.isMark(at + 3, "(") && !words.isMark(at + 3, ".");
    }

    /// Whether it can be the whole row of a source.
    private boolean isRow(int at, Block block) {
        Word next = words.get(at + 1);
        boolean other =
                next.isMark("(")
                        || next.isMark("=>")
                        || next.isMark(":=")
                        || next.isString()
                        || (words.is(at - 2, "extract") && next.is("from"))
                        || words.matches(at - 2, "current", "of")
                        || words.is(at - 1, "over");
        return !other
                && !followsOperand(at)
                && isPlace(at, block)
                && !isOutput(at, block)
                && !isColumn(block, words.get(at).name());
    }

    private boolean isColumn(Block block, String name) {
        return block.column(name).isPresent() && !isValue(block, name);
    }

    private boolean isValue(Block block, String name) {
        return Bound.resolve(block, name).filter(found -> found.isValue(words)).isPresent();
    }

    /// Whether it stands where a column of the result is given its name.
    private boolean followsOperand(int at) {
        Word before = words.get(at - 1);
        return before.kind() == TokenKind.IDENTIFIER
                || before.kind() == TokenKind.QUOTED_IDENTIFIER
                || before.isMark(")")
                || before.isMark("]")
                || before.isNumber()
                || before.isString()
                || before.is("end")
                || before.is("true")
                || before.is("false")
                || before.is("null");
    }

    private boolean isPlace(int at, Block block) {
        return switch (block.clauseAt(at)) {
            case START, INTO, TARGET, USING, CONFLICT -> false;
            case WINDOW -> !words.is(at + 1, "as");
            case FROM -> isArgument(at);
            default -> true;
        };
    }

    /// Whether a function in FROM is called with it.
    private boolean isArgument(int at) {
        int open = words.around(at);
        while (words.isMark(open - 1, "(")) {
            open--;
        }
        return open > 0 && words.get(open - 1).isName() && !given.contains(open - 1);
    }

    /// Whether ORDER BY means a column of the result.
    private boolean isOutput(int at, Block block) {
        return block.clauseAt(at) == Clause.ORDER_BY
                && (words.is(at - 1, "by") || words.isMark(at - 1, ","))
                && block.outputs().stream()
                        .anyMatch(column -> column.name().equals(words.get(at).name()));
    }
}
