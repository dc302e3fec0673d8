package io.howdah.cli;

import io.howdah.plan.Plan;
import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.Remedy;
import io.howdah.plan.read.ReadResult;
import io.howdah.plan.read.Warning;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Prints advice as JSON, one object a line for each plan. The names are part of the command line's
/// contract.
final class AdviceJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final PrintWriter out;

    AdviceJson(PrintWriter out) {
        this.out = out;
    }

    void write(String file, ReadResult result) {
        List<Warning> warnings = result.warnings();
        for (Plan plan : result.plans()) {
            write(file, plan, warnings);
            warnings = List.of();
        }
    }

    private void write(String file, Plan plan, List<Warning> warnings) {
        Findings findings = PlanAdviseCommand.findings(plan);
        JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        var json = new JsonFields(generator);
        json.item(() -> {
            json.text("file", file);
            json.count("line", (long) plan.source().line());
            json.text("query", plan.statement().query());
            json.number("executionMs", plan.summary().executionMs());
            json.objects("findings", findings.ranked(), finding -> finding(json, finding));
            json.count("hidden", (long) findings.hidden());
            json.strings("missing", findings.missing());
            json.objects(
                    "warnings",
                    warnings,
                    warning -> {
                        json.count("line", (long) warning.line());
                        json.text("message", warning.message());
                    });
        });
        generator.close();
        out.println();
    }

    private static void finding(JsonFields json, Finding finding) {
        json.text("rule", finding.rule());
        json.text("title", finding.title());
        json.text("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.text("sentence", finding.sentence());
        json.numbers("nodes", finding.nodes());
        json.objects(
                "evidence",
                finding.evidence(),
                evidence -> {
                    json.text("name", evidence.name());
                    json.text("value", evidence.value());
                });
        json.object(
                "saving",
                () -> {
                    json.number("ms", finding.saving().ms());
                    json.number("share", finding.saving().share());
                    json.text("basis", finding.saving().basis());
                });
        json.objects(
                "remedies",
                finding.remedies(),
                remedy -> {
                    json.text("kind", kind(remedy));
                    json.text("title", remedy.title());
                    json.strings("statements", remedy.statements());
                    json.text("why", remedy.why());
                    json.text("caution", remedy.caution());
                });
        json.text("help", finding.help());
    }

    private static String kind(Remedy remedy) {
        return switch (remedy) {
            case Remedy.CreateIndex index -> "create-index";
            case Remedy.Setting setting -> "setting";
            case Remedy.UpdateStatistics statistics -> "update-statistics";
            case Remedy.Vacuum vacuum -> "vacuum";
            case Remedy.Rewrite rewrite -> "rewrite";
        };
    }
}
