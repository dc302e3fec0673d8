package io.howdah.cli;

import io.howdah.plan.Plan;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.report.Palette;
import io.howdah.report.PlanMarkdown;
import io.howdah.report.PlanPage;
import io.howdah.report.PlanSvg;
import io.howdah.report.anonymise.Anonymiser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `howdah plan export FILE|- --format … -o FILE`: plans as a document for others.
@Command(
        name = "export",
        description = {
            "Writes the plans of a file as a document: a self-contained HTML page, Markdown, JSON",
            "(as plan show --json), or the drawing of one plan as SVG or PNG."
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
        svg,
        png
    }

    @Parameters(paramLabel = "FILE", description = "The output of EXPLAIN; - is standard input.")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "One of ${COMPLETION-CANDIDATES}.")
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

    @Option(
            names = "--anonymise",
            description = "Replaces names and constants; the same ones by the same words.")
    private boolean anonymise;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        if (format == Format.png && target == null) {
            throw new ParameterException(
                    spec.commandLine(), "A picture needs a file: give -o FILE.png.");
        }
        try {
            write(document(measured(PlanFile.read(file).plans())));
            return DONE;
        } catch (PlanFile.NoPlanException e) {
            err.println(e.getMessage());
        } catch (IOException | InvalidPathException e) {
            err.println("Cannot write %s: %s".formatted(target, reason(e)));
        }
        return FAILED;
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case NoSuchFileException e -> "there is no such folder.";
            case AccessDeniedException e -> "permission denied.";
            default -> String.valueOf(failure.getMessage());
        };
    }

    private List<Measures> measured(List<Plan> plans) {
        var anonymiser = new Anonymiser();
        return plans.stream()
                .map(read -> anonymise ? anonymiser.plan(read) : read)
                .map(Measures::of)
                .toList();
    }

    private void write(byte[] document) throws IOException {
        if (target != null) {
            Files.write(Path.of(target), document);
        } else {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.print(new String(document, StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private byte[] document(List<Measures> plans) throws PlanFile.NoPlanException {
        return format == Format.png
                ? picture(chosen(plans))
                : text(plans).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(Measures measures) {
        return ServiceLoader.load(PlanPicture.class).findFirst().orElseThrow().png(measures);
    }

    private String text(List<Measures> plans) throws PlanFile.NoPlanException {
        return switch (format) {
            case html ->
                    PlanPage.render(title(), plans.stream().map(PlanExportCommand::part).toList());
            case markdown ->
                    plans.stream()
                            .map(measures -> PlanMarkdown.render(measures, findings(measures)))
                            .collect(Collectors.joining("\n"));
            case json -> json(plans);
            case svg, png -> new PlanSvg(Palette.LIGHT).render(chosen(plans));
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
        return anonymise || file.equals("-")
                ? "Query plan"
                : String.valueOf(Path.of(file).getFileName());
    }

    private String json(List<Measures> plans) {
        var text = new StringWriter();
        var json = new PlanJson(new PrintWriter(text), anonymise ? "-" : file);
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
