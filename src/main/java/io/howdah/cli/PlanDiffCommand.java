package io.howdah.cli;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.measure.Measures;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `howdah plan diff BEFORE AFTER [--json]`: what changed from one plan of a query to another.
@Command(
        name = "diff",
        description = {
            "Compares two plans of a query: the first plan in each file, in any output of EXPLAIN.",
            "Nodes are matched by what they read, even when the order of the joins changed."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nWith --json, one object:%n",
        footer = {
            "  {\"before\",\"after\" (files),\"summary\",\"sameShape\",",
            "   \"totals\":{metric:values...},\"settings\":[{\"name\",\"before\",\"after\"}],",
            "   \"nodes\":[node...]}",
            "  node: kind (same, replaced, added, removed), moved,",
            "   before and after ({\"id\",\"title\"} or null), metrics",
            "  values: before, after, change; null is what a plan does not tell",
            "  totals: every metric, planningMs and executionMs",
            "  metrics: selfTime, inclusiveTime, ioTime (ms), rows, rowsRemoved,",
            "   loops, estimatedRows, misestimate, selfCost, cost, buffersHit,",
            "   buffersRead, buffersDirtied, buffersWritten, tempRead, tempWritten",
            "   (blocks), wal (bytes), sortSpace, memory (kB)"
        })
final class PlanDiffCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "The earlier plan; - is standard input.")
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "AFTER",
            description = "The later plan; - is standard input.")
    private String after = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (before.equals("-") && after.equals("-")) {
            throw new ParameterException(
                    spec.commandLine(), "Standard input can be only one of the two plans.");
        }
        try {
            Comparison comparison =
                    Comparison.of(
                            Measures.of(PlanFile.first(before)),
                            Measures.of(PlanFile.first(after)));
            if (json) {
                ComparisonJson.print(out, before, after, comparison);
            } else {
                new ComparisonText(out).print(comparison);
            }
            out.flush();
            return DONE;
        } catch (PlanFile.NoPlanException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }
}
