package io.howdah.sql.complete;

import io.howdah.bench.Figures;
import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.ForeignKeyName;
import io.howdah.sql.names.NameIndex;
import io.howdah.sql.names.NameLists;
import io.howdah.sql.names.RelationName;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long one list of candidates takes in a database of 50,000 tables with 500,000 columns.
@Tag("bench")
class CompletionBench {

    /// Processor time: what else the machine does is not completion's.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int TABLES = 50_000;
    private static final int WARM_UP = 40;
    private static final int REPEATS = 101;

    private static final String[] WORDS = {
        "account",
        "order",
        "customer",
        "item",
        "product",
        "invoice",
        "payment",
        "shipment",
        "address",
        "user",
        "session",
        "event",
        "audit",
        "log",
        "price",
        "stock",
        "supplier",
        "contract",
        "employee",
        "department",
        "project",
        "task",
        "report",
        "metric",
        "sensor",
        "device",
        "region",
        "country",
        "currency",
        "ledger",
        "journal",
        "batch",
        "queue",
        "message",
        "channel",
        "campaign",
        "ticket"
    };

    /// What is typed, with the caret at the bar.
    private static final List<String> CARETS =
            List.of(
                    "SELECT * FROM |",
                    "SELECT * FROM o|",
                    "SELECT * FROM order|",
                    "SELECT * FROM oci|",
                    "SELECT * FROM sensor_t|",
                    "SELECT * FROM zzzz|",
                    "SELECT * FROM account_order_customer a JOIN |",
                    "SELECT * FROM account_order_customer a JOIN account_order_item b ON |",
                    "SELECT a.| FROM account_order_customer a",
                    "SELECT * FROM account_order_customer a WHERE co|",
                    "WITH x AS (SELECT column_1 AS c FROM account_order_item) SELECT x.| FROM x",
                    "SELECT cou|");

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));

    private static NameLists lists() {
        List<RelationName> relations = new ArrayList<>();
        List<ForeignKeyName> keys = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            String name =
                    WORDS[i / WORDS.length / WORDS.length % WORDS.length]
                            + "_"
                            + WORDS[i / WORDS.length % WORDS.length]
                            + "_"
                            + WORDS[i % WORDS.length]
                            + (i >= WORDS.length * WORDS.length * WORDS.length ? "_old" : "");
            List<ColumnName> columns = new ArrayList<>();
            columns.add(new ColumnName("id", "bigint", true, true, null));
            for (int c = 1; c < 10; c++) {
                columns.add(ColumnName.of("column_" + c, c % 2 == 0 ? "text" : "bigint"));
            }
            relations.add(new RelationName("public", name, RelationName.Kind.TABLE, columns, null));
            if (i > 0) {
                keys.add(
                        new ForeignKeyName(
                                "fk_" + i,
                                "public",
                                name,
                                List.of("column_1"),
                                "public",
                                relations.get(i - 1).name(),
                                List.of("id")));
            }
        }
        NameLists shop = ShopNames.index().lists();
        return new NameLists(
                List.of("pg_catalog", "public"),
                shop.schemas(),
                relations,
                keys,
                shop.functions(),
                shop.types(),
                shop.settings(),
                shop.roles());
    }

    @Test
    void measure() throws IOException {
        NameLists lists = lists();
        long begun = System.nanoTime();
        var index = new NameIndex(lists);
        figures.add("index of 50,000 tables built", (System.nanoTime() - begun) / 1e6, "ms");
        var completer = new Completer(index);
        for (int i = 0; i < WARM_UP; i++) {
            CARETS.forEach(
                    marked -> completer.complete(marked.replace("|", ""), marked.indexOf('|')));
        }
        double slowest = 0;
        for (String marked : CARETS) {
            int caret = marked.indexOf('|');
            String text = marked.replace("|", "");
            double[] times = new double[REPEATS];
            for (int i = 0; i < REPEATS; i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                int found = completer.complete(text, caret).candidates().size();
                double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
                if (found > 1000) {
                    throw new IllegalStateException("Too many candidates");
                }
                times[i] = millis;
            }
            Arrays.sort(times);
            double p95 = times[REPEATS * 95 / 100];
            slowest = Math.max(slowest, p95);
            figures.add("complete " + marked + ", median", times[REPEATS / 2], "ms");
            figures.add("complete " + marked + ", 95th percentile", p95, "ms");
        }
        figures.add("complete at 50,000 tables, slowest 95th percentile", slowest, "ms");
        figures.write(Path.of("target", "bench.json"));
    }
}
