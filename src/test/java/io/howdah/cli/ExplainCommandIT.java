package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.read.PlanReader;
import io.howdah.plan.read.ReadResult;
import io.howdah.query.ExplainOptions.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ExplainCommandIT {

    @TempDir private Path folder;
    private final DatabaseShell shell = new DatabaseShell();

    @BeforeEach
    void create() throws SQLException {
        shell.execute(
                "CREATE TABLE item (id int PRIMARY KEY, name text)",
                "INSERT INTO item SELECT i, 'n' FROM generate_series(1, 100) i");
    }

    @AfterEach
    void drop() {
        shell.close();
    }

    private int explain(String script, String... options) throws IOException {
        Path file = folder.resolve("script.sql");
        Files.writeString(file, script);
        List<String> arguments =
                new ArrayList<>(List.of("embedded:", "-o", out().toString(), file.toString()));
        arguments.addAll(List.of(options));
        return shell.run(ExplainCommand::new, arguments.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private ReadResult plans() throws IOException {
        return PlanReader.read(Files.readString(out()));
    }

    private long items() throws SQLException {
        return Long.parseLong(shell.value("SELECT count(*) FROM item"));
    }

    @Test
    void printsThePlanAsPsqlWould() throws IOException {
        assertThat(explain("SELECT * FROM item")).isZero();

        assertThat(Files.readString(out()))
                .startsWith("Seq Scan on public.item  (cost=")
                .contains("Output: id, name", "Planning Time: ")
                .doesNotContain("actual");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void undoesWhatItRan() throws IOException, SQLException {
        String script =
                """
                DELETE FROM item;
                WITH gone AS (DELETE FROM item WHERE id <= 40 RETURNING id) SELECT * FROM gone;
                COMMIT;
                UPDATE item SET name = 'm';
                """;

        assertThat(explain(script, "--analyze")).isZero();

        assertThat(items()).isEqualTo(100);
        assertThat(plans().plans()).hasSize(3);
        assertThat(Files.readString(out())).contains("rows=40", "Execution Time", "Buffers");
    }

    @ParameterizedTest
    @EnumSource
    void joinsSeveralPlansToOneDocument(Format format) throws IOException {
        String script = "SELECT 1;\nSELECT *\nFROM item;\nDELETE FROM item WHERE id = 3";

        assertThat(explain(script, "--format", format.name().toLowerCase(Locale.ROOT))).isZero();

        ReadResult read = plans();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.plans())
                .extracting(plan -> plan.root().type())
                .hasSize(3)
                .startsWith("Result", "Seq Scan");
    }

    @Test
    void namesTheStatementsBesideTheirPlansInText() throws IOException {
        assertThat(explain("SELECT 1;\nSELECT *\nFROM item")).isZero();

        assertThat(plans().plans())
                .extracting(plan -> plan.statement().query())
                .containsExactly("SELECT 1", "SELECT *\n  FROM item");
    }

    @Test
    void preparesTheSessionForThePlansBehind() throws IOException {
        String script =
                """
                BEGIN;
                SET LOCAL enable_indexscan = off;
                SET LOCAL enable_bitmapscan = off;
                CREATE TEMPORARY TABLE wanted (id int);
                PREPARE one(int) AS SELECT * FROM item WHERE id = $1;
                EXECUTE one(3);
                SELECT * FROM wanted;
                ROLLBACK;
                SELECT * FROM item WHERE id = 3;
                """;

        assertThat(explain(script)).isZero();

        assertThat(plans().plans())
                .extracting(plan -> plan.root().type())
                .containsExactly("Seq Scan", "Seq Scan", "Index Scan");
    }

    @Test
    void saysWhereItFailed() throws IOException {
        assertThat(explain("SELECT 1;\n\nSELECT 2,\n   nosuch;\nSELECT 3;")).isEqualTo(1);

        assertThat(shell.err())
                .startsWith(folder.resolve("script.sql") + ":4:4: ERROR 42703: ")
                .contains("nosuch");
        assertThat(out()).doesNotExist();
    }

    @Test
    void goesOnAfterAFailureWhenAsked() throws IOException, SQLException {
        String script = "SELECT nosuch; DROP TABLE item; SELECT 1; SELECT 1/0; SELECT 2";

        assertThat(explain(script, "--continue", "--analyze")).isEqualTo(1);

        assertThat(shell.err().lines())
                .anySatisfy(line -> assertThat(line).contains(":1:8: ERROR 42703"))
                .anySatisfy(line -> assertThat(line).contains(":1:16: DROP has no plan."))
                .anySatisfy(line -> assertThat(line).contains("ERROR 22012"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(items()).isEqualTo(100);
    }

    @Test
    void asksForParametersOrExplainsThemGenerically() throws IOException {
        assertThat(explain("SELECT * FROM item WHERE id = $1")).isZero();
        assertThat(Files.readString(out())).contains("$1");

        assertThat(explain("SELECT * FROM item WHERE id = $1", "--analyze")).isEqualTo(1);
        assertThat(shell.err()).contains("put values in their place");
    }

    @Test
    void leavesOutWhatIsNotWanted() throws IOException {
        assertThat(explain("SELECT * FROM item", "--analyze", "--no-verbose", "--no-timing"))
                .isZero();

        assertThat(Files.readString(out()))
                .contains("actual rows=100")
                .doesNotContain("Output:", "public.item");
    }

    @Test
    void refusesAnEmptyFileAMissingOneAndAnUnknownFormat() throws IOException {
        assertThat(explain("-- nothing")).isEqualTo(1);
        assertThat(shell.err()).contains("There is no statement in ");

        assertThat(explain("SELECT 1", "--format", "pdf")).isEqualTo(2);
        assertThat(shell.err()).contains("\"pdf\" is none of text, json, xml, yaml.");
    }
}
