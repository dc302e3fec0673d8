package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.Describer;
import io.howdah.sql.complete.Description;
import io.howdah.sql.edit.TextRange;
import io.howdah.sql.names.SchemaNames;
import io.howdah.ui.editor.text.SqlArea;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.fxmisc.richtext.CodeArea;

/// What the name at the caret means: F1 tells it beside the text, F4 and a click with Ctrl open the
/// object that defines it.
public final class QuickDocumentation {

    private static final int LINES = 1000;
    private static final double WIDTH_EM = 34;
    private static final double HEIGHT_EM = 16;

    private final SqlArea text;
    private final CodeArea area;
    private final Supplier<NamesOfDatabase> names;
    private final UnaryOperator<SchemaNames> seen;
    private final Background background;
    private final Consumer<String> opener;
    private final Documentation page = new Documentation();
    private final Label hint = new Label("F4 opens its definition");
    private final Popup popup = new Popup();

    /// @param seen the names as the editor's session sees them
    /// @param opener opens the page of an object that is named as a statement would name it
    public QuickDocumentation(
            SqlArea text,
            Supplier<NamesOfDatabase> names,
            UnaryOperator<SchemaNames> seen,
            Background background,
            Consumer<String> opener) {
        this.text = text;
        this.area = text.area();
        this.names = names;
        this.seen = seen;
        this.background = background;
        this.opener = opener;
        page.setId("quick-documentation");
        hint.getStyleClass().addAll(Styles.MUTED, "completion-note");
        hint.managedProperty().bind(hint.visibleProperty());
        var box = new VBox(page, hint);
        box.getStyleClass().addAll("completion", "quick-documentation");
        popup.getContent().add(box);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        area.addEventFilter(MouseEvent.MOUSE_CLICKED, this::onClick);
        area.caretPositionProperty().subscribe(caret -> popup.hide());
    }

    /// What a person can do, as the palette lists it.
    ///
    /// @param active whether the keyboard is in the text
    public List<Command> commands(ObservableBooleanValue active) {
        return List.of(
                Command.of("Quick documentation", Icon.INFORMATION, this::tell)
                        .key("F1")
                        .when(active),
                Command.of("Go to definition", Icon.FORWARD, this::open).key("F4").when(active));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && popup.isShowing()) {
            popup.hide();
            event.consume();
        } else if (event.getCode() == KeyCode.F1) {
            tell();
            event.consume();
        } else if (event.getCode() == KeyCode.F4 && !event.isAltDown() && !event.isControlDown()) {
            open();
            event.consume();
        }
    }

    private void onClick(MouseEvent event) {
        if (event.isShortcutDown() && event.isStillSincePress()) {
            open();
        }
    }

    /// Whether a page is on show.
    boolean isShowing() {
        return popup.isShowing();
    }

    private void tell() {
        describe(found -> show(found.orElseGet(this::nothing)));
    }

    private void open() {
        describe(found ->
                found.flatMap(Description::object)
                        .ifPresentOrElse(opener, () -> show(found.orElseGet(this::nothing))));
    }

    private Description nothing() {
        NamesOfDatabase.State state = names.get().stateProperty().get();
        String why =
                state.reading()
                        ? "The names of the database are being read. Ask again in a moment."
                        : state.problem().isEmpty()
                                ? "No object, function, type or setting of this name is known here."
                                : state.problem();
        return new Description(Candidate.Kind.VALUE, "Nothing to tell", why, "", Optional.empty());
    }

    /// Tells what the name at the caret means as soon as the database's names are known, unless the caret
    /// has moved on by then.
    public void describe(Consumer<Optional<Description>> then) {
        NamesOfDatabase database = names.get();
        TextRange around = text.aroundCaret(LINES);
        String part = area.getText(around.start(), around.end());
        int caret = area.getCaretPosition();
        database.whenKnown(() -> {
            var describer = new Describer(seen.apply(database.stateProperty().get().names()));
            background.submit(
                    () -> describer.describe(part, caret - around.start()),
                    found -> {
                        if (caret == area.getCaretPosition()) {
                            then.accept(found);
                        }
                    });
        });
    }

    private void show(Description description) {
        Optional<Bounds> caret = area.getCaretBounds();
        if (caret.isEmpty() || area.getScene() == null) {
            return;
        }
        page.show(description);
        hint.setVisible(description.object().isPresent());
        if (!popup.isShowing()) {
            popup.show(area, caret.get().getMinX(), caret.get().getMaxY());
        }
        page.fit(WIDTH_EM, HEIGHT_EM);
        popup.sizeToScene();
        popup.setAnchorX(caret.get().getMinX());
        popup.setAnchorY(caret.get().getMaxY() + 2);
    }
}
