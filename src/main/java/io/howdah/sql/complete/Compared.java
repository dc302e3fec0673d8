package io.howdah.sql.complete;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Clause;
import io.howdah.sql.scope.ExpressionType;
import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells the type that a value at the caret should have: of what it is compared with, assigned or
/// cast to, or passed for.
final class Compared {

    private static final Set<String> OPERATORS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");

    private final Caret caret;
    private final Words words;
    private final int at;

    Compared(Caret caret) {
        this.caret = caret;
        this.words = caret.words();
        this.at = caret.at();
    }

    /// The type as `format_type` writes it, "" when nothing tells.
    String type() {
        String cast = cast();
        if (!cast.isEmpty()) {
            return cast;
        }
        Word before = caret.before();
        int open = caret.parenthesis();
        if (before.isOperator() && OPERATORS.contains(before.text())) {
            return leftOf(at - 1);
        }
        if (before.is("when")) {
            int begin = Operands.caseAround(words, at);
            return begin >= 0 && !words.is(begin + 1, "when")
                    ? typeOf(begin + 1, firstWhen(begin))
                    : "";
        }
        if (before.is("from") && words.is(at - 2, "distinct")) {
            int is = words.is(at - 3, "not") ? at - 4 : at - 3;
            return leftOf(is);
        }
        if (open >= 0 && (before.isMark("(") || before.isMark(",") || before.isMark("["))) {
            return inList(open);
        }
        return before.is("default") ? defaultOf() : "";
    }

    private int firstWhen(int begin) {
        int when = words.find(begin + 1, at, Set.of("when"));
        return when < 0 ? at : when;
    }

    private String inList(int open) {
        if (words.is(open - 1, "in")) {
            return leftOf(words.is(open - 2, "not") ? open - 2 : open - 1);
        }
        if (words.isMark(open, "[") && words.is(open - 1, "array")) {
            int call = words.around(open);
            boolean any =
                    words.is(call - 1, "any")
                            || words.is(call - 1, "all")
                            || words.is(call - 1, "some");
            return any && words.get(call - 2).isOperator() ? leftOf(call - 2) : "";
        }
        Block block = caret.block();
        if (block != null
                && block.clauseAt(at) == Clause.VALUES
                && words.around(open) < block.start()) {
            List<ColumnName> columns = Clauses.inserted(words, block);
            int place = CallAtCaret.commas(words, open, at);
            return place < columns.size() ? columns.get(place).type() : "";
        }
        return CallAtCaret.of(caret).map(this::parameter).orElse("");
    }

    private String parameter(CallAtCaret call) {
        List<FunctionName> overloads = call.overloads(caret.names());
        return overloads.stream()
                .filter(one -> call.active(one) >= 0)
                .map(one -> one.parameters().get(call.active(one)).type())
                .findFirst()
                .orElse("");
    }

    /// The type behind `'…'::`, around `CAST('…' AS`, or before a constant.
    private String cast() {
        int behind = words.caret() + 1;
        ExpressionType types = types();
        if (words.isMark(behind, "::")) {
            int to = behind + 2;
            while (words.isMark(to, ".")) {
                to += 2;
            }
            return types.of(words.caret(), to);
        }
        int open = words.around(words.caret());
        if (open > 0 && words.is(open - 1, "cast") && words.is(behind, "as")) {
            return types.of(open - 1, words.next(open));
        }
        Word before = caret.before();
        return caret.inString() && before.isName() && isEnum(before.name()) ? before.name() : "";
    }

    private boolean isEnum(String type) {
        return caret.names().type(type).filter(one -> !one.labels().isEmpty()).isPresent();
    }

    /// The type of the column that a definition gives a default: `status mood DEFAULT`.
    private String defaultOf() {
        Word type = caret.before(2);
        return type.isName() && isEnum(type.name()) ? type.name() : "";
    }

    /// The type of the operand that ends before `end`.
    private String leftOf(int end) {
        int from = end - 1;
        if (words.isMark(from, ")") || words.isMark(from, "]")) {
            from = words.close(from);
            from -= words.get(from - 1).isName() ? 1 : 0;
        }
        while (words.isMark(from - 1, ".")) {
            from -= 2;
        }
        if (words.isMark(from - 1, "::") && from >= 2) {
            from -= 2;
        }
        return typeOf(Math.max(from, 0), end);
    }

    private String typeOf(int from, int to) {
        return types().of(from, to);
    }

    private ExpressionType types() {
        return new ExpressionType(words, caret.names(), caret.scope(), caret.block());
    }

    /// The labels of the type, when it is an enum.
    static List<String> labels(SchemaNames names, String type) {
        return Optional.of(type)
                .filter(text -> !text.isEmpty())
                .flatMap(names::type)
                .map(io.howdah.sql.names.TypeName::labels)
                .orElse(List.of());
    }
}
