package io.howdah.ui.result.chart;

import io.howdah.query.chart.ChartFigures;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// The rows of a result as a chart, with its choices above.
public final class ChartView extends BorderPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ChartViewModel model;
    private final ChartCanvas canvas;
    private final HBox actions = new HBox(4);
    private final Label note = new Label();

    public ChartView(ChartViewModel model, Appearance appearance) {
        this.model = model;
        canvas = new ChartCanvas(appearance);
        note.setId("result-chart-note");
        note.getStyleClass().addAll(Styles.MUTED, "result-note");
        note.setWrapText(true);
        note.managedProperty().bind(note.visibleProperty());
        if (model.requestProperty().get().isEmpty()) {
            setCenter(
                    new EmptyState(
                            Icon.CHART, "There is nothing to draw: the result has no columns."));
            return;
        }
        actions.getChildren()
                .add(new IconButton(Icon.COPY, "Copy the picture (Ctrl+C)", this::copy));
        actions.setAlignment(Pos.TOP_RIGHT);
        var bar = new BorderPane(new ChartBar(model));
        bar.setRight(actions);
        bar.getStyleClass().add("result-bar");
        setTop(bar);
        setCenter(canvas);
        setBottom(note);
        listen();
    }

    private void listen() {
        model.figuresProperty().subscribe(canvas::show);
        model.figuresProperty().subscribe(this::note);
        model.problemProperty().subscribe(this::note);
        note();
        canvas.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (COPY.match(event)) {
                        copy();
                        event.consume();
                    }
                });
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        model.detach();
                    } else {
                        model.attach();
                    }
                });
    }

    private void note() {
        String problem = model.problemProperty().get();
        String words =
                problem.isEmpty()
                        ? model.figuresProperty().get().map(ChartFigures::note).orElse("")
                        : problem;
        note.setText(words);
        note.setVisible(!words.isEmpty());
    }

    /// Lets the user save charts.
    public void setFiles(ChartFiles target) {
        if (model.requestProperty().get().isPresent()) {
            actions.getChildren()
                    .addAll(
                            new IconButton(
                                    Icon.SAVE, "Save as PNG", () -> target.png(canvas.image())),
                            new IconButton(
                                    Icon.EXPORT, "Save as SVG", () -> target.svg(canvas.svg())));
        }
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putImage(canvas.image());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void requestFocus() {
        canvas.requestFocus();
    }
}
