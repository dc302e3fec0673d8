package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.Candidate;
import io.howdah.ui.theme.Styles;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// The list below the caret, with what there is to read about the selected candidate beside it.
final class CompletionPopup {

    private static final int ROWS = 10;
    private static final double ROW_EM = 1.85;
    private static final double LIST_EM = 36;
    private static final double DOCUMENTATION_EM = 23;

    private static final double GAP = 2;

    /// Padding, icon and space before a candidate's text.
    private static final double BEFORE_TEXT = 37;

    private final CompletionViewModel model;
    private final CodeArea area;
    private final Runnable chosen;
    private final Popup popup = new Popup();
    private final ListView<Candidate> list = new ListView<>();
    private final Documentation reading = new Documentation();
    private final BorderPane box = new BorderPane();

    /// @param chosen what a click on a candidate does
    CompletionPopup(CompletionViewModel model, CodeArea area, Runnable chosen) {
        this.model = model;
        this.area = area;
        this.chosen = chosen;
        build();
        popup.getContent().add(box);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.setConsumeAutoHidingEvents(false);
        popup.setOnHidden(event -> model.hide());
        model.openProperty().subscribe(this::onOpen);
        model.candidates().subscribe(this::onCandidates);
        model.selectedProperty().subscribe(index -> onSelected(index.intValue()));
    }

    private void build() {
        list.setId("completion-list");
        list.setItems(model.candidates());
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CandidateCell());
        list.setPlaceholder(new Label("Nothing fits here."));
        list.setOnMouseClicked(event -> {
            int index = list.getSelectionModel().getSelectedIndex();
            if (index >= 0) {
                model.move(index - model.selectedProperty().get());
                chosen.run();
            }
        });
        reading.setId("completion-documentation");
        var note = new Label();
        note.textProperty().bind(model.noteProperty());
        note.getStyleClass().addAll(Styles.MUTED, "completion-note");
        note.visibleProperty().bind(model.noteProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        box.getStyleClass().add("completion");
        box.setCenter(new HBox(list, reading));
        box.setBottom(note);
    }

    private void onOpen(boolean open) {
        if (!open) {
            popup.hide();
        } else if (area.getScene() != null && area.getScene().getWindow() != null) {
            place();
        }
    }

    private void onCandidates() {
        size();
        if (popup.isShowing()) {
            place();
        }
    }

    /// As high as the candidates need, up to ten of them.
    private void size() {
        double em = reading.em();
        double row = Math.round(em * ROW_EM);
        int rows = Math.clamp(model.candidates().size(), 1, ROWS);
        list.setFixedCellSize(row);
        set(list, em * LIST_EM, rows * row + 2);
        set(reading, em * DOCUMENTATION_EM, Math.max(rows * row + 2, row * 6));
    }

    private static void set(Region region, double width, double height) {
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
    }

    /// Below the word that is completed, above it when there is no room.
    private void place() {
        int start = model.wordStart();
        Optional<Bounds> letter =
                start < area.getLength()
                        ? area.getCharacterBoundsOnScreen(start, start + 1)
                        : Optional.empty();
        Optional<Bounds> place = letter.isPresent() ? letter : area.getCaretBounds();
        if (place.isEmpty()) {
            model.hide();
            return;
        }
        Bounds bounds = place.get();
        size();
        if (!popup.isShowing()) {
            popup.show(area, bounds.getMinX(), bounds.getMaxY());
        }
        Rectangle2D screen = screen(bounds);
        double below = bounds.getMaxY() + GAP;
        boolean fits = below + box.getHeight() <= screen.getMaxY();
        // The candidates' texts stand below the text that they complete.
        double left = bounds.getMinX() - BEFORE_TEXT;
        popup.setAnchorX(Math.min(left, screen.getMaxX() - box.getWidth()));
        popup.setAnchorY(fits ? below : bounds.getMinY() - box.getHeight() - GAP);
    }

    private static Rectangle2D screen(Bounds bounds) {
        return Screen.getScreensForRectangle(bounds.getMinX(), bounds.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    private void onSelected(int index) {
        Candidate candidate = model.selection().orElse(null);
        if (candidate == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(index);
            if (popup.isShowing()) {
                list.scrollTo(Math.max(0, index - ROWS / 2));
            }
        }
        read(candidate);
    }

    private void read(@Nullable Candidate candidate) {
        boolean worth =
                candidate != null
                        && (!candidate.documentation().isEmpty() || !candidate.detail().isEmpty());
        reading.setVisible(worth);
        reading.setManaged(worth);
        if (candidate != null) {
            reading.show(candidate);
        }
    }

    Popup popup() {
        return popup;
    }
}
