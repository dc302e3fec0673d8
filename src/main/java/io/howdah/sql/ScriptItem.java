package io.howdah.sql;

/// One step of a script: a statement to send, a psql command, or the data of a COPY.
///
/// `start` and `end` are offsets into the script in UTF-16 units, and `text` is what lies between:
/// a statement without the comments before it, its semicolon and the space around; data without the
/// line `\.`. `line` counts from 1.
public record ScriptItem(Kind kind, String text, int start, int end, int line) {

    /// What kind of step it is.
    public enum Kind {
        STATEMENT("statement"),
        META("meta"),
        COPY_DATA("copy-data");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word for it in machine-readable output.
        public String word() {
            return word;
        }
    }
}
