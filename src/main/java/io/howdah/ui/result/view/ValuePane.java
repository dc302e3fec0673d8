package io.howdah.ui.result.view;

import atlantafx.base.theme.Styles;
import io.howdah.query.ResultColumn;
import io.howdah.query.rows.StopSign;
import io.howdah.query.value.ByteaText;
import io.howdah.query.value.ValueKind;
import io.howdah.ui.control.ClipboardText;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.CellCopying;
import io.howdah.ui.result.CellMarks;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The value under the cursor, shown by its kind; a value of any size opens without a stall.
public final class ValuePane extends BorderPane {

    /// The cursor may pass over cells without each being read.
    private static final Duration REST = Duration.ofMillis(80);

    /// Bytes from which on reading a value takes long enough to be seen.
    private static final int SLOW = 1 << 18;

    private final Background background;
    private final Appearance appearance;
    private final Label name = new Label("No value selected");
    private final Label type = new Label();
    private final Label problem = new Label();
    private final HBox ways = new HBox(4);
    private final Node copy;
    private Optional<ResultGrid.Selected> shown = Optional.empty();
    private String chosen = "";
    private Background.@Nullable Handle reading;

    public ValuePane(Background background, Appearance appearance) {
        this.background = background;
        this.appearance = appearance;
        getStyleClass().add("value-pane");
        name.getStyleClass().add(io.howdah.ui.theme.Styles.HEADING);
        type.getStyleClass().add(io.howdah.ui.theme.Styles.MUTED);
        type.setWrapText(true);
        problem.setId("value-problem");
        problem.getStyleClass().add(io.howdah.ui.theme.Styles.WARNING_TEXT);
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        ways.getStyleClass().add("value-ways");
        ways.setVisible(false);
        ways.setManaged(false);
        copy = new IconButton(Icon.COPY, "Copy the whole value", this::copy);
        copy.setVisible(false);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var title = new HBox(4, name, gap, copy);
        title.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(2, title, type, problem, ways);
        head.getStyleClass().add("value-head");
        setTop(head);
    }

    /// Shows a value, or that none is selected.
    public void show(Optional<ResultGrid.Selected> selected) {
        stop();
        shown = selected;
        copy.setVisible(selected.isPresent());
        if (selected.isEmpty()) {
            name.setText("No value selected");
            type.setText("Select a cell to read its value in full.");
            clear();
            return;
        }
        ResultGrid.Selected value = selected.get();
        int length = value.length();
        String size = length < 0 ? "NULL" : Quantity.bytes(size(value.column(), length));
        name.setText(value.column().name());
        type.setText(
                "%s  ·  %s  ·  %s%s"
                        .formatted(
                                value.column().type(),
                                value.place(),
                                isWords(value) ? value.text() : size,
                                value.edited().isPresent() ? "  ·  not applied yet" : ""));
        if (isWords(value)) {
            length = -1;
        }
        if (length < 0 || length > SLOW) {
            // The earlier value would stand under the new name meanwhile.
            clear();
        }
        if (length >= 0) {
            reading = background.after(REST, () -> read(value));
        }
    }

    /// Whether words stand there for what the server will put in.
    private static boolean isWords(ResultGrid.Selected value) {
        return value.edited().filter(mark -> mark.face() == CellMarks.Face.WORDS).isPresent();
    }

    /// A `bytea` comes as hexadecimal digits: two for each byte, after `\\x`.
    private static long size(ResultColumn column, int length) {
        return ValueKind.of(column) == ValueKind.BYTES ? Math.max(0, length - 2) / 2 : length;
    }

    private void clear() {
        problem.setText("");
        ways.getChildren().clear();
        setCenter(null);
    }

    private void read(ResultGrid.Selected value) {
        reading =
                background.submit(
                        () -> ValueContent.read(value, ZoneId.systemDefault(), StopSign.INTERRUPT),
                        this::offer,
                        failure -> {
                            clear();
                            setCenter(
                                    new Label("The value cannot be read: " + failure.getMessage()));
                        });
    }

    /// Shows the way that was chosen for an earlier value, else the best one.
    private void offer(ValueContent.Reading read) {
        List<ValueContent> contents = read.ways();
        problem.setText(read.problem());
        ways.getChildren().clear();
        var group = new ToggleGroup();
        ValueContent first =
                contents.stream()
                        .filter(content -> content.title().equals(chosen))
                        .findFirst()
                        .orElse(contents.getFirst());
        for (ValueContent content : contents) {
            var button = new ToggleButton(content.title());
            button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
            button.setToggleGroup(group);
            button.setSelected(content == first);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen = content.title();
                setCenter(node(content));
            });
            ways.getChildren().add(button);
        }
        ways.setVisible(contents.size() > 1);
        ways.setManaged(contents.size() > 1);
        setCenter(node(first));
    }

    private Node node(ValueContent content) {
        return switch (content) {
            case ValueContent.Text text ->
                    new LinesView(text.lines().count(), text.lines()::line, true);
            case ValueContent.Tree tree -> new OutlineView(tree.root());
            case ValueContent.Facts facts -> new FactsView(facts.facts());
            case ValueContent.Picture picture -> new PictureView(picture.bytes().getFirst());
            case ValueContent.Sketch sketch -> new SketchView(sketch.geometry(), appearance);
            case ValueContent.Bytes bytes -> {
                byte[] whole = bytes.bytes().getFirst();
                yield new LinesView(
                        ByteaText.lines(whole), line -> ByteaText.line(whole, line), false);
            }
        };
    }

    private void copy() {
        shown.ifPresent(value -> {
            if (value.length() > CellCopying.MOST_CHARACTERS) {
                problem.setText(
                        "The value is more than a clipboard should hold: nothing was copied.");
                return;
            }
            background.submit(
                    () -> Optional.ofNullable(isWords(value) ? null : value.whole()),
                    text -> ClipboardText.put(text.orElse("")));
        });
    }

    private void stop() {
        if (reading != null) {
            reading.cancel();
        }
    }
}
