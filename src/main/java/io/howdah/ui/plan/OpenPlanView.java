package io.howdah.ui.plan;

import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// A field for the output of EXPLAIN, with buttons that fill it and read it.
final class OpenPlanView extends VBox {

    private static final KeyCombination SHOW =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final OpenPlanViewModel model;
    private final Consumer<Path> file;
    private final CodeArea area = new CodeArea();

    /// @param choose asks for a file
    /// @param file opens a file that was dropped
    OpenPlanView(OpenPlanViewModel model, Runnable choose, Consumer<Path> file) {
        super(12);
        this.model = model;
        this.file = file;
        getStyleClass().add(PlanStyles.INPUT);
        var title = new Label("Open a plan");
        title.getStyleClass().add("plan-input-title");
        var hint =
                new Label(
                        "Paste what EXPLAIN printed, with or without ANALYZE: text, JSON, XML or YAML, as"
                                + " psql or any other tool shows it, or a log of auto_explain.");
        hint.setWrapText(true);
        hint.getStyleClass().add(Styles.MUTED);
        area.setId("plan-input");
        area.setAccessibleText("Output of EXPLAIN");
        area.getStyleClass().add(Styles.CODE);
        // A text of an earlier session, or one that could not be read, is there from the start.
        area.replaceText(model.textProperty().get());
        area.textProperty().subscribe(model.textProperty()::set);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        var field = new StackPane(new VirtualizedScrollPane<>(area));
        field.getStyleClass().add("plan-input-field");
        VBox.setVgrow(field, Priority.ALWAYS);
        var advice =
                new Label(
                        "To see most: EXPLAIN (ANALYZE, BUFFERS, VERBOSE, SETTINGS, FORMAT JSON) …");
        advice.setWrapText(true);
        advice.getStyleClass().addAll(Styles.MUTED, Styles.CODE);
        getChildren().addAll(title, hint, advice, field, problem(), actions(choose));
        setOnDragOver(this::onDragOver);
        setOnDragDropped(this::onDragDropped);
    }

    private Label problem() {
        var problem = new Label("", Icon.WARNING.node());
        problem.setId("plan-input-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add(Styles.ERROR_TEXT);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private HBox actions(Runnable choose) {
        var show = new Button("Show the plan", Icon.PLAN.node());
        show.setId("plan-input-show");
        show.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
        show.setOnAction(event -> model.show());
        show.disableProperty().bind(model.readingProperty());
        var paste = new Button("Paste", Icon.PASTE.node());
        paste.setId("plan-input-paste");
        paste.setOnAction(event -> paste());
        var open = new Button("Open a file…", Icon.OPEN.node());
        open.setOnAction(event -> choose.run());
        var keys = new Label(SHOW.getDisplayText());
        keys.getStyleClass().add(Styles.MUTED);
        var line = new HBox(8, show, paste, open, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void onKey(KeyEvent event) {
        if (SHOW.match(event)) {
            event.consume();
            model.show();
        }
    }

    /// Takes the clipboard's text and reads it at once.
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            area.replaceText(text);
            model.show();
        }
    }

    private void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void onDragDropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        files.forEach(dropped -> file.accept(dropped.toPath()));
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    void focus() {
        area.requestFocus();
    }
}
