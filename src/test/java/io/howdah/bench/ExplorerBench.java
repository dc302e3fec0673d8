package io.howdah.bench;

import io.howdah.catalog.definition.ObjectReader;
import io.howdah.catalog.tree.CatalogIndex;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.catalog.tree.ObjectAddress;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long 10,000 tables take to list, one of them to describe, and 50,000 objects to search.
@Tag("bench")
class ExplorerBench {

    private static final int TABLES = 10_000;
    private static final int OBJECTS = 50_000;
    private static final int DEFINITION = 1_000;
    private static final int REPEATS = 9;

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));

    @Test
    void measure() throws SQLException, IOException {
        tables();
        search();
        figures.write(Path.of("target", "bench.json"));
    }

    private void tables() throws SQLException {
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int from = 0; from < TABLES; from += 1_000) {
                // Each table holds locks until the end of its transaction.
                statement.execute(
                        """
                        DO $$ BEGIN FOR i IN %d..%d LOOP
                          EXECUTE format('CREATE TABLE t%%s (id int PRIMARY KEY, name text, at date)', i);
                        END LOOP; END $$
                        """
                                .formatted(from, from + 999));
            }
            statement.execute("ANALYZE pg_class");
            var tree = new CatalogTree(connection);
            CatalogObject schema =
                    tree.database().stream()
                            .filter(object -> object.name().equals("public"))
                            .findFirst()
                            .orElseThrow();
            List<CatalogObject> listed = new ArrayList<>();
            figures.add(
                    "explorer: 10,000 tables of a schema listed",
                    median(() -> {
                        listed.clear();
                        listed.addAll(tree.schema(schema.oid()));
                    }),
                    "ms");
            long found = listed.stream().filter(one -> one.kind() == CatalogKind.TABLE).count();
            figures.add("explorer: tables listed", (double) found, "tables");
            figures.add(
                    "explorer: whole catalog of 10,000 tables with parts read",
                    median(() -> tree.everything(false)),
                    "ms");
            var reader = new ObjectReader(connection);
            CatalogObject table = listed.get(listed.size() / 2);
            figures.add(
                    "explorer: SQL of one of 10,000 tables",
                    median(() -> reader.script(table)),
                    "ms");
        }
    }

    private void search() throws SQLException {
        var random = new Random(7);
        List<CatalogObject> objects = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            objects.add(
                    new CatalogObject(
                            new ObjectAddress(CatalogKind.FUNCTION, i, 0),
                            0,
                            "schema_" + i % 20,
                            null,
                            words(random, 24),
                            new CatalogObject.Words(
                                    "(integer)", "", words(random, DEFINITION), words(random, 60)),
                            new CatalogObject.Extent(-1, -1),
                            false));
        }
        var index = new CatalogIndex(objects);
        var everywhere = EnumSet.allOf(CatalogIndex.Place.class);
        for (String wanted : List.of("ta", "customer", "order line", "missing_everywhere", "e")) {
            figures.add(
                    "explorer: 50,000 objects searched for \"%s\"".formatted(wanted),
                    median(() -> index.search(wanted, everywhere, 1_000)),
                    "ms");
        }
    }

    /// Text of words of two to nine letters, of which few are frequent, as in programs.
    private static String words(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            int word = (int) (Math.pow(random.nextDouble(), 3) * 2_000);
            var letters = new Random(word);
            for (int i = 2 + letters.nextInt(8); i > 0; i--) {
                text.append((char) ('a' + letters.nextInt(26)));
            }
            text.append(random.nextInt(6) == 0 ? ' ' : '_');
        }
        return text.toString();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double median(Work work) throws SQLException {
        double[] times = new double[REPEATS];
        for (int warm = 0; warm < 5; warm++) {
            work.run();
        }
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[REPEATS / 2];
    }
}
