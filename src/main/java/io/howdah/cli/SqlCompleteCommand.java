package io.howdah.cli;

import io.howdah.catalog.NamesReader;
import io.howdah.connect.Lease;
import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.Completer;
import io.howdah.sql.names.SchemaNames;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// `howdah sql complete SOURCE --at OFFSET FILE|-`: what can come at a place of a script.
@Command(
        name = "complete",
        description = {
            "Prints the completion list of the editor for a place in a script, the likeliest first.",
            "With --json one object a line: kind, text, detail."
        },
        mixinStandardHelpOptions = true)
final class SqlCompleteCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Mixin private final SourceArgument source;

    @Parameters(index = "1", paramLabel = "FILE", description = "The script; - is standard input.")
    private String file = "-";

    @Option(
            names = "--at",
            paramLabel = "OFFSET",
            required = true,
            description = "The caret: an offset into the script in UTF-16 units.")
    private int offset;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    SqlCompleteCommand() {
        this(Connections::ofUser);
    }

    /// @param opener makes the connections; gets the writer for messages
    SqlCompleteCommand(Function<PrintWriter, Connections> opener) {
        source = new SourceArgument(opener);
    }

    @Override
    public Integer call() throws SQLException {
        PrintWriter err = source.err();
        try {
            String script = SqlFile.read(file).text();
            if (offset < 0 || offset > script.length()) {
                throw source.misused(
                        "--at takes an offset from 0 to %d, the script's length."
                                .formatted(script.length()));
            }
            List<Candidate> candidates =
                    new Completer(names()).complete(script, offset).candidates();
            PrintWriter out = source.out();
            if (json) {
                writeJson(candidates, out);
            } else {
                writeText(candidates, out);
            }
            out.flush();
            return DONE;
        } catch (SqlFile.UnreadableException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private SchemaNames names() throws SQLException {
        try (Connections connections = source.open();
                Lease lease = connections.lease(source.source(), "complete")) {
            return new NamesReader(lease.connection()).read().names();
        }
    }

    private static void writeText(List<Candidate> candidates, PrintWriter out) {
        if (!candidates.isEmpty()) {
            Columns.print(out, candidates.stream().map(SqlCompleteCommand::row).toList());
        }
    }

    private static List<String> row(Candidate candidate) {
        return List.of(candidate.kind().word(), candidate.text(), candidate.detail());
    }

    private static void writeJson(List<Candidate> candidates, PrintWriter out) {
        for (Candidate candidate : candidates) {
            try (JsonGenerator line =
                    new JsonFactory()
                            .createGenerator(ObjectWriteContext.empty(), out)
                            .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)) {
                line.writeStartObject();
                line.writeStringProperty("kind", candidate.kind().word());
                line.writeStringProperty("text", candidate.text());
                line.writeStringProperty("detail", candidate.detail());
                line.writeEndObject();
            }
            out.print('\n');
        }
    }
}
