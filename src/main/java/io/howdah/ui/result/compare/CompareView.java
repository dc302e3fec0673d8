package io.howdah.ui.result.compare;

import io.howdah.query.PackedRows;
import io.howdah.query.rows.ResultDiff;
import io.howdah.query.rows.StopSign;
import io.howdah.ui.control.ChoiceButton;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.Failure;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// Compares a result with another one: rows added, removed and changed, matched by key or by place.
public final class CompareView extends BorderPane {

    private final ResultViewModel after;
    private final Supplier<Map<String, ResultViewModel>> others;
    private final Appearance appearance;
    private final Background background;
    private final ComboBox<String> other = new ComboBox<>();
    private final ChoiceButton<ResultDiff.ColumnPair> match;
    private final Label words = new Label();
    private final FlowPane bar;
    private List<ResultDiff.ColumnPair> columns = List.of();
    private final List<ResultDiff.ColumnPair> keys = new ArrayList<>();
    private @Nullable GridViewModel shown;
    private Background.@Nullable Handle work;

    /// @param others the results that there are beside it, by title
    public CompareView(
            ResultViewModel after,
            Supplier<Map<String, ResultViewModel>> others,
            Appearance appearance,
            Background background) {
        this.after = after;
        this.others = others;
        this.appearance = appearance;
        this.background = background;
        other.setId("result-compare-with");
        other.setAccessibleText("Result to compare with");
        other.valueProperty().subscribe((old, title) -> choose());
        match =
                new ChoiceButton<>(
                        "result-compare-match",
                        "Match rows by",
                        ResultDiff.ColumnPair::name,
                        this::setKey);
        words.setId("result-compare-words");
        words.getStyleClass().add(Styles.MUTED);
        bar =
                new FlowPane(
                        8,
                        4,
                        new Label("What changed since"),
                        other,
                        new Label("Match rows by"),
                        match,
                        words);
        bar.getStyleClass().add("result-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        detach();
                    } else {
                        offer();
                    }
                });
    }

    private void offer() {
        List<String> titles = List.copyOf(others.get().keySet());
        other.getItems().setAll(titles);
        setTop(titles.isEmpty() ? null : bar);
        if (titles.isEmpty()) {
            setCenter(
                    new EmptyState(
                            Icon.SWAP,
                            "There is no other result here. Run several statements at once to compare what they return."));
        } else if (other.getValue() == null || !titles.contains(other.getValue())) {
            other.setValue(titles.getFirst());
        } else {
            choose();
        }
    }

    private Optional<ResultViewModel> before() {
        return Optional.ofNullable(other.getValue())
                .flatMap(title -> Optional.ofNullable(others.get().get(title)));
    }

    /// Begins with the first column as the key: it mostly is one.
    private void choose() {
        before().ifPresent(result -> {
            columns = Comparison.common(result, after);
            keys.retainAll(columns);
            if (keys.isEmpty() && !columns.isEmpty()) {
                keys.add(columns.getFirst());
            }
            compare();
        });
    }

    private void compare() {
        matches();
        Optional<ResultViewModel> result = before();
        if (result.isEmpty() || columns.isEmpty()) {
            words.setText("The results have no column of the same name.");
            setCenter(null);
            return;
        }
        words.setText("Comparing…");
        stop();
        List<ResultDiff.ColumnPair> compared = List.copyOf(columns);
        List<ResultDiff.ColumnPair> by = List.copyOf(keys);
        work =
                background.submit(
                        () -> Comparison.of(result.get(), after, compared, by, StopSign.INTERRUPT),
                        this::show,
                        failure -> words.setText(Failure.sentence(failure)));
    }

    private void matches() {
        match.offer(columns, keys, "place");
    }

    private void setKey(ResultDiff.ColumnPair pair, boolean chosen) {
        if (chosen) {
            keys.add(pair);
        } else {
            keys.remove(pair);
        }
        compare();
    }

    private void show(Comparison comparison) {
        clear();
        shown =
                new GridViewModel(
                        new ResultViewModel(comparison.heads(), comparison.rows()), background);
        var grid = new ResultGrid(shown, appearance);
        grid.setId("result-comparison");
        grid.setMarks(comparison);
        setCenter(grid);
        ResultDiff diff = comparison.diff();
        String told =
                "%s added  ·  %s removed  ·  %s changed  ·  %s the same"
                        .formatted(
                                Quantity.count(diff.count(ResultDiff.Change.ADDED)),
                                Quantity.count(diff.count(ResultDiff.Change.REMOVED)),
                                Quantity.count(diff.count(ResultDiff.Change.CHANGED)),
                                Quantity.count(diff.same()));
        words.setText(diff.problem().map(problem -> told + ".  " + problem).orElse(told));
    }

    private void stop() {
        if (work != null) {
            work.cancel();
        }
    }

    /// Ends the work in the background, which reads the rows.
    public void detach() {
        stop();
        clear();
    }

    /// Frees the rows that are shown.
    private void clear() {
        if (shown == null) {
            return;
        }
        PackedRows rows = shown.result().rows();
        shown.detach();
        shown = null;
        setCenter(null);
        background.submit(
                () -> {
                    rows.close();
                    return rows;
                },
                closed -> {});
    }
}
