package io.howdah.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.CollectingListener;
import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.RunListener;
import io.howdah.query.SqlStatement;
import io.howdah.query.TestSession;
import io.howdah.query.value.ValueKind;
import io.howdah.sql.derived.DerivedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The server is the truth: what it sorts and filters is what the FETCHED.rows() rows show.
class ServerTermsIT {

    private static final String QUERY =
            """
            SELECT g AS id,
                   CASE WHEN g % 7 <> 0 THEN (g * 37 % 101 - 50)::numeric / 4 END AS amount,
                   CASE WHEN g % 5 <> 0 THEN timestamptz '2026-01-01 00:00+00' + g * interval '7 hours 13 s' END AS at,
                   date '2026-01-01' + g % 40 AS day,
                   CASE WHEN g % 6 <> 0 THEN 'Name_' || g % 13 || E' 5%\\\\x' END AS name,
                   interval '1 day' * (g % 9) - interval '3 hours' AS took,
                   g % 2 = 0 AS even,
                   json_build_object('g', g) AS doc,
                   (g * 91 % 50)::float8 / 3 AS share,
                   g AS id
            FROM generate_series(1, 300) AS g -- a comment at the end\
            """;

    private static final TestSession SESSION = TestSession.open();
    private static final CollectingListener FETCHED = new CollectingListener();

    @BeforeAll
    static void fetch() {
        run(QUERY, FETCHED);
    }

    @AfterAll
    static void close() {
        SESSION.close();
    }

    private static void run(String sql, RunListener listener) {
        Outcome outcome = SESSION.session().run(SqlStatement.of(sql), listener);
        assertThat(outcome).as(sql).isInstanceOf(Outcome.Completed.class);
    }

    private static List<@Nullable String> server(List<Condition> conditions, List<SortKey> keys) {
        assertThat(DerivedQuery.refusal(QUERY, true)).isEmpty();
        var derived =
                new DerivedQuery(
                        QUERY, FETCHED.columns().stream().map(ResultColumn::name).toList(), true);
        var listener = new CollectingListener();
        run(new ServerTerms(derived, FETCHED.columns()).text(conditions, keys), listener);
        assertThat(listener.columns().stream().map(ResultColumn::name))
                .containsExactlyElementsOf(
                        FETCHED.columns().stream().map(ResultColumn::name).toList());
        return IntStream.range(0, (int) listener.rows().rowCount())
                .mapToObj(row -> listener.rows().text(row, 0))
                .toList();
    }

    private static List<@Nullable String> here(List<Condition> conditions, List<SortKey> keys) {
        RowView kept =
                new RowFilter(FETCHED.rows(), FETCHED.columns(), StopSign.NEVER)
                        .filter(RowView.all(FETCHED.rows().rowCount()), conditions);
        RowView view =
                new RowSort(FETCHED.rows(), FETCHED.columns(), StopSign.NEVER).sort(kept, keys);
        return IntStream.range(0, view.size())
                .mapToObj(place -> FETCHED.rows().text(view.row(place), 0))
                .toList();
    }

    @Test
    void sortsAsTheServerDoes() {
        for (int column : List.of(1, 2, 3, 5, 6, 8)) {
            for (boolean descending : new boolean[] {false, true}) {
                var keys = List.of(new SortKey(column, descending), new SortKey(0, false));
                assertThat(here(List.of(), keys))
                        .as(FETCHED.columns().get(column).name())
                        .isEqualTo(server(List.of(), keys));
            }
        }
    }

    @Test
    void filtersAsTheServerDoes() {
        var random = new Random(17);
        for (int round = 0; round < 250; round++) {
            List<Condition> conditions = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                conditions.add(condition(random));
            }
            var keys = List.of(new SortKey(0, false));
            assertThat(here(conditions, keys))
                    .as(conditions.toString())
                    .isEqualTo(server(conditions, keys));
        }
    }

    /// A condition on a value that occurs; only texts are not compared by size, which depends on the
    /// server's collation.
    private static Condition condition(Random random) {
        int column = random.nextInt(FETCHED.columns().size() + 1) - 1;
        int row = random.nextInt(300);
        ValueKind kind = column < 0 ? ValueKind.TEXT : ValueKind.of(FETCHED.columns().get(column));
        String value =
                Objects.requireNonNullElse(
                        FETCHED.rows().text(row, Math.max(0, column)), "2026-01-05");
        boolean sized = kind.isNumber() || kind.isInstant() || kind == ValueKind.INTERVAL;
        List<Operator> operators =
                sized
                        ? List.of(Operator.values())
                        : List.of(
                                Operator.CONTAINS,
                                Operator.CONTAINS_NOT,
                                Operator.STARTS_WITH,
                                Operator.EQUAL,
                                Operator.NOT_EQUAL,
                                Operator.IS_NULL,
                                Operator.IS_NOT_NULL);
        Operator operator = operators.get(random.nextInt(operators.size()));
        if (operator.isComparison()
                && (FETCHED.rows().isNull(row, Math.max(0, column)) || column < 0)) {
            operator = Operator.IS_NULL;
        }
        String operand =
                switch (operator) {
                    case CONTAINS, CONTAINS_NOT, STARTS_WITH ->
                            value.substring(0, Math.min(value.length(), 1 + random.nextInt(5)));
                    case MATCHES -> "[0-4]$";
                    default -> value;
                };
        return new Condition(column, operator, operator.hasOperand() ? operand : "");
    }
}
