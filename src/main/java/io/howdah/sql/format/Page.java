package io.howdah.sql.format;

import io.howdah.sql.format.Lexeme.Comment;
import io.howdah.sql.format.Lexeme.Gap;

/// The lines written so far.
final class Page {

    private final StringBuilder text = new StringBuilder();
    private int lineStart;
    private int indent;
    private boolean empty = true;
    private boolean full;

    /// Columns of the line that are taken.
    int column() {
        return full ? Node.NEVER : text.length() - lineStart;
    }

    /// Where the line's text begins.
    int indent() {
        return indent;
    }

    /// Starts a line, or moves the start of one on which nothing stands yet.
    void newLine(int indentation) {
        if (empty) {
            text.setLength(lineStart);
        } else {
            text.append('\n');
        }
        lineStart = text.length();
        text.repeat(" ", indentation);
        indent = indentation;
        empty = true;
        full = false;
    }

    /// @param written the token's text, perhaps in other letters
    void write(Lexeme lexeme, String written) {
        boolean apart = lexeme.space() > 0;
        for (Comment comment : lexeme.before()) {
            comment(comment, apart);
            apart = true;
        }
        if (full || (lexeme.gap() == Gap.LINE_FEED && !empty)) {
            newLine(indent);
        }
        append(written, apart);
        for (Comment comment : lexeme.after()) {
            comment(comment, true);
        }
    }

    private void comment(Comment comment, boolean apart) {
        if (!empty && (comment.ownLine() || full)) {
            newLine(indent);
        }
        append(comment.text(), apart);
        full = comment.endsLine();
    }

    private void append(String words, boolean apart) {
        text.append(apart && !empty ? " " : "").append(words);
        int lineFeed = words.lastIndexOf('\n');
        if (lineFeed >= 0) {
            lineStart = text.length() - words.length() + lineFeed + 1;
        }
        empty = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
