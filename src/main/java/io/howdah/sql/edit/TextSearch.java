package io.howdah.sql.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A search through a text, for words or for a regular expression.
public final class TextSearch {

    /// Matches that are marked and replaced at most.
    public static final int MOST = 100_000;

    /// What to search for.
    ///
    /// @param regex whether `text` is a regular expression, of Java's kind, with `^` and `$` at each line
    public record Query(String text, boolean matchCase, boolean wholeWords, boolean regex) {}

    /// @param all false when there are more than [#MOST]
    public record Matches(List<TextRange> ranges, boolean all) {

        public static final Matches NONE = new Matches(List.of(), true);

        public Matches {
            ranges = List.copyOf(ranges);
        }
    }

    private final Query query;
    private final Pattern pattern;

    private TextSearch(Query query, Pattern pattern) {
        this.query = query;
        this.pattern = pattern;
    }

    /// The search for a query.
    ///
    /// @throws IllegalArgumentException with one sentence for the user, for a faulty regular expression
    public static TextSearch of(Query query) {
        String core = query.regex() ? query.text() : Pattern.quote(query.text());
        String words =
                query.wholeWords()
                        ? "(?<![\\p{L}\\p{N}_])(?:" + core + ")(?![\\p{L}\\p{N}_])"
                        : core;
        int flags =
                Pattern.MULTILINE
                        | (query.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        try {
            // By itself first: a bracket too many must not close the group around it.
            Pattern alone = Pattern.compile(core, flags);
            return new TextSearch(
                    query, query.wholeWords() ? Pattern.compile(words, flags) : alone);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The regular expression is not valid: " + e.getDescription() + ".", e);
        }
    }

    /// All matches in a part of a text, empty ones left out.
    ///
    /// @param cancelled asked often, so that an expression that would take for ever can be given up
    /// @throws java.util.concurrent.CancellationException when it is
    public Matches in(String text, TextRange part, BooleanSupplier cancelled) {
        if (query.text().isEmpty()) {
            return Matches.NONE;
        }
        Matcher matcher = matcher(new CancellableText(text, cancelled), part);
        List<TextRange> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                if (found.size() == MOST) {
                    return new Matches(found, false);
                }
                found.add(new TextRange(matcher.start(), matcher.end()));
            }
        }
        return new Matches(found, true);
    }

    /// Matches of this search replaced, as one edit; nothing without matches. In the replacement of a
    /// regular expression `$1` and `${name}` stand for groups and `\n`, `\t` for line feed and tab.
    ///
    /// @param matches one or more that follow each other, as [#in] found them
    /// @throws IllegalArgumentException with one sentence for the user, when a group is named that the
    ///     expression has not
    public Optional<TextEdit> replace(String text, List<TextRange> matches, String replacement) {
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        int start = matches.getFirst().start();
        int end = matches.getLast().end();
        String words =
                query.regex() ? controls(replacement) : Matcher.quoteReplacement(replacement);
        Matcher matcher = matcher(text, new TextRange(start, end));
        // The matcher appends what lies before the first match too.
        var replaced = new StringBuilder(end + 16);
        int left = matches.size();
        try {
            while (left > 0 && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    matcher.appendReplacement(replaced, words);
                    left--;
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "The replacement is not valid: " + e.getMessage() + ".", e);
        }
        return Optional.of(TextEdit.of(start, end, replaced.substring(start)));
    }

    private Matcher matcher(CharSequence text, TextRange part) {
        return pattern.matcher(text)
                .region(part.start(), part.end())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private static String controls(String replacement) {
        var text = new StringBuilder();
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
            if (c == '\\' && (next == 'n' || next == 't')) {
                text.append(next == 'n' ? '\n' : '\t');
                i++;
            } else if (c == '\\' && next != 0) {
                text.append(c).append(next);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
