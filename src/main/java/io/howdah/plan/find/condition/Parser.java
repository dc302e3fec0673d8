package io.howdah.plan.find.condition;

import io.howdah.plan.find.condition.Expression.And;
import io.howdah.plan.find.condition.Expression.Call;
import io.howdah.plan.find.condition.Expression.Cast;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expression.Literal;
import io.howdah.plan.find.condition.Expression.Not;
import io.howdah.plan.find.condition.Expression.Opaque;
import io.howdah.plan.find.condition.Expression.Operation;
import io.howdah.plan.find.condition.Expression.Or;
import io.howdah.plan.find.condition.Expression.Parameter;
import io.howdah.plan.find.condition.Expression.Quantified;
import io.howdah.plan.find.condition.Expression.Test;
import io.howdah.plan.find.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads one expression by recursive descent. PostgreSQL puts every operator in parentheses, so
/// there is no precedence but that of AND over OR.
final class Parser {

    private static final int DEEPEST = 200;

    private static final Set<String> VALUES =
            Set.of("true", "false", "null", "current_date", "current_timestamp", "localtimestamp");

    /// Words that begin what is kept as text.
    private static final Set<String> SYNTAX =
            Set.of("case", "array", "extract", "row", "any", "all", "exists", "interval");

    private final TokenStream tokens;
    private int depth;

    Parser(String text) {
        tokens = new TokenStream(text);
    }

    Expression whole() throws NotUnderstood {
        Expression expression = disjunction();
        if (tokens.peek().kind() != Kind.END) {
            throw new NotUnderstood();
        }
        return expression;
    }

