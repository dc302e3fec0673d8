package io.howdah.ui.result.pane;

import atlantafx.base.theme.Styles;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.result.CellCopying;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.theme.Icon;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The line that tells of a copy that takes long, or of one that was refused, with what to do instead.
final class CopyBar extends HBox {

    private final CellCopying copying;
    private final ResultGrid grid;
    private final Label words = new Label();
    private final Button cancel = new Button("Cancel");
    private final Button export = new Button("Export…");
    private final IconButton close;
    private Optional<Runnable> onExport = Optional.empty();

    CopyBar(ResultGrid grid) {
        super(8);
        this.grid = grid;
        copying = grid.model().copying();
        setId("result-copy");
        getStyleClass().add("result-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("result-copy-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        cancel.setOnAction(event -> end());
        export.setId("result-copy-export");
        export.setOnAction(event -> {
            end();
            onExport.ifPresent(Runnable::run);
        });
        close = new IconButton(Icon.CLOSE, "Close (Esc)", this::end);
        for (Button button : new Button[] {cancel, export}) {
            button.getStyleClass().add(Styles.SMALL);
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(words, cancel, export, close);
        for (var shown : getChildren()) {
            shown.managedProperty().bind(shown.visibleProperty());
        }
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end();
                event.consume();
            }
        });
        managedProperty().bind(visibleProperty());
        copying.slowProperty().subscribe(this::refresh);
        copying.refusalProperty().subscribe(this::refresh);
        refresh();
    }

    /// What writes the rows to a file.
    void setOnExport(Runnable action) {
        onExport = Optional.of(action);
        refresh();
    }

    private void end() {
        copying.stop();
        copying.dismiss();
        grid.requestFocus();
    }

    private void refresh() {
        boolean slow = copying.slowProperty().get();
        String refusal = copying.refusalProperty().get();
        setVisible(slow || !refusal.isEmpty());
        cancel.setVisible(slow);
        close.setVisible(!slow);
        export.setVisible(!slow && onExport.isPresent());
        String advice = onExport.isPresent() ? "Export it to a file instead." : "Select less.";
        words.setText(slow ? "Copying…" : refusal + " " + advice);
        words.setGraphic(slow ? Icon.COPY.node() : Icon.WARNING.node());
    }
}
