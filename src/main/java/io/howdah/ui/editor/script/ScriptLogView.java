package io.howdah.ui.editor.script;

import io.howdah.ui.control.EmptyState;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// The log of a script run as a table.
final class ScriptLogView extends TableView<LogEntry> {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final double NARROW = 80;
    private static final double WIDE = 480;

    private final ScriptViewModel model;
    private boolean following = true;

    ScriptLogView(ScriptViewModel model) {
        this.model = model;
        setId("script-log");
        getStyleClass().addAll("script-log", atlantafx.base.theme.Styles.DENSE);
        setAccessibleText("Log");
        setPlaceholder(new EmptyState(Icon.SQL, "Statements appear here as they run."));
        getColumns().add(column("Line", NARROW, LogEntry::place, true));
        getColumns().add(statements());
        getColumns().add(results());
        getColumns().add(column("Time", NARROW, LogEntry::time, true));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        showAll(true);
        model.entries()
                .addListener(
                        (ListChangeListener<LogEntry>)
                                change -> {
                                    if (following && !getItems().isEmpty()) {
                                        scrollTo(getItems().size() - 1);
                                    }
                                });
        setOnKeyPressed(event -> {
            LogEntry entry = getSelectionModel().getSelectedItem();
            if (COPY.match(event) && entry != null) {
                var content = new ClipboardContent();
                content.putString(
                        String.join(
                                "\t", entry.place(), entry.words(), entry.result(), entry.time()));
                Clipboard.getSystemClipboard().setContent(content);
                event.consume();
            }
        });
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(selected -> following = selected == null);
    }

    /// Everything, or failures only.
    void showAll(boolean all) {
        setItems(all ? model.entries() : model.failures());
    }

    private static TableColumn<LogEntry, LogEntry> column(
            String title, double width, Function<LogEntry, String> text, boolean number) {
        var column = new TableColumn<LogEntry, LogEntry>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TextCell(text, number));
        if (number) {
            column.getStyleClass().add(Styles.NUMBER);
        }
        return column;
    }

    private static TableColumn<LogEntry, LogEntry> statements() {
        TableColumn<LogEntry, LogEntry> column = column("Statement", WIDE, LogEntry::words, false);
        column.setCellFactory(_ -> new StatementCell());
        return column;
    }

    private static TableColumn<LogEntry, LogEntry> results() {
        TableColumn<LogEntry, LogEntry> column = column("Result", WIDE, LogEntry::result, false);
        column.setCellFactory(_ -> new ResultCell());
        return column;
    }

    private static class TextCell extends TableCell<LogEntry, LogEntry> {

        private final Function<LogEntry, String> text;

        TextCell(Function<LogEntry, String> text, boolean number) {
            this.text = text;
            if (number) {
                getStyleClass().add(Styles.NUMBER);
            }
        }

        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : text.apply(entry));
        }
    }

    private static final class StatementCell extends TextCell {

        StatementCell() {
            super(LogEntry::words, false);
            getStyleClass().addAll(Styles.CODE, "script-statement");
        }

        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : icon(entry.kind()).node());
            for (LogEntry.Kind kind : LogEntry.Kind.values()) {
                pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)),
                        !empty && entry != null && entry.kind() == kind);
            }
        }

        private static Icon icon(LogEntry.Kind kind) {
            return switch (kind) {
                case DONE -> Icon.SUCCESS;
                case FAILED -> Icon.ERROR;
                case STOPPED -> Icon.STOP;
                case SAID -> Icon.COMMENT;
            };
        }
    }

    private static final class ResultCell extends TextCell {

        ResultCell() {
            super(LogEntry::result, false);
        }

        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().remove(Styles.ERROR_TEXT);
            boolean failed = !empty && entry != null && entry.kind() == LogEntry.Kind.FAILED;
            if (failed) {
                getStyleClass().add(Styles.ERROR_TEXT);
            }
            setTooltip(failed && entry != null ? new Tooltip(entry.result()) : null);
        }
    }
}
