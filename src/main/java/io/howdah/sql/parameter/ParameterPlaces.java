package io.howdah.sql.parameter;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Where a statement wants values: its `$1`, `:name` and `:'name'`.
///
/// Colons that begin the upper bound of an array's slice are none, nor are variables that are set.
public final class ParameterPlaces {

    /// What follows FETCH FIRST must be one operand: a cast needs parentheses there.
    private static final Set<String> BEFORE_OPERAND = Set.of("FIRST", "NEXT");

    private static final Set<String> AFTER_OPERAND = Set.of("[", ".");

    /// @param operand whether what stands there must be in parentheses
    private record Place(String label, int start, int end, boolean operand) {}

    private final String statement;
    private final List<Place> places;

    private ParameterPlaces(String statement, List<Place> places) {
        this.statement = statement;
        this.places = List.copyOf(places);
    }

    /// Reads one statement.
    ///
    /// @param isSet whether psql knows the variable of that name
    public static ParameterPlaces of(String statement, Predicate<String> isSet) {
        List<Place> places = new ArrayList<>();
        boolean takes = ParameterText.takesParameters(statement);
        Tokens tokens = new Lexer(true).lex(statement);
        Deque<Boolean> slices = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.text(i, statement);
            follow(token, word(statement, tokens, i, -1), slices);
            String label = takes || isConstant(token) ? label(tokens.kind(i), token) : "";
            boolean bound = token.equals(label) && Boolean.TRUE.equals(slices.peek());
            boolean variable = label.startsWith(":");
            boolean known = variable && (bound || isSet.test(label.substring(1)));
            if (!label.isEmpty() && !known) {
                boolean operand =
                        BEFORE_OPERAND.contains(word(statement, tokens, i, -1))
                                || AFTER_OPERAND.contains(word(statement, tokens, i, 1));
                places.add(new Place(label, tokens.start(i), tokens.end(i), operand));
            }
        }
        return new ParameterPlaces(statement, places);
    }

    /// `:'name'`, which means a constant wherever a statement takes one.
    private static boolean isConstant(String token) {
        return token.startsWith(":'");
    }

    /// In brackets after ARRAY stand elements, in others subscripts.
    private static void follow(String token, String before, Deque<Boolean> slices) {
        switch (token) {
            case "[" -> {
                boolean nested = !slices.isEmpty() && !slices.peek();
                boolean elements = before.equals("ARRAY") || (nested && !before.equals("]"));
                slices.push(!elements);
            }
            case "(" -> slices.push(false);
            case "]", ")" -> slices.poll();
            default -> {}
        }
    }

    /// The next token that is not blank in a direction, in capitals, "" at the end.
    private static String word(String statement, Tokens tokens, int from, int step) {
        int i = from + step;
        while (i >= 0 && i < tokens.size() && tokens.kind(i).isBlank()) {
            i += step;
        }
        boolean inside = i >= 0 && i < tokens.size();
        return inside ? tokens.text(i, statement).toUpperCase(Locale.ROOT) : "";
    }

    /// `$1` or `:name`, "" for what is no parameter.
    private static String label(TokenKind kind, String token) {
        if (kind == TokenKind.PARAMETER) {
            return token;
        }
        return kind == TokenKind.VARIABLE ? ParameterText.name(token) : "";
    }

    /// Only those that have a name.
    public ParameterPlaces named() {
        return new ParameterPlaces(
                statement, places.stream().filter(place -> place.label().startsWith(":")).toList());
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /// Each parameter once: the numbered ones by number, then the others as they appear.
    public List<String> labels() {
        return places.stream()
                .map(Place::label)
                .distinct()
                .sorted(Comparator.comparingInt(ParameterPlaces::number))
                .toList();
    }

    private static int number(String label) {
        boolean numbered = label.startsWith("$") && label.length() <= 9;
        return numbered ? Integer.parseInt(label.substring(1)) : Integer.MAX_VALUE;
    }

    /// The statement with an expression for each label, such as [ParameterLiteral] writes.
    public FilledText fill(Map<String, String> expressions) {
        var text = new StringBuilder();
        List<FilledText.Cut> cuts = new ArrayList<>();
        int copied = 0;
        for (Place place : places) {
            text.append(statement, copied, place.start());
            copied = place.end();
            String expression = expressions.getOrDefault(place.label(), "NULL");
            int start = text.length();
            boolean glued = place.start() > 0 && isWord(statement.charAt(place.start() - 1));
            text.append(glued ? " " : "")
                    .append(place.operand() ? "(" + expression + ")" : expression);
            if (copied < statement.length() && isWord(statement.charAt(copied))) {
                text.append(' ');
            }
            cuts.add(
                    new FilledText.Cut(
                            place.label(), start, text.length(), place.start(), place.end()));
        }
        return new FilledText(text.append(statement, copied, statement.length()).toString(), cuts);
    }

    /// Such a character beside a quote would make another token of it.
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '&' || c == '\'';
    }
}
