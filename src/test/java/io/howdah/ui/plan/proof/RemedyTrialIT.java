package io.howdah.ui.plan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.proof.Proof.Verdict;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Request;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RemedyTrialIT {

    private static final String QUERY = "SELECT * FROM item WHERE name = 'n77'";
    private static final String INDEX = "CREATE INDEX ON item (name)";

    private final List<TriedRemedy> proven = new ArrayList<>();
    private ScratchDatabase database;
    private TrialWindow window;
    private DirectBackground background;

    @BeforeEach
    void open() throws SQLException {
        database = TestServer.scratch();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE item AS"
                            + " SELECT i AS id, 'n' || i AS name FROM generate_series(1, 20000) i");
            statement.execute("ANALYZE item");
        }
        background = new DirectBackground();
        window = new TrialWindow(database, background);
    }

    @AfterEach
    void close() {
        assertThat(window.model.tasks().running()).isEmpty();
        window.close();
        database.close();
    }

    private void start(Request.TryRemedy wish) {
        new RemedyTrial(window.model, window.connections, background, proven::add).start(wish);
    }

    private List<Notice> notices() {
        return window.model.notices().shown();
    }

    @Test
    void asksWithTheExactSqlBeforeItBuilds() {
        start(TrialWindow.wish(QUERY, INDEX));

        assertThat(window.questions)
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.sentence()).contains("item can be read but not written");
                    assertThat(question.sql())
                            .contains("BEGIN;", "CREATE INDEX ON item (name);", "ROLLBACK;");
                });
        assertThat(proven)
                .singleElement()
                .satisfies(tried -> assertThat(tried.proof().verdict()).isEqualTo(Verdict.BETTER));
    }

    @Test
    void doesNothingWhenTheUserDeclines() {
        window.agrees = false;

        start(TrialWindow.wish(QUERY, INDEX));

        assertThat(proven).isEmpty();
        assertThat(notices()).isEmpty();
    }

    @Test
    void saysThatVacuumStaysDoneBeforeItTriesIt() {
        start(
                TrialWindow.wish(
                        "SELECT count(*) FROM item WHERE id < 100", "VACUUM (ANALYZE) item"));

        assertThat(window.questions)
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.sentence()).contains("VACUUM cannot be rolled back");
                    assertThat(question.sql())
                            .contains("VACUUM (ANALYZE) item;")
                            .doesNotContain("ROLLBACK");
                });
        assertThat(proven).hasSize(1);
    }

    @Test
    void asksNothingWhereNothingCanGoWrong() {
        start(TrialWindow.wish(QUERY, "SET LOCAL work_mem = '64MB'"));

        assertThat(window.questions).isEmpty();
        assertThat(proven).hasSize(1);
    }

    @Test
    void asksForTheQueryAndTheConnectionOfAPastedPlan() {
        window.typed = Optional.of(QUERY + ";");

        start(
                new Request.TryRemedy(
                        "Create an index",
                        List.of(INDEX),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty()));

        assertThat(proven)
                .singleElement()
                .satisfies(tried -> assertThat(tried.request().query()).contains(QUERY));
    }

    @Test
    void saysWhyThereIsNoProof() {
        start(TrialWindow.wish(QUERY, "DROP TABLE item"));
        start(TrialWindow.wish(QUERY));
        start(TrialWindow.wish("SELECT 1; SELECT 2", INDEX));
        start(TrialWindow.wish(QUERY, "CREATE INDEX ON item (nosuch)"));

        assertThat(proven).isEmpty();
        assertThat(notices())
                .extracting(Notice::sentence)
                .satisfiesExactly(
                        last -> assertThat(last).contains("nosuch", "rolled back"),
                        two -> assertThat(two).contains("there are 2"),
                        none -> assertThat(none).contains("no SQL"),
                        drop -> assertThat(drop).contains("DROP TABLE item"));
    }

    @Test
    void showsTheProofAndOffersTheRemedyForGood() {
        start(TrialWindow.wish(QUERY, INDEX));
        var model = new ProofViewModel(proven.getFirst(), window.model, background);
        model.prepare();

        assertThat(model.summary().headline()).startsWith("It helps: ").contains("pages");
        assertThat(model.summary().lines())
                .extracting(ProofSummary.Line::label)
                .containsExactly("Time", "Pages read", "Estimated cost", "Worst estimate");
        assertThat(model.sql()).isEqualTo("CREATE INDEX CONCURRENTLY ON item (name);\n");
        assertThat(model.canBuild()).isFalse();

        model.openInEditor();
        model.openAfter();

        assertThat(window.requests.getFirst())
                .isInstanceOfSatisfying(
                        Request.OpenEditor.class,
                        editor -> {
                            assertThat(editor.text()).isEqualTo(model.sql());
                            assertThat(editor.run()).isFalse();
                        });
        assertThat(window.requests.getLast())
                .isInstanceOfSatisfying(
                        Request.OpenPlan.class,
                        plan -> {
                            assertThat(plan.output()).contains("Index Scan");
                            assertThat(plan.query()).contains(QUERY);
                        });
    }
}
