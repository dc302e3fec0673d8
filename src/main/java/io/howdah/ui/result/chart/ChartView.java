package io.howdah.ui.result.chart;

import atlantafx.base.theme.Styles;
import io.howdah.query.chart.ChartKind;
import io.howdah.query.chart.ChartRequest;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The rows of a result as a chart, with its choices above.
public final class ChartView extends BorderPane {

    private final ChartViewModel model;
    private final ChartCanvas canvas;
    private final HBox bar = new HBox(4);
    private final Label note = new Label();
    private @Nullable ChartFiles files;

    public ChartView(ChartViewModel model, Appearance appearance) {
        this.model = model;
        canvas = new ChartCanvas(appearance);
        bar.getStyleClass().add("result-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        note.getStyleClass().addAll(io.howdah.ui.theme.Styles.MUTED, "result-note");
        note.managedProperty().bind(note.visibleProperty());
        if (model.requestProperty().get().isEmpty()) {
            setCenter(
                    new EmptyState(
                            Icon.CHART,
                            "There is nothing to draw: the result has no column of numbers."));
            return;
        }
        setTop(bar);
        setCenter(canvas);
        setBottom(note);
        model.requestProperty().subscribe(this::choices);
        model.figuresProperty()
                .subscribe(figures -> {
                    canvas.show(figures);
                    String words = figures.map(chart -> chart.note()).orElse("");
                    note.setText(words);
                    note.setVisible(!words.isEmpty());
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

    /// Lets the user save charts.
    public void setFiles(ChartFiles target) {
        files = target;
        model.requestProperty().get().ifPresent(request -> choices(Optional.of(request)));
    }

    private void choices(Optional<ChartRequest> request) {
        bar.getChildren().clear();
        request.ifPresent(chart -> {
            kinds(chart.kind());
            bar.getChildren().addAll(new Label("Over"), bottom(chart));
            if (chart.kind() != ChartKind.HISTOGRAM) {
                bar.getChildren().addAll(new Label("Drawn"), drawn(chart));
            }
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            bar.getChildren()
                    .addAll(gap, new IconButton(Icon.COPY, "Copy the picture", this::copy));
            ChartFiles target = files;
            if (target != null) {
                bar.getChildren()
                        .addAll(
                                new IconButton(
                                        Icon.SAVE, "Save as PNG", () -> target.png(canvas.image())),
                                new IconButton(
                                        Icon.EXPORT,
                                        "Save as SVG",
                                        () -> target.svg(canvas.svg())));
            }
        });
    }

    private void kinds(ChartKind now) {
        var group = new ToggleGroup();
        for (ChartKind kind : ChartKind.values()) {
            if (model.bottoms(kind).isEmpty()) {
                continue;
            }
            var button = new ToggleButton(kind.title());
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add(Styles.SMALL);
            button.setToggleGroup(group);
            button.setSelected(kind == now);
            button.setOnAction(event -> model.setKind(kind));
            bar.getChildren().add(button);
        }
    }

    private ComboBox<Integer> bottom(ChartRequest chart) {
        var box = new ComboBox<Integer>();
        box.setAccessibleText("Column along the bottom");
        box.getItems().setAll(model.bottoms(chart.kind()));
        box.setConverter(new Names());
        box.setValue(chart.x());
        box.valueProperty()
                .subscribe((old, column) -> {
                    if (column != null) {
                        model.setBottom(column);
                    }
                });
        return box;
    }

    private MenuButton drawn(ChartRequest chart) {
        List<String> names = chart.y().stream().map(model::name).toList();
        var button = new MenuButton(String.join(", ", names));
        button.setMnemonicParsing(false);
        for (int column : model.numbers()) {
            var item = new CheckMenuItem(model.name(column));
            item.setMnemonicParsing(false);
            item.setSelected(chart.y().contains(column));
            item.setOnAction(event -> model.setDrawn(column, item.isSelected()));
            button.getItems().add(item);
        }
        return button;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putImage(canvas.image());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private final class Names extends StringConverter<Integer> {

        @Override
        public String toString(@Nullable Integer column) {
            return column == null ? "" : model.name(column);
        }

        @Override
        public Integer fromString(String name) {
            throw new UnsupportedOperationException("Columns are chosen, not written.");
        }
    }
}
