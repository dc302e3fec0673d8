package io.howdah.cli;

import io.howdah.query.ExplainListener;
import io.howdah.query.ExplainOptions.Format;
import io.howdah.query.Explanation;
import io.howdah.query.Fate;
import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.sql.ScriptItem;
import java.io.PrintWriter;

/// Prints explained statements as one document, as EXPLAIN itself does for a statement that the server
/// rewrites into several; what went wrong goes to the messages.
final class ExplainOutput implements ExplainListener {

    private static final String XML_ROOT =
            "<explain xmlns=\"http://www.postgresql.org/2009/explain\">";
    private static final String XML_END = "</explain>";

    private final SqlFile file;
    private final Format format;
    private final boolean several;
    private final PrintWriter out;
    private final PrintWriter messages;
    private int printed;

    /// @param several whether more than one plan may follow: text then names each statement
    ExplainOutput(
            SqlFile file, Format format, boolean several, PrintWriter out, PrintWriter messages) {
        this.file = file;
        this.format = format;
        this.several = several;
        this.out = out;
        this.messages = messages;
    }

    @Override
    public void explained(ScriptItem statement, Explanation.Explained explained) {
        explained.notices().forEach(this::print);
        String text = explained.text();
        boolean first = printed++ == 0;
        switch (format) {
            case TEXT -> {
                String query = explained.statement().replaceAll("\\R", "\n  ");
                out.print((first ? "" : "\n") + (several ? "Query Text: " + query + "\n" : ""));
                out.println(text);
            }
            case JSON -> out.print((first ? "[\n" : ",\n") + inner(text, "[", "]"));
            case XML ->
                    out.println((first ? XML_ROOT + "\n" : "") + inner(text, XML_ROOT, XML_END));
            case YAML -> out.println(text);
        }
        out.flush();
    }

    private static String inner(String document, String start, String end) {
        return document.substring(
                        document.indexOf(start) + start.length(), document.lastIndexOf(end))
                .replaceAll("^\\R|\\R$", "");
    }

    /// Completes the document.
    void end() {
        switch (format) {
            case TEXT, YAML -> {}
            case JSON -> out.println(printed == 0 ? "[]" : "\n]");
            case XML -> out.println(printed == 0 ? XML_ROOT + XML_END : XML_END);
        }
        out.flush();
    }

    @Override
    public void failed(ScriptItem statement, Explanation reason) {
        switch (reason) {
            case Explanation.Refused(String sentence) ->
                    messages.println("%s: %s".formatted(file.place(statement.start()), sentence));
            case Explanation.NotExplained(Outcome outcome) -> print(statement, outcome);
            case Explanation.Explained explained -> explained(statement, explained);
        }
        messages.flush();
    }

    private void print(ScriptItem statement, Outcome outcome) {
        switch (outcome) {
            case Outcome.Failed failed -> print(statement, failed.error(), failed.fate());
            case Outcome.Stopped stopped ->
                    messages.println(
                            "%s: stopped. %s"
                                    .formatted(
                                            file.place(statement.start()),
                                            stopped.fate().sentence()));
            case Outcome.Completed completed -> messages.println(completed.tag());
        }
    }

    private void print(ScriptItem statement, ServerError error, Fate fate) {
        int at = error.position() < 0 ? statement.start() : error.position();
        String state = error.sqlState().isEmpty() ? "" : " " + error.sqlState();
        messages.println("%s: ERROR%s: %s".formatted(file.place(at), state, error.message()));
        print("DETAIL", error.detail());
        print("HINT", error.hint());
        print("CONTEXT", error.where());
        if (fate.isSessionLost()) {
            messages.println(fate.sentence());
        }
    }

    private void print(Notice notice) {
        messages.println(notice.severity() + ": " + notice.message());
        print("DETAIL", notice.detail());
        print("HINT", notice.hint());
    }

    private void print(String label, String text) {
        if (!text.isEmpty()) {
            messages.println(label + ": " + text);
        }
    }
}
