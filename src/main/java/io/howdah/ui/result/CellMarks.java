package io.howdah.ui.result;

import io.howdah.ui.theme.Tone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What another part lays over the cells of a grid, such as edited values.
@FunctionalInterface
public interface CellMarks {

    /// How one cell differs from the result.
    ///
    /// @param tone of the background
    /// @param replaced whether `text` is shown in the place of the value
    /// @param text null for NULL
    record Mark(Tone tone, boolean replaced, @Nullable String text, Face face) {

        /// Only another background.
        public static Mark background(Tone tone) {
            return new Mark(tone, false, null, Face.USUAL);
        }

        /// Another value, null for NULL.
        public static Mark value(Tone tone, @Nullable String text) {
            return new Mark(tone, true, text, Face.USUAL);
        }

        /// Words in the place of a value, for example of one that the server will give.
        public static Mark words(Tone tone, String words) {
            return new Mark(tone, true, words, Face.WORDS);
        }

        /// The value with a line through it.
        public static Mark struck(Tone tone) {
            return new Mark(tone, false, null, Face.STRUCK);
        }
    }

    /// How the text of a cell looks.
    enum Face {
        USUAL,
        /// Like NULL: no value.
        WORDS,
        STRUCK
    }

    /// Nothing is marked.
    CellMarks NONE = (row, column) -> Optional.empty();

    /// The mark of a cell, by its row and column in the result; an added row is negative. Asked for every
    /// visible cell at each painting, so it must be quick.
    Optional<Mark> at(int row, int column);
}
