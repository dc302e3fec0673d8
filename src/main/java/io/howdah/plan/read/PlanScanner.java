package io.howdah.plan.read;

import io.howdah.plan.PlanFormat;
import io.howdah.plan.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the plans in a stream of lines and hands each to the block that reads its format.
final class PlanScanner implements Output, WrappedRows.Rows {

    private static final String LOGGED_MESSAGE = "\"message\":\"duration: ";

    private final Sink sink;
    private final Frame frame = new Frame();
    private final WrappedRows rows = new WrappedRows(this, this::known);
    private final CsvField csv = new CsvField();
    private final Preamble preamble = new Preamble();
    private final Skipped skipped;
    private final StringBuilder raw = new StringBuilder();
    private final List<PlanDraft> drafts = new ArrayList<>();
    private @Nullable Block block;
    private PlanFormat format = PlanFormat.TEXT;
    private boolean inLog;
    private boolean inOtherField;
    private int firstLine;
    private int number;

    PlanScanner(Sink sink) {
        this.sink = sink;
        skipped = new Skipped(sink);
    }

    /// Takes the next line of the input.
    void line(String line) {
        line(line, ++number);
    }

    /// Says that nothing follows.
    void end() {
        rows.flush();
        if (block instanceof TextBlock text && !skipped.any()) {
            text.confirm();
        }
        finish();
        dropPreamble();
        skipped.flush();
    }

    private void line(String line, int number) {
        String logged = line.startsWith("{") ? message(line) : null;
        if (logged != null) {
            logged.lines().forEach(part -> line(part, number));
            rows.flush();
            finish();
            return;
        }
        if (inOtherField) {
            inOtherField = !LogLine.isCsv(line) && CsvField.endsQuoted(line, true);
            if (!LogLine.isCsv(line)) {
                return;
            }
        }
        boolean inField = csv.isOpen();
        Frame.Inner inner = frame.strip(inField ? csv.line(line) : line, number);
        int doubtful = frame.takeDoubtful();
        if (doubtful > 0) {
            unsure(doubtful, "a blank at its end may be one too many");
        }
        String text = inner.text();
        if (text != null) {
            rows(text, line, number, inner);
        } else if (inner.ends()) {
            rows.flush();
            finish();
        } else {
            rows.give();
            keep(line);
        }
        if (inField && !csv.isOpen()) {
            rows.flush();
            finish();
            inOtherField = inLog && csv.opensAnother();
        }
    }

    // A cell may hold several rows.
    private void rows(String text, String line, int number, Frame.Inner inner) {
        String whole = line;
        int start = 0;
        for (int end = 0; end >= 0; start = end + 1) {
            end = text.indexOf('\n', start);
            String part =
                    end < 0 && start == 0
                            ? text
                            : text.substring(start, end < 0 ? text.length() : end);
            rows.line(
                    new WrappedRows.Part(
                            frame.isExact() ? part : unquoted(part),
                            whole,
                            number,
                            frame.isFramed(),
                            inner.end(),
                            inner.link(),
                            inner.gap()));
            whole = "";
        }
    }

    private @Nullable PlanFormat known() {
        return block == null ? null : format;
    }

