package io.howdah.ui.explorer.object;

import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Tables of words: a line opens with Enter or a double click, and its first column is copied.
public final class Lists {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private static final int MOST_MEASURED = 200;

    /// Letters of a text that get room beside others; the rest is in its tooltip.
    private static final int LONGEST = 70;

    private static final double LETTER = 7.5;

    /// Left and right of a text, with a picture before it.
    private static final double PADDING = 40;

    /// What a line is about stands first: the other columns give way until it has as much as this.
    private static final double NAMES = 220;

    private Lists() {}

    public static <T> TableView<T> table(String id, String name, Consumer<T> open) {
        var table = new TableView<T>();
        table.setId(id);
        table.setAccessibleText(name);
        table.getStyleClass().addAll("explorer-table", atlantafx.base.theme.Styles.DENSE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> {
            var row = new TableRow<T>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            T chosen = table.getSelectionModel().getSelectedItem();
            if (chosen == null) {
                return;
            }
            if (event.getCode() == KeyCode.ENTER) {
                open.accept(chosen);
                event.consume();
            } else if (COPY.match(event) && !table.getColumns().isEmpty()) {
                var content = new ClipboardContent();
                content.putString(
                        String.valueOf(table.getColumns().getFirst().getCellData(chosen)));
                Clipboard.getSystemClipboard().setContent(content);
                event.consume();
            }
        });
        return table;
    }

    /// A column of words.
    ///
    /// @param share of the width in pixels at first
    public static <T> TableColumn<T, String> column(
            String title, double share, Function<T, String> words) {
        return column(title, share, words, item -> null);
    }

    /// A column of words with pictures before them.
    public static <T> TableColumn<T, String> column(
            String title,
            double share,
            Function<T, String> words,
            Function<T, @Nullable Node> picture) {
        var column = new TableColumn<T, String>(title);
        column.setPrefWidth(share);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setCellFactory(_ -> new WordsCell<>(picture));
        return column;
    }

    /// The same with numbers, which stand right.
    public static <T> TableColumn<T, String> numbers(
            String title, double share, Function<T, String> words) {
        TableColumn<T, String> column = column(title, share, words);
        column.getStyleClass().add("explorer-numbers");
        column.setComparator(java.util.Comparator.comparingInt(String::length));
        return column;
    }

    static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().add(Styles.HEADING);
        return label;
    }

    /// Shows items; the first ones decide how the columns share the width.
    static <T> void fill(TableView<T> table, List<T> items) {
        if (table.getItems().isEmpty()) {
            table.getColumns().forEach(column -> share(column, items));
            TableColumn<T, ?> names = table.getColumns().getFirst();
            names.setMinWidth(Math.min(names.getPrefWidth(), NAMES));
        }
        table.getItems().setAll(items);
    }

    private static <T> void share(TableColumn<T, ?> column, List<T> items) {
        int most = column.getText().length();
        for (T item : items.subList(0, Math.min(items.size(), MOST_MEASURED))) {
            most =
                    Math.max(
                            most,
                            String.valueOf(column.getCellObservableValue(item).getValue())
                                    .length());
        }
        column.setPrefWidth(PADDING + LETTER * Math.min(most, LONGEST));
    }

    private static final class WordsCell<T> extends TableCell<T, String> {

        private final Function<T, @Nullable Node> picture;

        WordsCell(Function<T, @Nullable Node> picture) {
            this.picture = picture;
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            if (empty || words == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(words.indexOf('\n') < 0 ? words : words.replaceAll("\\s+", " "));
            T item = getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(item == null ? null : picture.apply(item));
            setTooltip(words.length() > 30 ? tooltip(words) : null);
        }

        private static Tooltip tooltip(String words) {
            var tooltip = new Tooltip(words);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(600);
            return tooltip;
        }
    }
}
