package io.howdah.sql.scope;

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