    // Some tools copy every line of a plan in quotes of its own.
    private String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        boolean inText = block == null || format == PlanFormat.TEXT;
        return quoted && inText && !csv.isOpen()
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }

    // The plan in one line of a log in JSON.
    private static @Nullable String message(String line) {
        int start = line.indexOf(LOGGED_MESSAGE);
        int quote = start + LOGGED_MESSAGE.indexOf(':') + 1;
        return start < 0 ? null : JsonString.decode(line.substring(quote));
    }

    @Override
    public void unsure(int number, String doubt) {
        warn(
                number,
                "psql wrapped this line; %s: \\pset format unaligned prints it whole."
                        .formatted(doubt));
    }

    @Override
    public void row(String row, String line, int number) {
        if (block != null && endsByLog(row)) {
            finish();
        }
        // The server indents what follows the first line of an entry.
        String text = preamble.isLogged() && row.startsWith("\t") ? row.substring(1) : row;
        if (block == null || !inside(block, text, line, number)) {
            outside(text, line, number);
        }
    }

    // Whether the block took the line; otherwise it has ended.
    private boolean inside(Block open, String text, String line, int number) {
        Block.Step step = open.line(text, number);
        if (step != Block.Step.NOT_MINE) {
            keep(line);
        }
        if (step != Block.Step.TAKEN) {
            finish();
        }
        return step != Block.Step.NOT_MINE;
    }

    private boolean endsByLog(String text) {
        return (format == PlanFormat.TEXT || preamble.isLogged()) && LogLine.starts(text);
    }

    private void outside(String text, String line, int number) {
        LogLine.Entry entry = LogLine.entry(text);
        if (entry != null) {
            inLog = true;
            enter(entry, line, number);
            return;
        }
        String inner = text;
        if (CsvField.starts(text)) {
            csv.open();
            inner = csv.line(text.substring(1));
        }
        String content = inner.strip();
        boolean nothing = content.isEmpty() || LogLine.isJson(content);
        Block next = nothing ? null : starting(content);
        if (next == null && !nothing) {
            // A table's first row, copied without its head.
            String unmarked = FrameLine.withoutMark(content).strip();
            boolean marked = unmarked.length() < content.length() && !unmarked.isEmpty();
            next = marked && YamlBlock.starts(unmarked) ? starting(unmarked) : null;
        }
        if (next != null) {
            start(next, frame.firstLine(inner, format), line, number);
        } else if (LogLine.starts(text)) {
            dropPreamble();
            inLog = true;
            inOtherField = LogLine.isCsv(text) && CsvField.endsQuoted(text, false);
        } else if (inLog && text.startsWith("\t")) {
            // Another entry of the log goes on.
            return;
        } else if (preamble.take(text)) {
            firstLine = raw.isEmpty() ? number : firstLine;
            raw.append(line).append('\n');
        } else {
            skipped.add(number, text);
        }
    }

    private void enter(LogLine.Entry entry, String line, int number) {
        dropPreamble();
        preamble.begin(entry);
        firstLine = number;
        raw.append(line).append('\n');
        String rest = entry.rest();
        if (entry.csv()) {
            csv.open();
            rest = csv.line(rest);
        }
        if (!rest.isBlank()) {
            outside(rest, "", number);
        }
    }

    private @Nullable Block starting(String content) {
        if (preamble.isQuery()) {
            format = PlanFormat.TEXT;
            return TextBlock.startsAfterQuery(content) ? new TextBlock(this, true) : null;
        }
        if (JsonBlock.starts(content)) {
            format = PlanFormat.JSON;
            return new JsonBlock(this);
        }
        if (XmlBlock.starts(content)) {
            format = PlanFormat.XML;
            return new XmlBlock(this);
        }
        if (YamlBlock.starts(content)) {
            format = PlanFormat.YAML;
            return new YamlBlock(this);
        }
        format = PlanFormat.TEXT;
        boolean expected = frame.isFramed() || preamble.isOpen();
        return TextBlock.starts(content) ? new TextBlock(this, expected) : null;
    }

    private void start(Block next, String text, String line, int number) {
        skipped.flush();
        if (raw.isEmpty()) {
            firstLine = number;
        }
        block = next;
        if (!inside(next, text, line, number)) {
            skipped.add(number, text);
        }
    }

    private void keep(String line) {
        if (block != null) {
            raw.append(line).append('\n');
        }
    }

    private void finish() {
        if (block != null) {
            block.end();
            block = null;
            frame.endPlan();
            if (drafts.isEmpty()) {
                skipped.add(firstLine, raw.toString());
            }
            var source = new Source(format, firstLine, raw.toString());
            for (PlanDraft draft : drafts) {
                preamble.applyTo(draft);
                sink.plan(draft.build(source));
            }
            drafts.clear();
            preamble.clear();
            raw.setLength(0);
        }
    }

    private void dropPreamble() {
        if (preamble.isOpen()) {
            skipped.add(firstLine, preamble.text());
            preamble.clear();
            raw.setLength(0);
        }
    }

    @Override
    public void plan(PlanDraft draft) {
        drafts.add(draft);
    }

    @Override
    public void warn(int line, String message) {
        sink.warning(new Warning(line, message));
    }
}
