package io.howdah.sql.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.howdah.sql.complete.ShopNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static final NameIndex INDEX = ShopNames.index();

    @Test
    void looksBareNamesUpInTheSearchPath() {
        assertThat(INDEX.relation(null, "orders").orElseThrow().schema()).isEqualTo("public");
        assertThat(INDEX.relation("archive", "orders").orElseThrow().schema()).isEqualTo("archive");
        assertThat(INDEX.relation(null, "old_order")).isEmpty();
        assertThat(INDEX.relation(null, "ORDERS")).isEmpty();
    }

    @Test
    void tellsWhichOfTwoABareNameMeans() {
        assertThat(INDEX.isVisible(INDEX.relation("public", "orders").orElseThrow())).isTrue();
        assertThat(INDEX.isVisible(INDEX.relation("archive", "orders").orElseThrow())).isFalse();
    }

    @Test
    void findsBeginningsBeforeHumpsBeforePartsAndTheSearchPathFirst() {
        assertThat(INDEX.findRelations(null, "or", 10))
                .extracting(RelationName::schema, RelationName::name)
                .startsWith(tuple("public", "order_item"), tuple("public", "orders"))
                .contains(tuple("archive", "orders"), tuple("public", "category"));
    }

    @Test
    void looksBareNamesUpAsTheSessionDoes() {
        List<String> path = SearchPath.of("\"$user\", archive, gone", "public", INDEX.schemas());
        assertThat(path).containsExactly("pg_catalog", "public", "archive");
        SchemaNames seen = INDEX.within(path);
        assertThat(seen.relation(null, "old_order")).isPresent();
        assertThat(seen.relation(null, "orders").orElseThrow().schema()).isEqualTo("public");
        assertThat(INDEX.relation(null, "old_order")).isEmpty();
    }

    @Test
    void findsTheSameWhenTheLimitIsReachedByBeginnings() {
        List<RelationName> all = INDEX.findRelations(null, "or", 100);
        assertThat(INDEX.findRelations(null, "or", 2)).isEqualTo(all.subList(0, 2));
        List<RelationName> exact = INDEX.findRelations(null, "orders", 100);
        assertThat(INDEX.findRelations(null, "orders", 2)).isEqualTo(exact.subList(0, 2));
    }

    @Test
    void keepsToTheLimit() {
        assertThat(INDEX.findRelations(null, "", 3)).hasSize(3);
    }

    @Test
    void findsForeignKeysFromBothEnds() {
        assertThat(INDEX.foreignKeys(INDEX.relation(null, "orders").orElseThrow()))
                .extracting(ForeignKeyName::name)
                .containsExactlyInAnyOrder("orders_customer_fkey", "order_item_orders_fkey");
        assertThat(INDEX.foreignKeys(INDEX.relation(null, "category").orElseThrow()))
                .extracting(ForeignKeyName::name)
                .containsExactlyInAnyOrder("category_category_fkey", "product_category_fkey");
    }

    @Test
    void knowsATypeHoweverItIsWritten() {
        assertThat(INDEX.type("order_status").orElseThrow().labels()).hasSize(3);
        assertThat(INDEX.type("public.order_status").orElseThrow().labels()).hasSize(3);
        assertThat(INDEX.type("archive.reason").orElseThrow().labels()).hasSize(2);
        assertThat(INDEX.type("numeric(10,2)")).isEmpty();
    }

    @Test
    void findsEachFunctionNameOnceAndAllItsOverloads() {
        assertThat(INDEX.findFunctions(null, "date_t", 10)).hasSize(1);
        assertThat(INDEX.functions(null, "date_trunc")).hasSize(2);
    }

    @Test
    void ranksNamesByHowWellTheyFit() {
        assertThat(new TypedName("orders").rank("Orders")).isEqualTo(MatchRank.EXACT);
        assertThat(new TypedName("ord").rank("orders")).isEqualTo(MatchRank.PREFIX);
        assertThat(new TypedName("oi").rank("order_item")).isEqualTo(MatchRank.HUMP);
        assertThat(new TypedName("ordit").rank("order_item")).isEqualTo(MatchRank.HUMP);
        assertThat(new TypedName("o_i").rank("order_item")).isEqualTo(MatchRank.HUMP);
        assertThat(new TypedName("oi").rank("orderItem")).isEqualTo(MatchRank.HUMP);
        assertThat(new TypedName("item").rank("order_item")).isEqualTo(MatchRank.INSIDE);
        assertThat(new TypedName("io").rank("order_item")).isEqualTo(MatchRank.NONE);
    }

    @Test
    void quotesNamesOnlyWhereTheyNeedIt() {
        assertThat(Quoting.name("orders")).isEqualTo("orders");
        assertThat(Quoting.name("Orders")).isEqualTo("\"Orders\"");
        assertThat(Quoting.name("user")).isEqualTo("\"user\"");
        assertThat(Quoting.member("user")).isEqualTo("user");
        assertThat(Quoting.name("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(Quoting.name("year")).isEqualTo("year");
        assertThat(Quoting.function("left")).isEqualTo("left");
        assertThat(Quoting.name("left")).isEqualTo("\"left\"");
        assertThat(Quoting.literal("it's")).isEqualTo("'it''s'");
        assertThat(Quoting.literal("a\\b")).isEqualTo("E'a\\\\b'");
    }
}
