package io.howdah.ui.editor;

import io.howdah.store.HistoryEntry;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.Focus;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The navigator of the place SQL: what was run, found again by words, opened by Enter.
final class HistoryView extends BorderPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    /// What happens elsewhere with what was run.
    interface Actions {

        void newEditor();

        /// Opens the statement in an editor on its connection; `run` executes it at once.
        void open(HistoryEntry entry, boolean run);

        /// Shows what EXPLAIN printed for it.
        void plan(HistoryEntry entry, String output);

        /// The name of the entry's connection; empty when it is gone.
        String connection(HistoryEntry entry);

        /// Asks before everything is forgotten.
        boolean mayClear();
    }

    private final HistoryViewModel model;
    private final Actions actions;
    private final TextField field = new TextField();

    HistoryView(HistoryViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        var title = new Label("History");
        title.getStyleClass().add(Styles.HEADING);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head =
                new HBox(
                        4,
                        title,
                        space,
                        new IconButton(Icon.ADD, "New SQL editor (Ctrl+N)", actions::newEditor));
        head.getStyleClass().add("navigator-head");
        var list = new ListView<>(model.entries());
        field.setId("history-search");
        field.setPromptText("Search what was run");
        field.setAccessibleText("Search what was run");
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                enter(list);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                list.getItems().stream()
                        .findFirst()
                        .ifPresent(newest -> actions.open(newest, event.isShortcutDown()));
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        var top = new VBox(4, head, field);
        top.getStyleClass().add("explorer-head");
        setTop(top);

        list.setId("history-list");
        list.getStyleClass().add("history-list");
        list.setAccessibleText("Statements that were run");
        model.wordsProperty()
                .map(String::isBlank)
                .subscribe(all -> list.setPlaceholder(all ? nothingYet() : nothingFound()));
        list.setCellFactory(_ -> new EntryCell());
        SteadyScroll.of(list);
        model.plannedProperty().subscribe((_, _) -> list.refresh());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                selected(list).ifPresent(entry -> actions.open(entry, false));
            }
        });
        list.setOnKeyPressed(event -> selected(list).ifPresent(entry -> onKey(entry, event)));
        list.setOnContextMenuRequested(event ->
                selected(list)
                        .ifPresent(entry ->
                                menu(entry).show(list, event.getScreenX(), event.getScreenY())));
        setCenter(list);
    }

    /// Puts the keyboard into the search, so that the next letter is looked for.
    void search() {
        Focus.give(field);
        field.selectAll();
    }

    private static void enter(ListView<HistoryEntry> list) {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private EmptyState nothingYet() {
        return new EmptyState(
                Icon.HISTORY,
                "What you run appears here.",
                EmptyState.action("New SQL editor", actions::newEditor));
    }

    private EmptyState nothingFound() {
        return new EmptyState(
                Icon.SEARCH,
                "Nothing that was run has these words.",
                EmptyState.action("Clear the search", () -> model.wordsProperty().set("")));
    }

    private void onKey(HistoryEntry entry, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            actions.open(entry, event.isShortcutDown());
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(entry);
            event.consume();
        } else if (COPY.match(event)) {
            copy(entry);
            event.consume();
        }
    }

    private ContextMenu menu(HistoryEntry entry) {
        var menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item("Open (Enter)", Icon.SQL, () -> actions.open(entry, false)),
                        item("Run again (Ctrl+Enter)", Icon.RUN, () -> actions.open(entry, true)));
        if (model.hasPlan(entry)) {
            menu.getItems()
                    .add(
                            item(
                                    "Show its plan",
                                    Icon.PLAN,
                                    () ->
                                            model.plan(
                                                    entry, output -> actions.plan(entry, output))));
        }
        menu.getItems()
                .addAll(
                        item("Copy", Icon.COPY, () -> copy(entry)),
                        new SeparatorMenuItem(),
                        item("Forget (Delete)", Icon.REMOVE, () -> model.remove(entry)),
                        item("Forget everything…", Icon.REMOVE, this::clear));
        return menu;
    }

    private void clear() {
        if (actions.mayClear()) {
            model.clear();
        }
    }

    private static MenuItem item(String words, Icon icon, Runnable action) {
        var item = new MenuItem(words, icon.node());
        item.setOnAction(event -> action.run());
        return item;
    }

    private static void copy(HistoryEntry entry) {
        var content = new ClipboardContent();
        content.putString(entry.text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Optional<HistoryEntry> selected(ListView<HistoryEntry> list) {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private final class EntryCell extends ListCell<HistoryEntry> {

        private final Label text = new Label();
        private final Label facts = new Label();
        private final VBox box = new VBox(2, text, facts);

        EntryCell() {
            text.getStyleClass().add(Styles.CODE);
            facts.getStyleClass().add(Styles.MUTED);
            box.setAlignment(Pos.CENTER_LEFT);
            // A long statement must not make the list scroll sideways.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            text.setText(entry.text().lines().map(String::strip).collect(Collectors.joining(" ")));
            facts.setText(facts(entry));
            facts.setGraphic(icon(entry));
            String end = entry.error() == null ? outcome(entry) : entry.error();
            setTooltip(new Tooltip(entry.text() + "\n\n" + facts.getText() + "\n" + end));
            setGraphic(box);
        }

        private String facts(HistoryEntry entry) {
            ZoneId zone = ZoneId.systemDefault();
            return HistoryWords.of(entry, LocalDate.now(zone), zone)
                    + part(actions.connection(entry))
                    + part(entry.database() == null ? "" : entry.database())
                    + (model.hasPlan(entry) ? " · plan" : "");
        }

        private static String outcome(HistoryEntry entry) {
            return switch (entry.outcome()) {
                case DONE -> "Done.";
                case FAILED -> "Failed.";
                case CANCELLED -> "Stopped by the user.";
            };
        }

        private static String part(String words) {
            return words.isEmpty() ? "" : " · " + words;
        }

        private static Node icon(HistoryEntry entry) {
            return switch (entry.outcome()) {
                case DONE -> Icon.SUCCESS.node();
                case FAILED -> {
                    Node failed = Icon.ERROR.node();
                    failed.getStyleClass().add(Styles.ERROR_TEXT);
                    yield failed;
                }
                case CANCELLED -> Icon.STOP.node();
            };
        }
    }
}
