package io.howdah.embedded.bazaar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleResourcesTest {

    @Test
    void everyProblemSaysWhatItIsAndHowToProveIt() {
        List<PlantedProblem> problems = SampleDatabase.problems();

        assertThat(problems).hasSizeGreaterThanOrEqualTo(15);
        assertThat(problems).extracting(PlantedProblem::id).doesNotHaveDuplicates();
        assertThat(problems)
                .allSatisfy(problem -> {
                    assertThat(problem.id()).matches("[a-z-]+");
                    assertThat(problem.title()).isNotBlank();
                    assertThat(problem.object()).contains(".");
                    assertThat(problem.whyItHurts()).endsWith(".");
                    assertThat(problem.evidenceQuery()).startsWith("SELECT ");
                });
    }

    @Test
    void demoQueriesHaveTitlesAndTheSlowOneComesFirst() {
        List<DemoQuery> queries = SampleDatabase.queries();

        assertThat(SampleDatabase.slowQuery()).isEqualTo(queries.getFirst());
        assertThat(queries.getFirst().sql())
                .startsWith("-- How do the elephants sell?")
                .endsWith(";");
        assertThat(queries).extracting(DemoQuery::title).doesNotHaveDuplicates();
        assertThat(queries)
                .allSatisfy(query -> assertThat(query.sql()).doesNotContain("-- shows:"));
    }

    @Test
    void everyKindOfProductHasAMakerAndEveryMakerAKind() {
        List<List<String>> brands = WordList.rows("brands.txt");
        var goods = new Goods(2_000, brands);

        Map<Integer, Long> products =
                IntStream.range(0, goods.count())
                        .mapToObj(goods::product)
                        .collect(Collectors.groupingBy(p -> p.brand(), Collectors.counting()));
        assertThat(products).hasSize(brands.size());
    }

    @Test
    void rowsAreTheSameWheneverTheyAreDrawn() {
        var people = new People(500, Country.all());
        var goods = new Goods(400, WordList.rows("brands.txt"));
        var orders = new Orders(1_000, new Calendar(), people, goods);

        assertThat(orders.order(617)).isEqualTo(orders.order(617));
        assertThat(people.person(42)).isEqualTo(new People(500, Country.all()).person(42));
    }

    @Test
    void ordersComeInDayAfterDayAndOnlyForWhatIsOnSale() {
        var people = new People(500, Country.all());
        var goods = new Goods(400, WordList.rows("brands.txt"));
        var orders = new Orders(1_000, new Calendar(), people, goods);
        long day = 0;
        for (int i = 0; i < orders.count(); i++) {
            Orders.Order order = orders.order(i);
            assertThat(order.placed() / Calendar.DAY).isGreaterThanOrEqualTo(day);
            day = order.placed() / Calendar.DAY;
            assertThat(order.lines()).isNotEmpty();
            assertThat(order.customer()).isBetween(1L, 500L);
            for (Orders.Line line : order.lines()) {
                assertThat(goods.product(line.product()).released().toEpochDay())
                        .isLessThanOrEqualTo(day);
            }
        }
        assertThat(day).isEqualTo(Calendar.TODAY.toEpochDay() - 1);
    }
}
