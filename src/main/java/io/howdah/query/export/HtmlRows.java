package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rows as a page that stands alone, light or dark as its reader's system is.
final class HtmlRows implements RowSink {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <title>Result</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 14px system-ui, sans-serif; margin: 24px; }
            table { border-collapse: collapse; }
            th, td { border: 1px solid #8886; padding: 4px 8px; text-align: left; vertical-align: top; }
            th { position: sticky; top: 0; background: Canvas; }
            td { white-space: pre-wrap; }
            .n { text-align: right; font-variant-numeric: tabular-nums; }
            .null { opacity: 0.6; font-style: italic; }
            </style>
            </head>
            <body>
            <table>
            <thead>
            <tr>\
            """;

    private static final String FOOT =
            """
            </tbody>
            </table>
            </body>
            </html>
            """;

    private final List<ValueKind> kinds;
    private final OutputStream out;

    HtmlRows(List<ResultColumn> columns, OutputStream out) throws IOException {
        this.kinds = columns.stream().map(ValueKind::of).toList();
        this.out = out;
        StringBuilder head = new StringBuilder(HEAD);
        for (int i = 0; i < columns.size(); i++) {
            head.append(kinds.get(i).isRightAligned() ? "<th class=\"n\">" : "<th>");
            head.append(escaped(columns.get(i).name())).append("</th>");
        }
        write(head.append("</tr>\n</thead>\n<tbody>\n"));
    }

    @Override
    public void add(Row row) throws IOException {
        StringBuilder line = new StringBuilder("<tr>");
        for (int i = 0; i < row.columns(); i++) {
            byte[] value = row.value(i);
            if (value == null) {
                line.append("<td class=\"null\">NULL</td>");
            } else {
                line.append(kinds.get(i).isRightAligned() ? "<td class=\"n\">" : "<td>");
                line.append(escaped(new String(value, StandardCharsets.UTF_8))).append("</td>");
            }
        }
        write(line.append("</tr>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void write(CharSequence text) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish() throws IOException {
        write(FOOT);
    }
}
