package io.howdah.cli;

import io.howdah.plan.find.Findings;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.report.Palette;
import io.howdah.report.PlanMarkdown;
import io.howdah.report.PlanPage;
import io.howdah.report.PlanSvg;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `howdah plan export FILE|- --format … -o FILE`: plans as a document for others.
@Command(
        name = "export",
        description = {
            "Writes the plans of a file as a document: a self-contained HTML page, Markdown, JSON",
            "(as plan show --json), or the drawing of one plan as SVG."
        },
        mixinStandardHelpOptions = true)
final class PlanExportCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    /// What can be written.
    enum Format {
        html,
        markdown,
        json,
        svg
    }

    @Parameters(paramLabel = "FILE", description = "The output of EXPLAIN; - is standard input.")
    private String file = "";

    @Option(names = "--format", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.html;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Where to write; standard output without it.")
    private @Nullable String target;

    @Option(
            names = "--plan",
            paramLabel = "N",
            description = "Which plan to draw, from 1 (default: the first).")
    private int plan = 1;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            String document =
                    document(PlanFile.read(file).plans().stream().map(Measures::of).toList());
            if (target == null) {
                out.print(document);
                out.flush();
            } else {
                Files.writeString(Path.of(target), document);
            }
            return DONE;
        } catch (PlanFile.NoPlanException e) {
            err.println(e.getMessage());
        } catch (IOException | InvalidPathException e) {
            err.println("Cannot write " + target + ": " + e.getMessage());
        }
        return FAILED;
    }

    private String document(List<Measures> plans) throws PlanFile.NoPlanException {
        return switch (format) {
            case html ->
                    PlanPage.render(title(), plans.stream().map(PlanExportCommand::part).toList());
            case markdown ->
                    plans.stream()
                            .map(measures -> PlanMarkdown.render(measures, findings(measures)))
                            .collect(Collectors.joining("\n"));
            case json -> json(plans);
            case svg -> new PlanSvg(Palette.LIGHT).render(chosen(plans));
        };
    }

    private Measures chosen(List<Measures> plans) throws PlanFile.NoPlanException {
        if (plan < 1 || plan > plans.size()) {
            throw new PlanFile.NoPlanException(
                    "There is no plan %d in %s; it holds %d.".formatted(plan, file, plans.size()));
        }
        return plans.get(plan - 1);
    }

    private String title() {
        return file.equals("-") ? "Query plan" : String.valueOf(Path.of(file).getFileName());
    }

    private String json(List<Measures> plans) {
        var text = new StringWriter();
        var json = new PlanJson(new PrintWriter(text), file);
        plans.forEach(measures -> json.plan(measures.plan()));
        json.end();
        return text.toString();
    }

    private static PlanPage.Part part(Measures measures) {
        return new PlanPage.Part(measures, findings(measures));
    }

    private static Findings findings(Measures measures) {
        return Findings.of(measures, ServerFacts.NONE);
    }
}
