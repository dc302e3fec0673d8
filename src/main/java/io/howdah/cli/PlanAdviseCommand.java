package io.howdah.cli;

import io.howdah.plan.Plan;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.ReadResult;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `howdah plan advise FILE|- [--json]`: what stands out in plans, and what to do about it.
@Command(
        name = "advise",
        description = {
            "Says what makes a query slow, worst first: the rule, the nodes, the evidence, what a",
            "remedy could save, and the remedy as SQL where it can be written."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nWith --json, one object a line for each plan:%n",
        footer = {
            "  {\"file\",\"line\",\"query\",\"executionMs\",\"findings\":[finding...],",
            "   \"hidden\",\"missing\":[text...],\"warnings\":[{\"line\",\"message\"}]}",
            "  line: where the plan begins in the file",
            "  finding: rule (a stable id), title, severity (critical, warning, note),",
            "   sentence, nodes (ids as in howdah plan show), evidence, saving,",
            "   remedies, help",
            "  evidence: [{\"name\",\"value\"}]",
            "  saving: {\"ms\",\"share\",\"basis\"}; ms is null without measured times, share",
            "   is 0 to 1 of the time, or of the estimated cost",
            "  remedies: [{\"kind\",\"title\",\"statements\",\"why\",\"caution\"}], the best first; kind is",
            "   create-index, setting, update-statistics, vacuum or rewrite; statements",
            "   are SQL without semicolons, none where words must do",
            "  hidden: how many more would save less than 1 %% or 1 ms",
            "  missing: what evidence the plan lacks",
            "  warnings: what could not be read, in the first object of a file"
        })
final class PlanAdviseCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Parameters(paramLabel = "FILE", description = "File to read; - is standard input.")
    private String file = "";

    @Option(names = "--json", description = "Print JSON, one object a line for each plan.")
    private boolean json;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            ReadResult result = PlanFile.read(file);
            if (json) {
                new AdviceJson(out).write(file, result);
            } else {
                result.warnings()
                        .forEach(warning ->
                                err.println(
                                        file + ":" + warning.line() + ": " + warning.message()));
                new AdviceText(out).write(file, result);
            }
            out.flush();
            return DONE;
        } catch (PlanFile.NoPlanException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    static Findings findings(Plan plan) {
        return Findings.of(Measures.of(plan), ServerFacts.NONE);
    }
}
