package io.howdah.ui.control;

import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Turns the tokens of SQL text into style classes, for areas of the class [#AREA].
public final class SqlStyles {

    /// Class of an area that shows SQL.
    public static final String AREA = "sql-area";

    /// Class of text that the server complained about.
    public static final String FAULT = "sql-fault";

    private static final Map<TokenKind, Collection<String>> CLASSES = classes();

    private SqlStyles() {}

    private static Map<TokenKind, Collection<String>> classes() {
        Map<TokenKind, Collection<String>> classes = new EnumMap<>(TokenKind.class);
        for (TokenKind kind : TokenKind.values()) {
            classes.put(
                    kind,
                    switch (kind) {
                        case KEYWORD -> List.of("sql-keyword");
                        case STRING, ESCAPE_STRING, UNICODE_STRING, BIT_STRING, DOLLAR_STRING ->
                                List.of("sql-string");
                        case NUMBER -> List.of("sql-number");
                        case LINE_COMMENT, BLOCK_COMMENT -> List.of("sql-comment");
                        case QUOTED_IDENTIFIER -> List.of("sql-quoted");
                        case OPERATOR, PUNCTUATION -> List.of("sql-operator");
                        case PARAMETER, VARIABLE -> List.of("sql-parameter");
                        case META_COMMAND -> List.of("sql-meta");
                        case ERROR -> List.of("sql-error");
                        case IDENTIFIER, WHITESPACE, COPY_DATA -> List.of();
                    });
        }
        return classes;
    }

    /// The styles of a text without a fault.
    public static StyleSpans<Collection<String>> of(Tokens tokens, int length) {
        return of(tokens, length, 0, 0);
    }

    /// The styles of a text; characters in `[faultStart, faultEnd)` are marked besides.
    public static StyleSpans<Collection<String>> of(
            Tokens tokens, int length, int faultStart, int faultEnd) {
        var spans = new StyleSpansBuilder<Collection<String>>(tokens.size() + 2);
        for (int i = 0; i < tokens.size(); i++) {
            Collection<String> plain = CLASSES.getOrDefault(tokens.kind(i), List.of());
            int start = tokens.start(i);
            int end = Math.min(tokens.end(i), length);
            int from = Math.clamp(faultStart, start, end);
            int to = Math.clamp(faultEnd, from, end);
            add(spans, plain, from - start);
            add(spans, marked(plain), to - from);
            add(spans, plain, end - to);
        }
        // A builder without spans is an error.
        spans.add(List.of(), 0);
        return spans.create();
    }

    private static void add(
            StyleSpansBuilder<Collection<String>> spans, Collection<String> classes, int length) {
        if (length > 0) {
            spans.add(classes, length);
        }
    }

    private static Collection<String> marked(Collection<String> plain) {
        return plain.isEmpty() ? List.of(FAULT) : List.of(plain.iterator().next(), FAULT);
    }
}
