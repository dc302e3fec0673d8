package io.howdah.ui.result.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.ResultDiff;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Rows;
import io.howdah.ui.result.ResultViewModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {

    private static final List<ResultColumn> COLUMNS =
            List.of(Rows.column("id", Rows.INTEGER), Rows.column("name", Rows.TEXT));

    private final Map<String, ResultViewModel> others = new LinkedHashMap<>();
    private final CompareViewModel model =
            new CompareViewModel(
                    result(COLUMNS, "1", "Ada", "2", "Grace", "4", "Edgar"),
                    () -> others,
                    new DirectBackground());

    private static ResultViewModel result(List<ResultColumn> columns, String... cells) {
        List<@Nullable String[]> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i += columns.size()) {
            rows.add(List.of(cells).subList(i, i + columns.size()).toArray(String[]::new));
        }
        return new ResultViewModel(columns, Rows.of(rows));
    }

    private List<String> keys() {
        return model.matchingProperty().get().keys().stream()
                .map(ResultDiff.ColumnPair::name)
                .toList();
    }

    @Test
    void comparesWithTheFirstResultByTheFirstColumn() {
        others.put("Result 1", result(COLUMNS, "1", "Ada", "2", "Gracy", "3", "Barbara"));
        others.put("Result 2", result(COLUMNS, "1", "Ada"));
        model.offer();

        assertThat(model.titles()).containsExactly("Result 1", "Result 2");
        assertThat(model.otherProperty().get()).isEqualTo("Result 1");
        assertThat(keys()).containsExactly("id");
        assertThat(model.wordsProperty().get())
                .isEqualTo("1 added  ·  1 removed  ·  1 changed  ·  1 the same");
        assertThat(model.comparisonProperty().get()).isNotNull();
    }

    @Test
    void comparesAnewWithAnotherResultOrAnotherKey() {
        others.put("Result 1", result(COLUMNS, "1", "Ada", "2", "Gracy", "3", "Barbara"));
        others.put("Result 2", result(COLUMNS, "1", "Ada"));
        model.offer();
        model.otherProperty().set("Result 2");
        assertThat(model.wordsProperty().get())
                .isEqualTo("2 added  ·  0 removed  ·  0 changed  ·  1 the same");

        model.otherProperty().set("Result 1");
        model.setKey(model.matchingProperty().get().columns().getFirst(), false);
        assertThat(keys()).as("rows are matched by their place").isEmpty();
        assertThat(model.wordsProperty().get()).startsWith("0 added  ·  0 removed  ·  2 changed");

        model.setKey(model.matchingProperty().get().columns().getLast(), true);
        assertThat(keys()).containsExactly("name");
        assertThat(model.wordsProperty().get())
                .isEqualTo("2 added  ·  2 removed  ·  0 changed  ·  1 the same");
    }

    @Test
    void keepsWhatWasChosenWhileItIsThere() {
        others.put("Result 1", result(COLUMNS, "1", "Ada"));
        others.put("Result 2", result(COLUMNS, "2", "Grace"));
        model.offer();
        model.otherProperty().set("Result 2");
        others.remove("Result 1");
        model.offer();
        assertThat(model.otherProperty().get()).isEqualTo("Result 2");

        others.put("Result 3", result(COLUMNS, "1", "Ada"));
        others.remove("Result 2");
        model.offer();
        assertThat(model.otherProperty().get()).isEqualTo("Result 3");
    }

    @Test
    void saysWhenThereIsNothingToCompareBy() {
        others.put("Result 1", result(List.of(Rows.column("town", Rows.TEXT)), "Howrah"));
        model.offer();

        assertThat(model.wordsProperty().get())
                .isEqualTo("The results have no column of the same name.");
        assertThat(model.comparisonProperty().get()).isNull();
    }

    @Test
    void letsGoOfItsRowsWhenDetached() {
        others.put("Result 1", result(COLUMNS, "1", "Ada"));
        model.offer();
        model.detach();
        assertThat(model.comparisonProperty().get()).isNull();

        model.offer();
        assertThat(model.comparisonProperty().get()).as("and compares again").isNotNull();
    }

    @Test
    void offersNothingWithoutOtherResults() {
        model.offer();

        assertThat(model.titles()).isEmpty();
        assertThat(model.otherProperty().get()).isNull();
        assertThat(model.comparisonProperty().get()).isNull();
    }
}
