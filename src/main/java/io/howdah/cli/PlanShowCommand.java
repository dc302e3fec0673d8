package io.howdah.cli;

import io.howdah.plan.read.PlanReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `howdah plan show FILE...|- [--json]`: every plan in the files with its measured numbers.
@Command(
        name = "show",
        description = {
            "Shows every plan in any output of EXPLAIN with times, rows and buffers per node.",
            "Reads text, JSON, XML, YAML, psql's tables and logs of auto_explain."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nWith --json, one object a line for each file:%n",
        footer = {
            "  {\"file\",\"plans\":[plan...],\"warnings\":[{\"line\",\"message\"}]}",
            "  plan: query, queryId, format, line, planningMs, executionMs, nodes,",
            "   totals, triggers, jit, serialization, settings, properties, statistics",
            "  totals: rootMs, outsideMs, afterTriggersMs, insideTriggersMs,",
            "   serializationMs, unattributedMs, jitStartMs, errorMs",
            "  triggers: [{name, constraint, relation, ms, calls,",
            "   phase (inside, after, unknown), guessed}]",
            "  jit: functions, options, timesMs; serialization: ms, outputKb, format",
            "  statistics: byType, byRelation, byIndex, byFunction, each a list of",
            "   {name, nodes, loops, selfMs, share, rows, selfCost}",
            "  node: id, parent (null for the root), depth, type, title,",
            "   relationship, subplan, schema, relation, index, alias, function, cte;",
            "   planRows, planWidth, startupCost, totalCost, selfCost;",
            "   executed (null without ANALYZE), loops, actualRows (of one loop),",
            "   totalRows, rowsRemoved, estimateFactor;",
            "   inclusiveMs, inclusiveMsError, selfMs, selfMsError, share (0 to 1),",
            "   approximate, caveats;",
            "   with the nodes below, and with Self behind the name of the node alone:",
            "   sharedHit, sharedRead, sharedDirtied, sharedWritten, localHit, localRead,",
            "   localDirtied, localWritten, tempRead, tempWritten (blocks),",
            "   sharedReadTime, sharedWriteTime, localReadTime, localWriteTime,",
            "   tempReadTime, tempWriteTime (ms), walRecords, walFpi, walBytes,",
            "   walFpiBytes, walBuffersFull;",
            "   properties: everything else as EXPLAIN names it.",
            "  Times are milliseconds on the clock; null is what was not measured."
        })
final class PlanShowCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to read; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "Print JSON, one object a line for each file.")
    private boolean json;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int code = DONE;
        for (String file : files) {
            boolean unreadable = false;
            PlanOutput output =
                    json ? new PlanJson(out, file) : new PlanTable(out, err, file, files.size());
            try (Reader reader = PlanFile.open(file)) {
                PlanReader.read(reader, output);
            } catch (IOException | InvalidPathException e) {
                unreadable = true;
                String sentence = PlanFile.unreadable(file, e);
                output.warning(0, sentence);
                if (json) {
                    err.println(sentence);
                }
            }
            boolean found = output.end();
            if (!found && !unreadable) {
                err.println("No plan was found in " + file + ".");
            }
            code = found && !unreadable ? code : FAILED;
        }
        out.flush();
        return code;
    }
}
