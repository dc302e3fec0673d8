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

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    Parser(String text) {
        this.text = text;
        tokens = Tokens.of(text);
    }

    Expression whole() throws NotUnderstood {
        Expression expression = disjunction();
        if (peek().kind() != Kind.END) {
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
        while (takeWord("OR")) {
            parts.add(conjunction());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Or(parts);
    }

    private Expression conjunction() throws NotUnderstood {
        var parts = new ArrayList<Expression>();
        parts.add(comparison());
        while (takeWord("AND")) {
            parts.add(comparison());
        }
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
    }

    private Expression comparison() throws NotUnderstood {
        if (takeWord("NOT")) {
            return new Not(comparison());
        }
        if (peek().kind() == Kind.OPERATOR) {
            return new Operation(next().text(), null, operand());
        }
        Expression left = operand();
        while (true) {
            Token token = peek();
            if (token.kind() == Kind.OPERATOR) {
                at++;
                left = operation(left, token.text());
            } else if (token.isWord("OPERATOR")) {
                left = operation(left, namedOperator());
            } else if (token.isWord("IS")) {
                left = test(left);
            } else if (token.isWord("AT")) {
                at++;
                expectWord("TIME");
                expectWord("ZONE");
                left = new Operation("AT TIME ZONE", left, operand());
            } else if (token.isWord("COLLATE")) {
                int from = token.start();
                at++;
                qualifiedName();
                left = new Opaque(left.sql() + " " + text.substring(from, before()));
            } else {
                return left;
            }
        }
    }

    private Expression operation(Expression left, String operator) throws NotUnderstood {
        boolean any = peek().isWord("ANY");
        if (any || peek().isWord("ALL")) {
            at++;
            expect("(");
            Expression right = disjunction();
            expect(")");
            return new Quantified(left, operator, !any, right);
        }
        return new Operation(operator, left, operand());
    }

    /// `OPERATOR(schema.sign)`.
    private String namedOperator() throws NotUnderstood {
        at++;
        expect("(");
        while (peek().isName() || peek().is(".")) {
            at++;
        }
        String sign = next().text();
        expect(")");
        return sign;
    }

    private Expression test(Expression value) throws NotUnderstood {
        at++;
        var words = new StringBuilder("IS");
        while (peek().kind() == Kind.WORD && !peek().isWord("AND") && !peek().isWord("OR")) {
            String word = next().text().toUpperCase(Locale.ROOT);
            if (word.equals("FROM")) {
                return new Operation(words + " FROM", value, operand());
            }
            words.append(' ').append(word);
        }
        return new Test(value, words.toString());
    }

    private Expression operand() throws NotUnderstood {
        int from = peek().start();
        Expression value = primary();
        while (true) {
            if (peek().is("::")) {
                at++;
                value = new Cast(value, new TypeName(this).read());
            } else if (peek().is("[")) {
                skipGroup();
                value = new Opaque(text.substring(from, before()));
            } else if (peek().is(".") && !(value instanceof Column)) {
                at++;
                if (!peek().isName() && !peek().text().equals("*")) {
                    throw new NotUnderstood();
                }
                at++;
                String whole = text.substring(from, before());
                value = value instanceof Parameter ? new Parameter(whole) : new Opaque(whole);
            } else {
                return value;
            }
        }
    }

    private Expression primary() throws NotUnderstood {
        Token token = peek();
        return switch (token.kind()) {
            case STRING, NUMBER -> new Literal(next().text());
            case PARAMETER -> new Parameter(next().text());
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
        Token first = tokens.get(at + 1);
        boolean subplan =
                first.isWord("SubPlan")
                        || first.isWord("InitPlan")
                        || first.isWord("hashed")
                        || first.isWord("alternatives")
                        || first.isWord("CTE");
        if (subplan || first.isWord("ANY") || first.isWord("ALL") || first.isWord("EXISTS")) {
            skipGroup();
            String whole = text.substring(token.start(), before());
            return first.isWord("InitPlan") ? new Parameter(whole) : new Opaque(whole);
        }
        at++;
        Expression inside = disjunction();
        expect(")");
        return inside;
    }

    private Expression word(Token token) throws NotUnderstood {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (VALUES.contains(word)) {
            at++;
            return word.startsWith("current") || word.startsWith("local")
                    ? new Parameter(token.text())
                    : new Literal(token.text());
        }
        if (SYNTAX.contains(word) && !tokens.get(at + 1).is(".")) {
            return syntax(token, word);
        }
        return named();
    }

    private Expression syntax(Token token, String word) throws NotUnderstood {
        at++;
        if (word.equals("case")) {
            for (int open = 1; open > 0; ) {
                Token next = next();
                if (next.kind() == Kind.END) {
                    throw new NotUnderstood();
                }
                open += next.isWord("CASE") ? 1 : next.isWord("END") ? -1 : 0;
            }
        } else if (peek().is("(") || peek().is("[")) {
            skipGroup();
        } else {
            throw new NotUnderstood();
        }
        return new Opaque(text.substring(token.start(), before()));
    }

    private Expression named() throws NotUnderstood {
        int from = peek().start();
        List<String> names = qualifiedName();
        if (peek().is("(")) {
            String name = text.substring(from, before());
            return call(name, from);
        }
        if (names.contains("*")) {
            return new Opaque(text.substring(from, before()));
        }
        return names.size() == 1
                ? new Column(null, names.getFirst())
                : new Column(names.get(names.size() - 2), names.getLast());
    }

    private Expression call(String name, int from) throws NotUnderstood {
        int open = at;
        at++;
        var arguments = new ArrayList<Expression>();
        if (!peek().is(")")) {
            do {
                if (peek().isWord("DISTINCT") || peek().isWord("VARIADIC") || isStar()) {
                    return quotedCall(open, from);
                }
                arguments.add(disjunction());
            } while (take(","));
        }
        if (!peek().is(")")) {
            return quotedCall(open, from);
        }
        at++;
        boolean more = peek().isWord("OVER") || peek().isWord("FILTER");
        if (more) {
            at = open;
            throw new NotUnderstood();
        }
        return new Call(name, arguments);
    }

    private boolean isStar() {
        return peek().kind() == Kind.OPERATOR && peek().text().equals("*");
    }

    /// A call with a syntax of its own, such as `count(*)`.
    private Expression quotedCall(int open, int from) throws NotUnderstood {
        at = open;
        skipGroup();
        return new Opaque(text.substring(from, before()));
    }

    private List<String> qualifiedName() throws NotUnderstood {
        var names = new ArrayList<String>();
        do {
            if (!peek().isName() && !isStar()) {
                throw new NotUnderstood();
            }
            names.add(next().text());
        } while (take("."));
        return names;
    }

    private void skipGroup() throws NotUnderstood {
        int open = 0;
        do {
            Token token = next();
            if (token.kind() == Kind.END) {
                throw new NotUnderstood();
            }
            if (token.is("(") || token.is("[")) {
                open++;
            } else if (token.is(")") || token.is("]")) {
                open--;
            }
        } while (open > 0);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean take(String mark) {
        boolean there = peek().is(mark);
        at += there ? 1 : 0;
        return there;
    }

    boolean takeWord(String word) {
        boolean there = peek().isWord(word);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String mark) throws NotUnderstood {
        if (!take(mark)) {
            throw new NotUnderstood();
        }
    }

    void expectWord(String word) throws NotUnderstood {
        if (!takeWord(word)) {
            throw new NotUnderstood();
        }
    }

    /// The end of the last token taken.
    int before() {
        return tokens.get(at - 1).end();
    }

    String source(int from) {
        return text.substring(from, before());
    }
}
