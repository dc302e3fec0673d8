package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.EditabilityReader;
import io.howdah.query.edit.EditableTable;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import io.howdah.query.export.ExportOutcome;
import io.howdah.query.export.ExportRun;
import io.howdah.query.export.ExportSource;
import io.howdah.query.load.ExistingTable;
import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadOptions;
import io.howdah.query.load.LoadOutcome;
import io.howdah.query.load.LoadRun;
import io.howdah.query.load.LoadTarget;
import io.howdah.query.usage.Usage;
import io.howdah.query.usage.Usages;
import io.howdah.query.usage.Used;
import io.howdah.testing.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a session's statements and their results are worked on with, once on every server: edits, plans,
/// files, usages.
@Tag("servers")
@Timeout(120)
@ParameterizedClass
@MethodSource("io.howdah.testing.ServerUnderTest#all")
class OlderServerIT {

    private static final RelationName ITEM = new RelationName("public", "item");

    private static final List<String> SHOP =
            List.of(
                    "CREATE TABLE item (id int PRIMARY KEY, name text, at timestamptz, twice int GENERATED ALWAYS AS (id * 2) STORED)",
                    "INSERT INTO item VALUES (1, 'one, \"two\"', '2026-01-01 00:00+00'), (2, NULL, NULL), (3, '', 'infinity')",
                    "CREATE VIEW names AS SELECT name FROM item",
                    "CREATE FUNCTION names() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(name) FROM item); END'");

    private final TestSession database;
    @TempDir private Path folder;

    OlderServerIT(ServerUnderTest server) {
        database = TestSession.open(server);
    }

    @BeforeEach
    void fill() {
        SHOP.forEach(this::run);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void run(String sql) {
        assertThat(database.run(sql)).as(sql).isInstanceOf(Outcome.Completed.class);
    }

    private Editability editability(String query) throws SQLException {
        var result = new CollectingListener();
        database.run(query, result);
        try (Lease lease = database.pool().lease(new Holder("test", "edit"))) {
            return EditabilityReader.read(lease, query, result.columns());
        }
    }

    @Test
    void findsTheKeyToEditBy() throws SQLException {
        assertThat(editability("SELECT name, id FROM item"))
                .isInstanceOfSatisfying(
                        Editability.Editable.class,
                        found -> {
                            EditableTable table = found.tables().getFirst();
                            assertThat(table.key())
                                    .extracting(index -> table.columns().get(index).sql())
                                    .containsExactly("id");
                        });
        assertThat(editability("SELECT name FROM names")).isInstanceOf(Editability.Refusal.class);
    }

    @Test
    void explainsWithEveryOptionThatTheServerKnows() {
        var explain = new Explain(database.session());

        Explanation explanation =
                explain.run(SqlStatement.of("DELETE FROM item"), ExplainOptions.ANALYZE);

        assertThat(explanation)
                .isInstanceOfSatisfying(
                        Explanation.Explained.class,
                        explained ->
                                assertThat(explained.text())
                                        .contains("\"Actual Rows\": 3", "Shared Hit Blocks"));
        assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("3");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "JSON", "COPY", "INSERT"})
    void exportsATable(ExportFormat format) throws IOException {
        assertThat(Files.readString(exported(format))).contains("one, ", "two", "infinity");
    }

    private Path exported(ExportFormat format) {
        Path file = folder.resolve("item." + format.extension());
        ExportOutcome outcome =
                new ExportRun(database.session(), rows -> {})
                        .toFile(
                                new ExportSource.Table(ITEM),
                                format,
                                ExportOptions.of(format),
                                file);
        assertThat(outcome).isInstanceOf(ExportOutcome.Done.class);
        return file;
    }

    @Test
    void loadsWhatItExportedAndKeepsNullFromEmpty() throws Exception {
        String before = contents();
        FileSample sample = FileSample.of(exported(ExportFormat.CSV));
        run("TRUNCATE item");

        load(sample);

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void numbersNewRowsBehindTheLoadedOnes() throws Exception {
        run("CREATE SEQUENCE item_numbers INCREMENT 5 OWNED BY item.id");
        FileSample sample =
                FileSample.of(Files.writeString(folder.resolve("in.csv"), "id,name\n42,a\n"));

        load(sample);

        assertThat(database.value("SELECT nextval('item_numbers')")).isEqualTo("46");
    }

    private void load(FileSample sample) throws Exception {
        ExistingTable table = ExistingTable.read(database.session(), ITEM).orElseThrow();
        LoadOutcome outcome =
                new LoadRun(database.session(), (fraction, rows, rejected) -> {})
                        .run(
                                sample,
                                sample.settings(),
                                LoadTarget.into(table, sample),
                                LoadOptions.ALL_OR_NOTHING);
        assertThat(outcome).isInstanceOf(LoadOutcome.Done.class);
    }

    private String contents() {
        return database.value("SELECT string_agg(item::text, ' ' ORDER BY id) FROM item");
    }

    @Test
    void findsWhatUsesAColumn() throws SQLException {
        try (Lease lease = database.pool().lease(new Holder("test", "usages"))) {
            assertThat(Usages.read(lease.connection(), new Used("public.item", "name", false)))
                    .extracting(Usage::name)
                    .containsExactlyInAnyOrder("public.names", "public.names()");
        }
    }
}
