package io.howdah.catalog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.tree.CatalogIndex.Answer;
import io.howdah.catalog.tree.CatalogIndex.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogIndexTest {

    private static final Set<Place> EVERYWHERE = EnumSet.allOf(Place.class);

    private static final CatalogIndex SHOP =
            new CatalogIndex(
                    List.of(
                            object(CatalogKind.TABLE, 1, "order_items", "", null, "What was sold"),
                            object(CatalogKind.TABLE, 2, "Orders", "", null, null),
                            object(CatalogKind.COLUMN, 3, "order", "integer", null, null),
                            object(
                                    CatalogKind.FUNCTION,
                                    4,
                                    "total",
                                    "()",
                                    "SELECT sum(price) FROM order_items",
                                    null),
                            object(CatalogKind.TABLE, 5, "reorder", "", null, null),
                            object(CatalogKind.TABLE, 6, "stock_order", "", null, null)));

    @Test
    void betterPlacesComeFirst() {
        assertThat(names(SHOP.search("ORDER", EVERYWHERE, 10)))
                .containsExactly(
                        "order", "Orders", "order_items", "stock_order", "reorder", "total");
    }

    @Test
    void everyWordMustFit() {
        assertThat(names(SHOP.search("items  order", EVERYWHERE, 10)))
                .containsExactly("order_items", "total");
        assertThat(names(SHOP.search("order sold", EVERYWHERE, 10))).containsExactly("order_items");
        assertThat(names(SHOP.search("order missing", EVERYWHERE, 10))).isEmpty();
    }

    @Test
    void looksOnlyWhereAsked() {
        assertThat(names(SHOP.search("sold", Set.of(Place.NAME), 10))).isEmpty();
        assertThat(SHOP.search("sold", Set.of(Place.COMMENT), 10).found())
                .extracting(CatalogIndex.Found::place)
                .containsExactly(Place.COMMENT);
        assertThat(SHOP.search("price", Set.of(Place.DEFINITION), 10).found())
                .extracting(CatalogIndex.Found::place)
                .containsExactly(Place.DEFINITION);
    }

    @Test
    void pathsAreKnownByTheirDot() {
        assertThat(names(SHOP.search("shop.ord", Set.of(Place.NAME), 10)))
                .containsExactly("Orders", "order_items", "order");
    }

    @Test
    void countsWhatItDoesNotShow() {
        Answer answer = SHOP.search("order", EVERYWHERE, 2);

        assertThat(answer.found()).hasSize(2);
        assertThat(answer.total()).isEqualTo(6);
    }

    @Test
    void blankWordsFindNothing() {
        assertThat(SHOP.search("  ", EVERYWHERE, 10)).isEqualTo(new Answer(List.of(), 0));
    }

    @Test
    void findsExactlyWhatAScanOfAllTextsFinds() {
        var random = new Random(20261);
        for (int round = 0; round < 200; round++) {
            List<CatalogObject> objects = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                objects.add(
                        object(
                                CatalogKind.VIEW,
                                i,
                                letters(random, 1 + random.nextInt(6)),
                                "",
                                letters(random, 10),
                                letters(random, random.nextInt(8))));
            }
            String word = letters(random, 1 + random.nextInt(3));

            assertThat(new CatalogIndex(objects).search(word, EVERYWHERE, 100).found())
                    .extracting(CatalogIndex.Found::object)
                    .containsExactlyInAnyOrderElementsOf(
                            objects.stream()
                                    .filter(object ->
                                            (object.name()
                                                            + "\n"
                                                            + object.words().definition()
                                                            + "\n"
                                                            + object.words().comment())
                                                    .contains(word))
                                    .toList());
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> names(Answer answer) {
        return answer.found().stream().map(found -> found.object().name()).toList();
    }

    static CatalogObject object(
            CatalogKind kind,
            long oid,
            String name,
            String detail,
            @Nullable String definition,
            @Nullable String comment) {
        return new CatalogObject(
                new ObjectAddress(kind, oid, 0),
                0,
                "shop",
                null,
                name,
                new CatalogObject.Words(detail, "", definition, comment),
                new CatalogObject.Extent(-1, -1),
                false);
    }
}
