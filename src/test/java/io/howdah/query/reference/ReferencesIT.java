package io.howdah.query.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.query.CollectingListener;
import io.howdah.query.Outcome;
import io.howdah.query.TestSession;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReferencesIT {

    private static TestSession session;

    @BeforeAll
    static void open() {
        session = TestSession.open();
        run("CREATE TABLE \"Shop\" (code text PRIMARY KEY)");
        run(
                "CREATE TABLE person (id int PRIMARY KEY, boss int REFERENCES person, shop text REFERENCES \"Shop\")");
        run("CREATE TABLE visit (shop text, day date, PRIMARY KEY (shop, day))");
        run(
                "CREATE TABLE sale (id int, shop text, day date, FOREIGN KEY (shop, day) REFERENCES visit)"
                        + " PARTITION BY LIST (id)");
        run("CREATE TABLE sale_1 PARTITION OF sale FOR VALUES IN (1)");
        run("INSERT INTO \"Shop\" VALUES (E'O''Hara\\\\')");
        run("INSERT INTO person VALUES (1, NULL, NULL), (2, 1, E'O''Hara\\\\')");
        run("INSERT INTO visit VALUES ('a', '2026-05-01')");
        run("INSERT INTO sale VALUES (1, 'a', '2026-05-01'), (1, 'a', NULL)");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static void run(String sql) {
        assertThat(session.run(sql)).as(sql).isInstanceOf(Outcome.Completed.class);
    }

    private static List<RowLink> links(String query, int row, int column) {
        var result = new CollectingListener();
        session.run(query, result);
        try (Lease lease = session.pool().lease(new Holder("test", "links"))) {
            return References.read(lease, result.columns())
                    .links(column, place -> result.rows().text(row, place));
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(String sql) {
        Outcome outcome = session.run(sql);
        assertThat(outcome).as(sql).isInstanceOf(Outcome.Completed.class);
        return outcome.rows();
    }

    @Test
    void leadsToTheRowThatACellRefersTo() {
        List<RowLink> links = links("SELECT * FROM person ORDER BY id", 1, 2);

        RowLink shop = links.getFirst();
        assertThat(shop.forward()).isTrue();
        assertThat(shop.title()).isEqualTo("public.\"Shop\", code = O'Hara\\");
        assertThat(count(shop.sql())).isEqualTo(1);
    }

    @Test
    void leadsToTheRowsThatReferToThisOne() {
        List<RowLink> links = links("SELECT * FROM person ORDER BY id", 0, 0);

        assertThat(links).extracting(RowLink::title).containsExactly("public.person, boss = 1");
        assertThat(links.getFirst().forward()).isFalse();
        assertThat(count(links.getFirst().sql())).isEqualTo(1);
    }

    @Test
    void followsAKeyOfSeveralColumnsOnlyWhenAllOfThemAreThere() {
        List<RowLink> links = links("SELECT day, id, shop FROM sale ORDER BY day", 0, 0);

        assertThat(links)
                .extracting(RowLink::title)
                .containsExactly("public.visit, shop = a, day = 2026-05-01");
        assertThat(links("SELECT day, id, shop FROM sale ORDER BY day", 1, 0))
                .as("a part of the key is NULL")
                .isEmpty();
        assertThat(links("SELECT day FROM sale", 0, 0)).isEmpty();
    }

    @Test
    void namesAPartitionedTableOnce() {
        assertThat(links("SELECT * FROM visit", 0, 1))
                .extracting(RowLink::title)
                .containsExactly("public.sale, shop = a, day = 2026-05-01");
    }

    @Test
    void leadsNowhereFromComputedColumns() {
        assertThat(links("SELECT id + 1, boss FROM person", 1, 0)).isEmpty();
    }
}
