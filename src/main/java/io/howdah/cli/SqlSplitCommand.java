package io.howdah.cli;

import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// `howdah sql split [--json] FILE...|-`: the statements of scripts, in order.
@Command(
        name = "split",
        description = {
            "Prints the statements, psql commands and inline COPY data of scripts in order.",
            "With --json one object a line: file, kind (statement, meta, copy-data), text,",
            "start and end (offsets in UTF-16 units), line (from 1)."
        },
        mixinStandardHelpOptions = true)
final class SqlSplitCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .rootValueSeparator("\n")
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to read; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "Print JSON, one object a line.")
    private boolean json;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int code = DONE;
        for (String name : files) {
            try {
                SqlFile file = SqlFile.read(name);
                List<ScriptItem> items = Splitter.split(file.text());
                if (json) {
                    printJson(out, file, items);
                } else {
                    items.forEach(item -> out.println(terminated(item)));
                }
            } catch (SqlFile.UnreadableException e) {
                err.println(e.getMessage());
                code = FAILED;
            }
        }
        out.flush();
        return code;
    }

    private static String terminated(ScriptItem item) {
        return switch (item.kind()) {
            case STATEMENT -> item.text() + ";";
            case META -> item.text();
            case COPY_DATA -> item.text() + "\\.";
        };
    }

    private static void printJson(PrintWriter out, SqlFile file, List<ScriptItem> items) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            for (ScriptItem item : items) {
                json.writeStartObject();
                json.writeStringProperty("file", file.name());
                json.writeStringProperty("kind", item.kind().word());
                json.writeStringProperty("text", item.text());
                json.writeNumberProperty("start", item.start());
                json.writeNumberProperty("end", item.end());
                json.writeNumberProperty("line", item.line());
                json.writeEndObject();
            }
        }
        if (!items.isEmpty()) {
            out.print('\n');
        }
    }
}
