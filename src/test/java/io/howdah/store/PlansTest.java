package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlansTest {

    private static final SavedPlan.Query ORDERS =
            new SavedPlan.Query(-42, "SELECT * FROM orders WHERE id = ?");
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");

    private final Store store = Store.inMemory(InstantSource.system());
    private final Plans plans = store.plans();

    @AfterEach
    void close() {
        store.close();
    }

    private static SavedPlan plan(SavedPlan.Query query, int minute, @Nullable String profile) {
        return new SavedPlan(
                0,
                query,
                "select * from orders where id = 7",
                profile,
                profile == null ? null : "bazaar",
                MORNING.plusSeconds(60L * minute),
                new SavedPlan.Numbers(12.5, null, 8.0, 4L, Long.MIN_VALUE));
    }

    @Test
    void givesThePlansOfAQueryInTheOrderOfTime() {
        plans.add(plan(ORDERS, 5, "p"), "later");
        plans.add(plan(ORDERS, 1, "p"), "Seq Scan on orders ↵\n");
        plans.add(plan(new SavedPlan.Query(1, "SELECT ?"), 3, "p"), "Result");

        assertThat(plans.of(-42, 10))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(plan(ORDERS, 1, "p"), plan(ORDERS, 5, "p"));
        assertThat(plans.output(plans.of(-42, 10).getFirst().id()))
                .contains("Seq Scan on orders ↵\n");
        assertThat(plans.of(-42, 1))
                .extracting(SavedPlan::taken)
                .containsExactly(plan(ORDERS, 5, "p").taken());
        assertThat(plans.of(7, 10)).isEmpty();
        assertThat(plans.output(99)).isEmpty();
    }

    @Test
    void keepsNumbersThatAreUnknownUnknown() {
        SavedPlan bare =
                new SavedPlan(
                        0,
                        ORDERS,
                        "s",
                        null,
                        null,
                        MORNING,
                        new SavedPlan.Numbers(null, null, null, null, 0));
        plans.add(bare, "x");

        assertThat(plans.of(-42, 10).getFirst().numbers()).isEqualTo(bare.numbers());
    }

    @Test
    void keepsAnOpenedTextOnceAndEveryRun() {
        assertThat(plans.add(plan(ORDERS, 1, null), "Seq Scan")).isTrue();
        assertThat(plans.add(plan(ORDERS, 2, null), "Seq Scan")).isFalse();
        assertThat(plans.add(plan(ORDERS, 3, "p"), "Seq Scan")).isTrue();
        assertThat(plans.add(plan(ORDERS, 4, "p"), "Seq Scan")).isTrue();

        assertThat(plans.of(-42, 10)).hasSize(3);
    }

    @Test
    void listsTheQueriesTheLatestFirst() {
        plans.add(plan(ORDERS, 1, "p"), "a");
        plans.add(plan(new SavedPlan.Query(1, "SELECT ?"), 9, "p"), "b");
        plans.add(plan(ORDERS, 5, "p"), "c");

        assertThat(plans.queries(10))
                .extracting(known -> known.query().text() + " " + known.plans())
                .containsExactly("SELECT ? 1", ORDERS.text() + " 2");
        assertThat(plans.queries(1)).hasSize(1);
        plans.remove(-42);
        assertThat(plans.queries(10)).hasSize(1);
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        int more = Plans.MOST_PLANS + 2 * Plans.PRUNE_EVERY;
        for (int i = 0; i < more; i++) {
            plans.add(plan(ORDERS, i, "p"), "plan " + i);
        }

        assertThat(plans.of(-42, more))
                .hasSizeBetween(Plans.MOST_PLANS, Plans.MOST_PLANS + Plans.PRUNE_EVERY);
        assertThat(plans.of(-42, more).getLast().taken())
                .isEqualTo(plan(ORDERS, more - 1, "p").taken());
    }

    @Test
    void aDamagedTextIsSaidInOneSentence() {
        plans.add(plan(ORDERS, 1, "p"), "Seq Scan");
        store.database().update("UPDATE plan SET output = x'00'");
        long id = plans.of(-42, 1).getFirst().id();

        assertThatThrownBy(() -> plans.output(id))
                .isInstanceOf(StoreException.class)
                .hasMessage("This plan's text is damaged and cannot be shown.");
    }
}
