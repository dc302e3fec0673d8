package io.howdah.ui.result.compare;

import io.howdah.query.rows.ResultDiff;
import io.howdah.ui.control.ChoiceButton;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// Compares a result with another one: rows added, removed and changed, matched by key or by place.
public final class CompareView extends BorderPane {

    private final CompareViewModel model;
    private final Appearance appearance;
    private final Background background;
    private final ChoiceButton<ResultDiff.ColumnPair> match;
    private final FlowPane bar;
    private @Nullable GridViewModel shown;

    /// @param others the results that there are beside it, by title
    public CompareView(
            ResultViewModel after,
            Supplier<Map<String, ResultViewModel>> others,
            Appearance appearance,
            Background background) {
        model = new CompareViewModel(after, others, background);
        this.appearance = appearance;
        this.background = background;
        match =
                new ChoiceButton<>(
                        "result-compare-match",
                        "Match rows by",
                        ResultDiff.ColumnPair::name,
                        model::setKey);
        bar = bar();
        model.matchingProperty()
                .subscribe(matching -> match.offer(matching.columns(), matching.keys(), "place"));
        model.comparisonProperty().subscribe(this::show);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        detach();
                    } else {
                        offer();
                    }
                });
    }

    private FlowPane bar() {
        var other = new ComboBox<@Nullable String>();
        other.setId("result-compare-with");
        other.setAccessibleText("Result to compare with");
        other.setItems(model.titles());
        other.valueProperty().bindBidirectional(model.otherProperty());
        var words = new Label();
        words.setId("result-compare-words");
        words.getStyleClass().add(Styles.MUTED);
        words.textProperty().bind(model.wordsProperty());
        var made =
                new FlowPane(
                        8,
                        4,
                        new Label("What changed since"),
                        other,
                        new Label("Match rows by"),
                        match,
                        words);
        made.getStyleClass().add("result-bar");
        made.setAlignment(Pos.CENTER_LEFT);
        return made;
    }

    private void offer() {
        model.offer();
        boolean alone = model.titles().isEmpty();
        setTop(alone ? null : bar);
        if (alone) {
            setCenter(
                    new EmptyState(
                            Icon.SWAP,
                            "There is no other result here. Pin this one and run again, or run several statements at once."));
        }
    }

    private void show(@Nullable Comparison comparison) {
        if (shown != null) {
            shown.detach();
            shown = null;
            setCenter(null);
        }
        if (comparison != null) {
            shown =
                    new GridViewModel(
                            new ResultViewModel(comparison.heads(), comparison.rows()), background);
            var grid = new ResultGrid(shown, appearance);
            grid.setId("result-comparison");
            grid.setMarks(comparison);
            setCenter(grid);
        }
    }

    /// Ends the work in the background, which reads the rows.
    public void detach() {
        model.detach();
    }
}
