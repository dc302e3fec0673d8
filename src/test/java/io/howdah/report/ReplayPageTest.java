package io.howdah.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.plan.replay.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayPageTest {

    private static final String EVIL = "</script><img src=x onerror=document.title='pwned'><!--";

    private static final String PLAN =
            """
            Hash Join  (cost=27.00..60.00 rows=900 width=8) (actual time=4.000..10.000 rows=900.00 loops=1)
              Hash Cond: (o.product_id = p.id)
              ->  Seq Scan on orders o  (cost=0.00..20.00 rows=1000 width=8) (actual time=0.100..3.000 rows=1000.00 loops=1)
              ->  Hash  (cost=15.00..15.00 rows=12000 width=4) (actual time=3.500..3.500 rows=12000.00 loops=1)
                    Buckets: 16384  Batches: 1  Memory Usage: 560kB
                    ->  Seq Scan on "%s" p  (cost=0.00..15.00 rows=12000 width=4) (actual time=0.010..2.000 rows=12000.00 loops=1)
            Planning Time: 1.000 ms
            Execution Time: 12.000 ms
            """;

    @TempDir private Path folder;

    private static Replay replay(String table) {
        String text = PLAN.formatted(table);
        return Replay.of(Measures.of(PlanReader.read(text).plans().getFirst()));
    }

    @Test
    void namesCannotBecomeMarkup() {
        String page = ReplayPage.of(replay(EVIL), EVIL);

        assertThat(page).doesNotContain("<img").doesNotContain("<!--");
        assertThat(Pattern.compile("</script>").matcher(page).results().count()).isEqualTo(2);
        assertThat(page).contains("\\u003c/script\\u003e\\u003cimg");
    }

    @Test
    void loadsNothingFromElsewhere() {
        String page = ReplayPage.of(replay("product"), "Orders");

        assertThat(page)
                .contains("default-src 'none'")
                .contains("script-src '" + ReplayPage.scriptHash() + "'")
                .doesNotContainPattern("src=\"|href=|@import|url\\(|fetch\\(|XMLHttpRequest");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:");
        assertThat(page.length()).isLessThan(60_000);
    }

    @Test
    void playsInABrowser() throws IOException {
        Chromium browser = browser();
        Path page =
                Files.writeString(folder.resolve("replay.html"), ReplayPage.of(replay(EVIL), EVIL));

        String start = shown(browser, page, "");
        assertThat(start).doesNotContain("data-error");
        assertThat(attribute(start, "data-ready")).isEqualTo("true");
        assertThat(attribute(start, "data-step")).isEqualTo("0");
        assertThat(narration(start)).startsWith("PostgreSQL plans the query in 1.00 ms");
        // The name is there as text, and no element came of it.
        assertThat(start).contains("&lt;/script&gt;&lt;img src=x").doesNotContain("<img");
        assertThat(start).doesNotContain("<title>pwned");

        String building = shown(browser, page, "#t=5");
        assertThat(building).doesNotContain("data-error");
        assertThat(Double.parseDouble(attribute(building, "data-time"))).isBetween(4.99, 5.01);
        assertThat(narration(building)).contains("Hash puts 12,000 rows into its hash table");
        assertThat(building).contains("replay-card is-collecting").contains("replay-card is-held");

        String end = shown(browser, page, "#t=13");
        assertThat(narration(end)).startsWith("The query is over after 13.00 ms: 900 rows.");
        assertThat(end).contains("900 of 900 rows").contains("12,000 of 12,000 rows");
    }

    @Test
    void playsOnByItself() throws IOException {
        Chromium browser = browser();
        Path page =
                Files.writeString(
                        folder.resolve("replay.html"), ReplayPage.of(replay("product"), "Orders"));

        String played = shown(browser, page, "#play");

        assertThat(played).doesNotContain("data-error");
        assertThat(Double.parseDouble(attribute(played, "data-time"))).isPositive();
        assertThat(attribute(played, "data-playing")).isEqualTo("true");
    }

    private static Chromium browser() {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium on the PATH");
        return Chromium.installed().orElseThrow();
    }

    /// What the browser made of the page, without the script and its data.
    private String shown(Chromium browser, Path page, String hash) {
        return browser.dom(page, hash, folder).replaceAll("(?s)<(script|style).*?</\\1>", "");
    }

    private static String narration(String dom) {
        return first(dom, "<p class=\"replay-narration\"[^>]*>([^<]*)</p>");
    }

    private static String attribute(String dom, String name) {
        return first(dom, name + "=\"([^\"]*)\"");
    }

    private static String first(String dom, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(dom);
        assertThat(matcher.find()).as(pattern + " in " + dom).isTrue();
        return matcher.group(1);
    }
}
