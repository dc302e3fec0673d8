package io.howdah.sql.scope;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.ArrayList;
import java.util.List;

/// The statement at the caret and what is being typed there.
///
/// The word at the caret stands in [#words] as a name (or a constant when `quote` says so) even when
/// nothing of it is typed yet.
///
/// @param start offset in the text where the typed part begins, its opening quote included
/// @param caret offset in the text
/// @param end offset behind the rest of the word under the caret
/// @param typed what stands between start and caret, without quotes
public record CaretStatement(
        Words words, Quote quote, int start, int caret, int end, String typed, boolean inBody) {

    /// What encloses the word at the caret.
    public enum Quote {
        /// Nothing.
        NONE,
        /// Double quotes: a name.
        NAME,
        /// Single quotes: a constant.
        STRING,
        /// A comment, a number, a psql command: nothing can be completed.
        SEALED
    }

    /// The statement at a caret of a text that may hold several.
    public static CaretStatement of(String text, int caret) {
        return new CaretReader(text, Math.clamp(caret, 0, text.length())).read();
    }

    /// The statement at the whole word that the caret stands in or behind.
    public static CaretStatement atWord(String text, int caret) {
        return of(text, wordEnd(text, caret));
    }

    private static int wordEnd(String text, int caret) {
        Tokens tokens = new Lexer(true).lex(text);
        int index = tokens.indexAt(caret);
        if (index > 0 && tokens.start(index) == caret && !isName(tokens.kind(index))) {
            index--;
        }
        // Inside of a function's body the word ends where its letters do.
        if (index >= 0 && tokens.kind(index) == TokenKind.DOLLAR_STRING) {
            int end = caret;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            return end;
        }
        return index >= 0 && isName(tokens.kind(index)) ? tokens.end(index) : caret;
    }

    private static boolean isName(TokenKind kind) {
        return kind == TokenKind.IDENTIFIER
                || kind == TokenKind.QUOTED_IDENTIFIER
                || kind == TokenKind.KEYWORD;
    }

    /// The words of the statement as they are written, the one at the caret too.
    ///
    /// @param text what the statement was found in
    public Words written(String text) {
        List<Word> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i != words.caret()) {
                all.add(words.get(i));
            } else if (start < end) {
                String word = text.substring(start, end);
                all.add(Word.of(new Lexer(true).lex(word), 0, word, start, Word.Gap.SPACE));
            }
        }
        return Words.written(all);
    }

    static CaretStatement sealed(int caret) {
        Words empty = new Words(List.of(Word.hole("", caret, caret, false)), 0);
        return new CaretStatement(empty, Quote.SEALED, caret, caret, caret, "", false);
    }

    /// The same in a text that begins elsewhere.
    CaretStatement inside(Words shifted, int by) {
        return new CaretStatement(shifted, quote, start + by, caret + by, end + by, typed, true);
    }

    /// The word before the caret's, of no kind when there is none.
    public Word before() {
        return words.get(words.caret() - 1);
    }
}