    private Expression disjunction() throws NotUnderstood {
        if (++depth > DEEPEST) {
            throw new NotUnderstood();
        }
        var parts = new ArrayList<Expression>();
        parts.add(conjunction());
        while (tokens.takeWord("OR")) {
            parts.add(conjunction());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Or(parts);
    }

    private Expression conjunction() throws NotUnderstood {
        var parts = new ArrayList<Expression>();
        parts.add(comparison());
        while (tokens.takeWord("AND")) {
            parts.add(comparison());
        }
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
    }

    private Expression comparison() throws NotUnderstood {
        if (tokens.takeWord("NOT")) {
            return new Not(comparison());
        }
        if (tokens.peek().kind() == Kind.OPERATOR) {
            return new Operation(tokens.next().text(), null, operand());
        }
        Expression left = operand();
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Kind.OPERATOR) {
                tokens.next();
                left = operation(left, token.text());
            } else if (token.isWord("OPERATOR")) {
                left = operation(left, namedOperator());
            } else if (token.isWord("IS")) {
                left = test(left);
            } else if (token.isWord("AT")) {
                tokens.next();
                tokens.expectWord("TIME");
                tokens.expectWord("ZONE");
                left = new Operation("AT TIME ZONE", left, operand());
            } else if (token.isWord("COLLATE")) {
                int from = token.start();
                tokens.next();
                tokens.qualifiedName();
                left = new Opaque(left.sql() + " " + tokens.source(from));
            } else {
                return left;
            }
        }
    }

    private Expression operation(Expression left, String operator) throws NotUnderstood {
        boolean any = tokens.peek().isWord("ANY");
        if (any || tokens.peek().isWord("ALL")) {
            tokens.next();
            tokens.expect("(");
            Expression right = disjunction();
            tokens.expect(")");
            return new Quantified(left, operator, !any, right);
        }
        return new Operation(operator, left, operand());
    }

    /// `OPERATOR(schema.sign)`.
    private String namedOperator() throws NotUnderstood {
        tokens.next();
        tokens.expect("(");
        while (tokens.peek().isName() || tokens.peek().is(".")) {
            tokens.next();
        }
        String sign = tokens.next().text();
        tokens.expect(")");
        return sign;
    }

    private Expression test(Expression value) throws NotUnderstood {
        tokens.next();
        var words = new StringBuilder("IS");
        while (tokens.peek().kind() == Kind.WORD
                && !tokens.peek().isWord("AND")
                && !tokens.peek().isWord("OR")) {
            String word = tokens.next().text().toUpperCase(Locale.ROOT);
            if (word.equals("FROM")) {
                return new Operation(words + " FROM", value, operand());
            }
            words.append(' ').append(word);
        }
        return new Test(value, words.toString());
    }

    private Expression operand() throws NotUnderstood {
        int from = tokens.peek().start();
        Expression value = primary();
        while (true) {
            if (tokens.peek().is("::")) {
                tokens.next();
                value = new Cast(value, new TypeName(tokens).read());
            } else if (tokens.peek().is("[")) {
                tokens.skipGroup();
                value = new Opaque(tokens.source(from));
            } else if (tokens.peek().is(".") && !(value instanceof Column)) {
                tokens.next();
                if (!tokens.peek().isName() && !tokens.peek().text().equals("*")) {
                    throw new NotUnderstood();
                }
                tokens.next();
                String whole = tokens.source(from);
                value = value instanceof Parameter ? new Parameter(whole) : new Opaque(whole);
            } else {
                return value;
            }
        }
    }

    private Expression primary() throws NotUnderstood {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case STRING, NUMBER -> new Literal(tokens.next().text());
            case PARAMETER -> new Parameter(tokens.next().text());
            case QUOTED -> named();
            case WORD -> word(token);
            case MARK -> group(token);
            case OPERATOR, END -> throw new NotUnderstood();
        };
    }

    private Expression group(Token token) throws NotUnderstood {
        if (!token.is("(")) {
            throw new NotUnderstood();
        }
        Token first = tokens.second();
        boolean subplan =
                first.isWord("SubPlan")
                        || first.isWord("InitPlan")
                        || first.isWord("hashed")
                        || first.isWord("alternatives")
                        || first.isWord("CTE");
        if (subplan || first.isWord("ANY") || first.isWord("ALL") || first.isWord("EXISTS")) {
            tokens.skipGroup();
            String whole = tokens.source(token.start());
            return first.isWord("InitPlan") ? new Parameter(whole) : new Opaque(whole);
        }
        tokens.next();
        Expression inside = disjunction();
        tokens.expect(")");
        return inside;
    }

    private Expression word(Token token) throws NotUnderstood {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (VALUES.contains(word)) {
            tokens.next();
            return word.startsWith("current") || word.startsWith("local")
                    ? new Parameter(token.text())
                    : new Literal(token.text());
        }
        if (SYNTAX.contains(word) && !tokens.second().is(".")) {
            return syntax(token, word);
        }
        return named();
    }

    private Expression syntax(Token token, String word) throws NotUnderstood {
        tokens.next();
        if (word.equals("case")) {
            for (int open = 1; open > 0; ) {
                Token next = tokens.next();
                if (next.kind() == Kind.END) {
                    throw new NotUnderstood();
                }
                open += next.isWord("CASE") ? 1 : next.isWord("END") ? -1 : 0;
            }
        } else if (tokens.peek().is("(") || tokens.peek().is("[")) {
            tokens.skipGroup();
        } else {
            throw new NotUnderstood();
        }
        return new Opaque(tokens.source(token.start()));
    }

    private Expression named() throws NotUnderstood {
        int from = tokens.peek().start();
        List<String> names = tokens.qualifiedName();
        if (tokens.peek().is("(")) {
            String name = tokens.source(from);
            return call(name, from);
        }
        if (names.contains("*")) {
            return new Opaque(tokens.source(from));
        }
        return names.size() == 1
                ? new Column(null, names.getFirst())
                : new Column(names.get(names.size() - 2), names.getLast());
    }

    private Expression call(String name, int from) throws NotUnderstood {
        int open = tokens.mark();
        tokens.next();
        var arguments = new ArrayList<Expression>();
        if (!tokens.peek().is(")")) {
            do {
                if (tokens.peek().isWord("DISTINCT")
                        || tokens.peek().isWord("VARIADIC")
                        || tokens.isStar()) {
                    return quotedCall(open, from);
                }
                arguments.add(disjunction());
            } while (tokens.take(","));
        }
        if (!tokens.peek().is(")")) {
            return quotedCall(open, from);
        }
        tokens.next();
        boolean more = tokens.peek().isWord("OVER") || tokens.peek().isWord("FILTER");
        if (more) {
            tokens.back(open);
            throw new NotUnderstood();
        }
        return new Call(name, arguments);
    }

    /// A call with a syntax of its own, such as `count(*)`.
    private Expression quotedCall(int open, int from) throws NotUnderstood {
        tokens.back(open);
        tokens.skipGroup();
        return new Opaque(tokens.source(from));
    }
}
