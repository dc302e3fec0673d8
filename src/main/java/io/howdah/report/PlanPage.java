package io.howdah.report;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.Remedy;
import io.howdah.plan.measure.Caveat;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import java.util.List;

/// Writes plans as one HTML page: no scripts and nothing loaded from elsewhere, so it can be mailed and
/// opened anywhere. Light or dark as the reader's system; prints on paper.
public final class PlanPage {

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--bg:#fff;--fg:#1f2328;--muted:#59636e;--line:#d1d9e0;--soft:#f6f8fa;--link:#0550ae}
            @media(prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--muted:#9198a1;--line:#3d444d;--soft:#151b23;--link:#79c0ff}}
            body{margin:0 auto;padding:24px;max-width:1200px;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif}
            h1{font-size:1.5em;margin:0 0 .5em}h2{font-size:1.15em;margin:2em 0 .6em}
            dl{display:flex;flex-wrap:wrap;gap:8px 32px;margin:0}dt{color:var(--muted);font-size:.88em}dd{margin:0;font-size:1.25em;font-weight:600}
            table{border-collapse:collapse;width:100%}th,td{padding:4px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
            th{color:var(--muted);font-weight:600}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
            .never{opacity:.55}.tag{color:var(--link);font-weight:600}.muted{color:var(--muted)}
            .bar{width:80px;height:8px;margin-top:7px;border-radius:4px;background:var(--soft);border:1px solid var(--line);overflow:hidden}.bar div{height:100%}details{margin:0}summary{cursor:pointer}
            pre,code{font-family:ui-monospace,monospace;font-size:.92em}pre{background:var(--soft);padding:12px;overflow:auto;border-radius:6px;white-space:pre-wrap}
            .drawing{overflow:auto;border:1px solid var(--line);border-radius:6px}
            .drawing.dark{display:none}@media(prefers-color-scheme:dark){.drawing.dark{display:block}.drawing.light{display:none}}
            @media print{body{max-width:none}.drawing.dark{display:none}.drawing.light{display:block}details{display:block}}
            """;

    /// Above this a drawing would be larger than what it shows.
    private static final int MOST_DRAWN = 400;

    private final StringBuilder out = new StringBuilder();

    private PlanPage() {}

    /// A plan with what stands out in it.
    public record Part(Measures measures, Findings findings) {}

    /// The complete page.
    public static String render(String title, List<Part> parts) {
        var page = new PlanPage();
        page.head(title);
        for (int i = 0; i < parts.size(); i++) {
            page.part(parts.size() == 1 ? title : title + ", plan " + (i + 1), parts.get(i));
        }
        return page.out.append("</body></html>\n").toString();
    }

    private void head(String title) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        out.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
        out.append(Html.escape(title)).append("</title><style>\n").append(STYLE);
        out.append("</style></head><body>\n");
    }

    private void part(String title, Part part) {
        Measures measures = part.measures();
        out.append("<h1>").append(Html.escape(title)).append("</h1>\n<dl>");
        fact("Execution", PlanWords.ms(measures.plan().summary().executionMs(), "not measured"));
        fact("Planning", PlanWords.ms(measures.plan().summary().planningMs(), "not measured"));
        fact("Nodes", PlanWords.count(measures.nodes().size()));
        if (measures.totals().unattributedMs() != null) {
            fact("Outside the nodes", PlanWords.ms(measures.totals().unattributedMs(), ""));
        }
        out.append("</dl>\n");
        findings(part.findings());
        drawing(measures);
        table(measures);
        String query = measures.plan().statement().query();
        if (query != null) {
            out.append("<h2>Query</h2>\n<pre>").append(Html.escape(query)).append("</pre>\n");
        }
    }

    private void fact(String name, String value) {
        out.append("<div><dt>")
                .append(name)
                .append("</dt><dd>")
                .append(value)
                .append("</dd></div>");
    }

    private void findings(Findings findings) {
        if (findings.ranked().isEmpty()) {
            return;
        }
        out.append("<h2>Findings</h2>\n");
        for (Finding finding : findings.ranked()) {
            out.append("<details open><summary><b>").append(Html.escape(finding.title()));
            out.append("</b> <span class=\"muted\">could save up to ");
            out.append(Html.escape(PlanWords.percent(finding.saving().share())));
            out.append("</span></summary><p>")
                    .append(Html.escape(finding.sentence()))
                    .append("</p>");
            for (Remedy remedy : finding.remedies()) {
                out.append("<p>").append(Html.escape(remedy.why())).append("</p>");
                if (!remedy.statements().isEmpty()) {
                    String sql = String.join(";\n", remedy.statements()) + ";";
                    out.append("<pre>").append(Html.escape(sql)).append("</pre>");
                }
            }
            out.append("</details>\n");
        }
    }

    private void drawing(Measures measures) {
        if (measures.nodes().size() <= MOST_DRAWN) {
            out.append("<h2>Diagram</h2>\n<div class=\"drawing light\">");
            out.append(new PlanSvg(Palette.LIGHT).render(measures)).append("</div>\n");
            out.append("<div class=\"drawing dark\">");
            out.append(new PlanSvg(Palette.DARK).render(measures)).append("</div>\n");
        }
    }

    private void table(Measures measures) {
        out.append(
                "<h2>Nodes</h2>\n<table><thead><tr><th>Node</th><th class=\"n\">Self</th><th></th>");
        out.append("<th class=\"n\">With nodes below</th><th class=\"n\">Rows</th>");
        out.append("<th class=\"n\">Loops</th></tr></thead><tbody>\n");
        measures.nodes().forEach(this::row);
        out.append("</tbody></table>\n");
    }

    private void row(NodeMeasures measured) {
        PlanNode node = measured.node();
        boolean never = node.actual() != null && !node.executed();
        out.append(never ? "<tr class=\"never\">" : "<tr>");
        out.append("<td style=\"padding-left:")
                .append(10 + Math.min(node.depth(), 40) * 18)
                .append("px\">");
        out.append("<details><summary>");
        String subplan = node.place().subplan();
        if (subplan != null) {
            out.append("<span class=\"tag\">").append(Html.escape(subplan)).append("</span> ");
        }
        out.append(Html.escape(node.title())).append("</summary>");
        node.properties().forEach(this::property);
        for (Caveat caveat : measured.caveats()) {
            out.append("<div class=\"muted\">").append(Html.escape(caveat.text())).append("</div>");
        }
        out.append("</details></td>");
        boolean timed = measured.time() != null;
        cell(timed ? PlanWords.ms(measured.selfMs()) : never ? "never" : "");
        out.append("<td>");
        if (timed) {
            out.append("<div class=\"bar\" title=\"")
                    .append(Html.escape(PlanWords.percent(measured.share())));
            out.append("\"><div style=\"width:").append(Svg.number(measured.share() * 100));
            out.append("%;background:")
                    .append(PlanSvg.heat(measured.share()))
                    .append("\"></div></div>");
        }
        out.append("</td>");
        cell(timed ? PlanWords.ms(measured.inclusiveMs()) : "");
        cell(measured.rows() == null ? "" : PlanWords.count(measured.rows().total()));
        cell(node.actual() == null ? "" : PlanWords.count((double) node.actual().loops()));
        out.append("</tr>\n");
    }

    private void property(String name, String value) {
        out.append("<div><span class=\"muted\">")
                .append(Html.escape(name))
                .append(":</span> <code>");
        out.append(Html.escape(value)).append("</code></div>");
    }

    private void cell(String words) {
        out.append("<td class=\"n\">").append(Html.escape(words)).append("</td>");
    }
}
