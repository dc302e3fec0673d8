package io.howdah.plan.find.condition;

import io.howdah.plan.find.condition.Expression.And;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expression.Opaque;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads expressions and takes them apart.
public final class Expressions {

    private Expressions() {}

    /// Reads one expression; what is not understood becomes [Opaque].
    public static Expression parse(String text) {
        try {
            return new Parser(text).whole();
        } catch (NotUnderstood e) {
            return new Opaque(text);
        }
    }

    /// The conditions that must all hold, however deeply AND is nested.
    public static List<Expression> conjuncts(Expression condition) {
        var all = new ArrayList<Expression>();
        Deque<Expression> open = new ArrayDeque<>();
        open.push(condition);
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof And and) {
                and.parts().reversed().forEach(open::push);
            } else {
                all.add(next);
            }
        }
        return all;
    }

    /// Every column in it, in the order of writing.
    public static Set<Column> columns(Expression expression) {
        var all = new LinkedHashSet<Column>();
        for (Expression part : walk(expression)) {
            if (part instanceof Column column) {
                all.add(column);
            }
        }
        return all;
    }

    /// Every `relation.column` that a text names, be the rest of it understood or not. Of a row as a
    /// whole the name is `*`.
    public static Set<Column> qualifiedColumns(String text) {
        var all = new LinkedHashSet<Column>();
        List<Token> tokens = Tokens.of(text);
        for (int at = 0; at + 3 < tokens.size(); at++) {
            Token name = tokens.get(at + 2);
            boolean column =
                    tokens.get(at).isName()
                            && tokens.get(at + 1).is(".")
                            && (name.isName() || name.text().equals("*"))
                            && !tokens.get(at + 3).is("(");
            if (column) {
                all.add(new Column(tokens.get(at).text(), name.text()));
            }
        }
        return all;
    }

    /// Every name in a text that is not a function's, key words among them, be the rest of it
    /// understood or not.
    public static Set<String> names(String text) {
        var all = new LinkedHashSet<String>();
        List<Token> tokens = Tokens.of(text);
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).isName() && !tokens.get(at + 1).is("(")) {
                all.add(tokens.get(at).text());
            }
        }
        return all;
    }

    /// Whether everything in it was understood.
    public static boolean isClear(Expression expression) {
        return walk(expression).stream().noneMatch(Opaque.class::isInstance);
    }

    /// The expression and everything in it.
    public static List<Expression> walk(Expression expression) {
        var all = new ArrayList<Expression>();
        Deque<Expression> open = new ArrayDeque<>();
        open.push(expression);
        while (!open.isEmpty()) {
            Expression next = open.pop();
            all.add(next);
            next.parts().reversed().forEach(open::push);
        }
        return all;
    }

    /// Splits at the commas that are in no parentheses and no quotes: a list property of a plan.
    public static List<String> list(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (Token token : Tokens.of(text)) {
            if (token.is("(") || token.is("[")) {
                depth++;
            } else if (token.is(")") || token.is("]")) {
                depth--;
            } else if (token.is(",") && depth == 0) {
                parts.add(text.substring(from, token.start()).strip());
                from = token.end();
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
