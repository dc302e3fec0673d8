package io.howdah.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.find.Findings;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PlanReportTest {

    private static final String PLAN =
            """
            Query Text: SELECT '</pre><script>alert(1)</script>' FROM "<b>orders</b>"
            Limit  (cost=0.00..2000.00 rows=10 width=8) (actual time=0.100..500.000 rows=10.00 loops=1)
              ->  Seq Scan on "<script>alert(1)</script>" o  (cost=0.00..1900.00 rows=100000 width=8) (actual time=0.010..480.000 rows=10.00 loops=1)
                    Filter: (note = '```</code>" onload="x'::text)
                    Rows Removed by Filter: 999990
              ->  Seq Scan on spare  (cost=0.00..10.00 rows=1 width=8) (never executed)
            Planning Time: 0.200 ms
            Execution Time: 501.000 ms
            """;

    @Test
    void namesAndLiteralsAreNeverMarkup() {
        String page = PlanPage.render("a <i>title</i>", List.of(part(PLAN)));

        assertThat(page).doesNotContain("<script", "<b>orders", "<i>title", "onload=\"x");
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "a &lt;i&gt;title&lt;/i&gt;");
        assertThat(page).doesNotContain("http://www.w3.org/1999/xlink", "src=", "href=", "@import");
    }

    @Test
    void thePageShowsEveryNodeWithItsNumbers() {
        String page = PlanPage.render("plan", List.of(part(PLAN)));

        assertThat(page).contains("<td class=\"n\">480 ms</td>", "<td class=\"n\">20.0 ms</td>");
        assertThat(page)
                .contains(
                        "<tr class=\"never\">",
                        "<dt>Execution</dt><dd>501 ms</dd>",
                        "<h2>Findings</h2>");
    }

    @Test
    void severalPlansShareAPage() {
        assertThat(PlanPage.render("two", List.of(part(PLAN), part(PLAN))))
                .contains("<h1>two, plan 1</h1>", "<h1>two, plan 2</h1>");
    }

    @Test
    void theDrawingIsWellFormedAndHoldsACardForEachNode() throws Exception {
        Document svg = parsed(new PlanSvg(Palette.LIGHT).render(measures(PLAN)));

        assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent()).contains("480 ms", "never executed");
    }

    @Test
    void drawsTenThousandPartitions() throws Exception {
        var text = new StringBuilder("Append\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("  ->  Seq Scan on orders_").append(i).append('\n');
        }

        Document svg = parsed(new PlanSvg(Palette.DARK).render(measures(text.toString())));

        assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(10_001);
    }

    @Test
    void markdownKeepsBackticksAndMarksAsText() {
        String markdown =
                PlanMarkdown.render(measures(PLAN), Findings.of(measures(PLAN), ServerFacts.NONE));

        assertThat(markdown)
                .contains("| Execution | 501 ms |")
                .contains("      480 ms     96 %             10    Seq Scan on <script>alert(1)")
                .contains("```sql\nSELECT '</pre>");
        assertThat(markdown.lines().filter(line -> line.startsWith("- **"))).isNotEmpty();
    }

    private static PlanPage.Part part(String text) {
        Measures measures = measures(text);
        return new PlanPage.Part(measures, Findings.of(measures, ServerFacts.NONE));
    }

    private static Measures measures(String text) {
        return Measures.of(PlanReader.read(text).plans().getFirst());
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
