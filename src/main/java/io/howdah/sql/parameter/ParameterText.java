package io.howdah.sql.parameter;

import io.howdah.sql.Lexer;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A statement as the server takes it: `:name` and `:'name'` have become numbered parameters behind those
/// that the statement numbers itself.
///
/// `:"name"` and `:{?name}` can be no parameter: the text keeps them and [#isComplete] is false.
public final class ParameterText {

    /// The server takes parameters in these only; elsewhere `$1` belongs to a function's body.
    private static final Set<String> TAKING =
            Set.of("SELECT", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE", "CALL");

    private record Cut(int start, int end, int originalStart, int originalEnd) {}

    private final String text;
    private final List<String> labels;
    private final List<Cut> cuts;
    private final boolean complete;

    private ParameterText(String text, List<String> labels, List<Cut> cuts, boolean complete) {
        this.text = text;
        this.labels = List.copyOf(labels);
        this.cuts = List.copyOf(cuts);
        this.complete = complete;
    }

    /// Reads a statement without its semicolon.
    public static ParameterText of(String statement) {
        Tokens tokens = new Lexer(true).lex(statement);
        List<String> labels = numbered(statement, tokens);
        boolean complete = true;
        var text = new StringBuilder();
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.text(i, statement);
            String name = tokens.kind(i) == TokenKind.VARIABLE ? name(token) : "";
            if (name.isEmpty()) {
                complete &= tokens.kind(i) != TokenKind.VARIABLE;
                text.append(token);
                continue;
            }
            if (!labels.contains(name)) {
                labels.add(name);
            }
            if (text.length() > 0 && Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
            int start = text.length();
            text.append('$').append(labels.indexOf(name) + 1);
            cuts.add(new Cut(start, text.length(), tokens.start(i), tokens.end(i)));
        }
        return new ParameterText(text.toString(), labels, cuts, complete);
    }

    /// `$1` up to the highest number in use.
    private static List<String> numbered(String statement, Tokens tokens) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.PARAMETER) {
                String digits = tokens.text(i, statement).substring(1);
                // The server takes 65,535 at most and says so of more.
                int number = digits.length() > 5 ? 0 : Math.min(Integer.parseInt(digits), 65_535);
                while (labels.size() < number) {
                    labels.add("$" + (labels.size() + 1));
                }
            }
        }
        return labels;
    }

    /// The label `:name` of a variable that can be a parameter, "" for the others.
    static String name(String variable) {
        char first = variable.charAt(1);
        if (first == '\'') {
            return ":" + variable.substring(2, variable.length() - 1);
        }
        return first == '"' || first == '{' ? "" : variable;
    }

    /// Whether `$1` in a statement is a parameter of it.
    public static boolean takesParameters(String statement) {
        String inner = StatementTraits.withoutExplain(statement);
        return TAKING.contains(StatementTraits.of(inner).command());
    }

    /// What the server gets.
    public String text() {
        return text;
    }

    /// What stands for each parameter in the statement, `$1` or `:name`; the first is number 1.
    public List<String> labels() {
        return labels;
    }

    /// Whether nothing of psql is left in it.
    public boolean isComplete() {
        return complete;
    }

    /// Whether a place in the text belongs to a parameter that was a variable.
    public boolean isVariable(int offset) {
        return cuts.stream().anyMatch(cut -> cut.start() <= offset && offset < cut.end());
    }

    /// The place in the statement that a place in the text comes from.
    public int original(int offset) {
        int shift = 0;
        for (Cut cut : cuts) {
            if (offset < cut.start()) {
                break;
            }
            if (offset < cut.end()) {
                return cut.originalStart();
            }
            shift = cut.originalEnd() - cut.end();
        }
        return Math.max(0, offset + shift);
    }
}
