package io.howdah.ui.plan.query;

import io.howdah.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A condition reduced to what the query and EXPLAIN write alike: its words in alphabetic order,
/// without parentheses, casts and the names of tables.
///
/// @param span in the query
/// @param words sorted
/// @param qualified the same with the tables' names, as far as they were written
record Condition(Span span, List<String> words, List<String> qualified) {

    /// What the server calls an operator that has a word in SQL.
    private static final Map<String, String> OPERATORS =
            Map.of(
                    "~~",
                    "like",
                    "~~*",
                    "ilike",
                    "!=",
                    "<>",
                    "isnull",
                    "is null",
                    "notnull",
                    "is not null");

    private static final Set<String> TYPE_WORDS =
            Set.of("precision", "varying", "with", "without", "time", "zone");

    private static final Set<String> TYPED =
            Set.of("date", "timestamp", "timestamptz", "time", "interval", "numeric");

    /// Midnight, which the server adds to a date.
    private static final Pattern MIDNIGHT =
            Pattern.compile("[ T]00:00:00(?:[+-]\\d\\d(?::?\\d\\d)?)?$");

    private static final Pattern COPY = Pattern.compile("_\\d+$");

    static Condition of(List<Word> words) {
        var plain = new ArrayList<String>();
        var qualified = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            Word word = words.get(at);
            boolean dotted = at + 1 < words.size() && words.get(at + 1).is(".") && word.isName();
            if (word.is("::")) {
                at = afterType(words, at + 1);
            } else if (dotted) {
                qualified.add(COPY.matcher(word.text()).replaceFirst("") + ".");
                at += 2;
            } else {
                at = add(words, at, plain);
            }
        }
        qualified.addAll(plain);
        plain.sort(null);
        qualified.sort(null);
        Span span =
                words.isEmpty()
                        ? new Span(0, 0)
                        : new Span(words.getFirst().span().start(), words.getLast().span().end());
        return new Condition(span, List.copyOf(plain), List.copyOf(qualified));
    }

    /// Offset after what was added.
    private static int add(List<Word> words, int at, List<String> into) {
        Word word = words.get(at);
        boolean membership =
                word.isAny("any", "all") && at > 0 && words.get(at - 1).isAny("=", "<>");
        boolean typeOfConstant =
                TYPED.contains(word.text())
                        && at + 1 < words.size()
                        && words.get(at + 1).kind().isString();
        if (membership) {
            // `= ANY ('{a,b}')` is what `IN ('a', 'b')` becomes.
            into.removeLast();
            into.add(word.is("any") ? "in" : "not in");
        } else if (word.is("not") && at + 1 < words.size() && words.get(at + 1).is("in")) {
            into.add("not in");
            return at + 2;
        } else if (word.kind().isString()) {
            constants(word.text(), into);
        } else if (!word.isAny("(", ")", ",", "[", "]", "array") && !typeOfConstant) {
            into.add(OPERATORS.getOrDefault(word.text(), word.text()));
        }
        return at + 1;
    }

    private static void constants(String quoted, List<String> into) {
        String text = quoted.replaceAll("^[a-zA-Z&]*'|'$", "").replace("''", "'");
        if (text.startsWith("{") && text.endsWith("}")) {
            for (String item : text.substring(1, text.length() - 1).split(",")) {
                into.add(constant(item.replaceAll("^\"|\"$", "")));
            }
        } else {
            into.add(constant(text));
        }
    }

    private static String constant(String text) {
        return MIDNIGHT.matcher(text).replaceFirst("");
    }

    private static int afterType(List<Word> words, int at) {
        int end = at + 1;
        while (end + 1 < words.size() && words.get(end).is(".")) {
            end += 2;
        }
        while (end < words.size()
                && (TYPE_WORDS.contains(words.get(end).text())
                        || words.get(end).isAny("[", "]")
                        || isModifier(words, end))) {
            end += words.get(end).is("(") ? closing(words, end) - end + 1 : 1;
        }
        return end;
    }

    private static boolean isModifier(List<Word> words, int at) {
        return words.get(at).is("(")
                && at + 1 < words.size()
                && words.get(at + 1).kind() == TokenKind.NUMBER;
    }

    private static int closing(List<Word> words, int open) {
        for (int i = open + 1; i < words.size(); i++) {
            if (words.get(i).is(")") && words.get(i).depth() == words.get(open).depth()) {
                return i;
            }
        }
        return words.size() - 1;
    }
}
