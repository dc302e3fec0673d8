package io.howdah.ui.editor;

import io.howdah.query.ExplainOptions;
import io.howdah.sql.Tokens;
import io.howdah.ui.editor.SqlArea.Range;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.result.ValuePane;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.theme.Appearance;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/// The text above its results.
final class EditorView extends BorderPane implements EditorActions {

    private static final double TEXT_SHARE = 0.5;

    private final EditorViewModel model;
    private final SqlArea text;
    private final ValuePane value = new ValuePane();

    EditorView(EditorViewModel model, Connections connections, Appearance appearance, FxThread fx) {
        this.model = model;
        this.text = new SqlArea(fx);
        getStyleClass().add("editor");
        setTop(new EditorToolbar(model, connections, this));
        var results = new ResultsView(model, appearance::fontSize, value::show);
        var split = new SplitPane(text.pane(), results);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(TEXT_SHARE);
        setCenter(split);
        model.output().faultProperty().subscribe(position -> showFault(position.intValue()));
    }

    SqlArea text() {
        return text;
    }

    ValuePane value() {
        return value;
    }

    private void showFault(int position) {
        if (position == EditorOutput.NO_FAULT || position >= text.area().getLength()) {
            text.clearFault();
        } else {
            text.showFault(wordAt(position));
        }
    }

    /// The token that a position is in.
    private Range wordAt(int position) {
        var place =
                text.area()
                        .offsetToPosition(
                                position, org.fxmisc.richtext.model.TwoDimensional.Bias.Forward);
        int lineStart = text.area().getAbsolutePosition(place.getMajor(), 0);
        Tokens tokens = text.tokens(place.getMajor());
        int index = tokens.indexAt(position - lineStart);
        return index < 0
                ? new Range(position, position + 1)
                : new Range(lineStart + tokens.start(index), lineStart + tokens.end(index));
    }

    @Override
    public void run() {
        Optional<Range> selection = text.selection();
        if (selection.isPresent()) {
            Range range = selection.get();
            model.runPart(text.area().getText(range.start(), range.end()), range.start());
        } else {
            model.runItems(text.stepsAtCaret());
        }
    }

    @Override
    public void runAll() {
        model.runPart(text.area().getText(), 0);
    }

    @Override
    public void explain() {
        model.explain(text.stepsAtCaret(), ExplainOptions.ESTIMATE);
    }

    @Override
    public void analyze() {
        model.explain(text.stepsAtCaret(), ExplainOptions.ANALYZE);
    }

    /// Lays out the selection, or everything.
    void format(Formatting formatting) {
        Range range = text.selection().orElse(new Range(0, text.area().getLength()));
        formatting.apply(
                text.area(), range, model.connection().session().standardConformingStrings());
    }

    void showValue(Optional<io.howdah.ui.result.ResultGrid.Selected> selected) {
        value.show(selected);
    }

    @Override
    public void requestFocus() {
        text.area().requestFocus();
    }
}
