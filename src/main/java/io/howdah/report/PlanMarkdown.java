package io.howdah.report;

import io.howdah.plan.Plan;
import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.Remedy;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import java.util.Locale;

/// Writes a plan as Markdown, for a ticket or a chat: totals, findings with their SQL, the tree with
/// each node's own time, and the query.
public final class PlanMarkdown {

    private PlanMarkdown() {}

    public static String render(Measures measures, Findings findings) {
        var text = new StringBuilder("# Query plan\n\n");
        totals(text, measures);
        findings(text, findings);
        text.append("## Plan\n\n");
        tree(text, measures);
        String query = measures.plan().statement().query();
        if (query != null) {
            text.append("## Query\n\n");
            fenced(text, "sql", query);
        }
        return text.toString();
    }

    private static void totals(StringBuilder text, Measures measures) {
        Plan plan = measures.plan();
        text.append("| | |\n| --- | ---: |\n");
        row(text, "Execution", PlanWords.ms(plan.summary().executionMs(), "not measured"));
        row(text, "Planning", PlanWords.ms(plan.summary().planningMs(), "not measured"));
        row(text, "Nodes", PlanWords.count(measures.nodes().size()));
        if (measures.totals().unattributedMs() != null) {
            row(text, "Outside the nodes", PlanWords.ms(measures.totals().unattributedMs(), ""));
        }
        text.append('\n');
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static void findings(StringBuilder text, Findings findings) {
        if (findings.ranked().isEmpty()) {
            return;
        }
        text.append("## Findings\n\n");
        for (Finding finding : findings.ranked()) {
            text.append("- **").append(escaped(finding.title())).append("**: ");
            text.append(escaped(finding.sentence())).append(" Could save up to ");
            text.append(PlanWords.percent(finding.saving().share())).append(".\n");
            for (Remedy remedy : finding.remedies()) {
                if (!remedy.statements().isEmpty()) {
                    text.append('\n');
                    fenced(text, "sql", String.join(";\n", remedy.statements()) + ";");
                }
            }
        }
        text.append('\n');
    }

    private static void tree(StringBuilder text, Measures measures) {
        var lines = new StringBuilder();
        lines.append(
                String.format(Locale.ROOT, "%12s %8s %14s  %s%n", "self", "share", "rows", "node"));
        for (NodeMeasures node : measures.nodes()) {
            String subplan = node.node().place().subplan();
            String time = node.time() == null ? "-" : PlanWords.ms(node.selfMs());
            String share = node.time() == null ? "-" : PlanWords.percent(node.share());
            String rows = node.rows() == null ? "-" : PlanWords.count(node.rows().total());
            lines.append(String.format(Locale.ROOT, "%12s %8s %14s  ", time, share, rows));
            lines.append("  ".repeat(node.node().depth()));
            lines.append(subplan == null ? "" : subplan + ": ");
            lines.append(node.node().title()).append('\n');
        }
        fenced(text, "", lines.toString().stripTrailing());
    }

    /// A fence longer than any run of backticks in the text cannot be closed by it.
    private static void fenced(StringBuilder text, String language, String body) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < body.length(); i++) {
            run = body.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        text.append(fence).append(language).append('\n').append(body).append('\n').append(fence);
        text.append("\n\n");
    }

    /// Letters that Markdown or HTML would take for markup.
    private static String escaped(String words) {
        var text = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            text.append("\\`*_{}[]<>#|~&".indexOf(c) >= 0 ? "\\" : "").append(c == '\n' ? ' ' : c);
        }
        return text.toString();
    }
}
