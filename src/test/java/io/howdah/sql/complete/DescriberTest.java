package io.howdah.sql.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DescriberTest {

    private static final Describer DESCRIBER = new Describer(ShopNames.index());

    /// A statement with the caret, and kind, title, detail and object; `-` for no object, `∅` for
    /// nothing to say.
    private static final String TABLE =
            """
            SELECT o.to|tal FROM orders o ⇒ COLUMN total / numeric(10,2) · public.orders / public.orders
            SELECT |total FROM orders o ⇒ COLUMN total / numeric(10,2) · public.orders / public.orders
            SELECT total| FROM orders o ⇒ COLUMN total / numeric(10,2) · public.orders / public.orders
            SELECT * FROM or|ders WHERE id = 1 ⇒ TABLE public.orders / table / public.orders
            SELECT * FROM archive.or|ders ⇒ TABLE archive.orders / table / archive.orders
            SELECT o|.id FROM archive.orders o ⇒ TABLE archive.orders / table / archive.orders
            SELECT m."I|d" FROM "Mixed Case" m ⇒ COLUMN Id / integer · public."Mixed Case" / public."Mixed Case"
            SELECT order_to|tal(1) ⇒ FUNCTION order_total / (order_id bigint, with_tax boolean) → numeric / public.order_total
            SELECT coal|esce(1) ⇒ FUNCTION coalesce / (VARIADIC value anyelement) → anyelement / -
            SELECT '1'::order_st|atus ⇒ TYPE order_status / enum · public / public.order_status
            SET work_|mem = '1MB' ⇒ SETTING work_mem / setting, now 4MB / -
            WITH big AS (SELECT id AS x FROM orders) SELECT b.|x FROM big b ⇒ COLUMN x / bigint · b / -
            WITH big AS (SELECT id FROM orders) SELECT * FROM b|ig ⇒ ALIAS big / common table expression / -
            SELECT o.id FROM archive.orders o| ⇒ TABLE archive.orders / table / archive.orders
            SELECT 1 FROM orders x JOIN (SELECT id FROM orders) AS or|ders ON true ⇒ ALIAS orders / subquery / -
            WITH b|ig AS (SELECT id FROM orders) SELECT * FROM big ⇒ ALIAS big / common table expression / -
            DROP VIEW active_|customer ⇒ VIEW public.active_customer / view / public.active_customer
            SELECT 'tot|al' FROM orders ⇒ ∅
            SELECT no|thing FROM orders ⇒ ∅
            SELECT 1 | + 2 ⇒ ∅
            -- ord|ers ⇒ ∅
            """;

    @TestFactory
    Stream<DynamicTest> tellsWhatANameMeans() {
        return TABLE.lines().map(line -> dynamicTest(line, () -> check(line)));
    }

    private static void check(String line) {
        String[] parts = line.split(" ⇒ ");
        int caret = parts[0].indexOf('|');
        String found =
                DESCRIBER
                        .describe(parts[0].replace("|", ""), caret)
                        .map(one ->
                                "%s %s / %s / %s"
                                        .formatted(
                                                one.kind(),
                                                one.title(),
                                                one.detail(),
                                                one.object().orElse("-")))
                        .orElse("∅");
        assertThat(found).isEqualTo(parts[1]);
    }

    @Test
    void listsEveryOverload() {
        assertThat(DESCRIBER.describe("SELECT date_trunc()", 10).orElseThrow().documentation())
                .contains("→ interval", "→ timestamp with time zone");
    }

    @Test
    void answersAnywhereInNoise() {
        var random = new Random(11);
        String[] pieces = {
            "select", "from", "o", ".", "\"", "'", "$$", "(", ")", " ", "\n", "orders", ";"
        };
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(15); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int caret = random.nextInt(text.length() + 1);
            assertThat(DESCRIBER.describe(text.toString(), caret)).isNotNull();
        }
    }
}
