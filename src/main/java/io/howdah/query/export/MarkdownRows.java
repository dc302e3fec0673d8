package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rows as a table of GitHub's Markdown; what Markdown would take for markup is escaped.
final class MarkdownRows implements RowSink {

    private static final String MARKUP = "\\`*|[]~";

    private final OutputStream out;

    MarkdownRows(List<ResultColumn> columns, OutputStream out) throws IOException {
        this.out = out;
        StringBuilder head = new StringBuilder("|");
        StringBuilder rule = new StringBuilder("|");
        for (ResultColumn column : columns) {
            head.append(' ').append(escaped(column.name())).append(" |");
            rule.append(ValueKind.of(column).isRightAligned() ? " ---: |" : " --- |");
        }
        write(head.append('\n').append(rule).append('\n'));
    }

    @Override
    public void add(Row row) throws IOException {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < row.columns(); i++) {
            byte[] value = row.value(i);
            line.append(' ')
                    .append(
                            value == null
                                    ? "*NULL*"
                                    : escaped(new String(value, StandardCharsets.UTF_8)))
                    .append(" |");
        }
        write(line.append('\n'));
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\n' -> text.append("<br>");
                case '\r' -> {}
                case '<' -> text.append("&lt;");
                case '&' -> text.append("&amp;");
                case '_' -> text.append(isInWord(value, i) ? "_" : "\\_");
                default -> {
                    text.append(MARKUP.indexOf(c) >= 0 ? "\\" : "");
                    text.append(c);
                }
            }
        }
        return text.toString();
    }

    /// Within a word an underscore emphasises nothing.
    private static boolean isInWord(String value, int at) {
        return at > 0
                && at + 1 < value.length()
                && Character.isLetterOrDigit(value.charAt(at - 1))
                && Character.isLetterOrDigit(value.charAt(at + 1));
    }

    private void write(CharSequence text) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish() {}
}
