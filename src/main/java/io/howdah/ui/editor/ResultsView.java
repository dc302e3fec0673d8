package io.howdah.ui.editor;

import io.howdah.ui.fx.Background;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.edit.ResultEditing;
import io.howdah.ui.result.export.ExportMenu;
import io.howdah.ui.result.pane.ResultPane;
import io.howdah.ui.result.pane.ServerSide;
import io.howdah.ui.result.reference.RowLinks;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Below the text: the messages of the last run, then a tab for each result.
final class ResultsView extends TabPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final EditorViewModel model;
    private final Consumer<Optional<ResultGrid.Selected>> onValue;
    private final Appearance appearance;
    private final Background background;
    private final Tab messagesTab = new Tab("Messages");
    private final ListView<Message> messages = new ListView<>();
    private final Map<ResultViewModel, Tab> tabs = new HashMap<>();
    private final Map<ResultViewModel, ResultPane> panes = new HashMap<>();

    /// Whether the next result answers a question about one that is shown.
    private boolean asked;

    /// The number of the last result.
    private int shown;

    ResultsView(
            EditorViewModel model,
            Appearance appearance,
            Background background,
            Consumer<Optional<ResultGrid.Selected>> onValue) {
        this.model = model;
        this.appearance = appearance;
        this.background = background;
        this.onValue = onValue;
        getStyleClass().add("results");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        messagesTab.setClosable(false);
        messages.setId("editor-messages");
        messages.setAccessibleText("Messages");
        messages.setItems(model.output().messages());
        messages.setCellFactory(_ -> new MessageCell());
        var hint = new Label();
        hint.textProperty()
                .bind(
                        Bindings.when(model.runningProperty())
                                .then("Running… Ctrl+F2 stops it.")
                                .otherwise("Run a statement with Ctrl+Enter."));
        messages.setPlaceholder(hint);
        messages.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        messagesTab.setContent(messages);
        getTabs().add(messagesTab);
        model.output().results().addListener(this::onResults);
        model.output().messages().addListener(this::onMessages);
    }

    private void onResults(ListChangeListener.Change<? extends ResultViewModel> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::remove);
            change.getAddedSubList().forEach(this::add);
        }
        if (model.output().results().isEmpty()) {
            onValue.accept(Optional.empty());
        }
    }

    private void remove(ResultViewModel result) {
        getTabs().remove(tabs.remove(result));
        ResultPane pane = panes.remove(result);
        if (pane != null) {
            pane.detach();
        }
    }

    private void add(ResultViewModel result) {
        var pane = new ResultPane(result, appearance, background);
        pane.grid().selectedProperty().subscribe(onValue);
        boolean standardStrings = model.connection().session().standardConformingStrings();
        pane.setServerSide(new ServerSide(standardStrings, this::askServer));
        new ResultEditing(pane, model.edits());
        new RowLinks(pane.grid(), model.links());
        var exports = new ExportMenu(pane.grid(), model::export);
        exports.install();
        pane.setOnExport(exports::export);
        pane.setOthers(() -> others(result));
        pane.setFiles(model.chartFiles());
        panes.put(result, pane);
        shown = tabs.isEmpty() ? 1 : shown + 1;
        var tab = new ResultTab("Result " + shown, result, pane, model.output(), model::mayClose);
        tabs.put(result, tab);
        getTabs().add(tab);
        if (unpinned() == 1 || asked) {
            getSelectionModel().select(tab);
            asked = false;
        }
    }

    /// How many results the last run has returned up to now.
    private long unpinned() {
        return tabs.keySet().stream().filter(result -> !model.output().isPinned(result)).count();
    }

    private Map<String, ResultViewModel> others(ResultViewModel result) {
        Map<String, ResultViewModel> others = new LinkedHashMap<>();
        for (ResultViewModel other : model.output().results()) {
            Tab tab = tabs.get(other);
            if (other != result && tab != null) {
                others.put(tab.getText(), other);
            }
        }
        return others;
    }

    /// Gives the keyboard to the result in front, where a cell shows that it has it.
    void focusFront() {
        Node front = getSelectionModel().getSelectedItem().getContent();
        if (front instanceof ResultPane pane
                && pane.model().cursor().isEmpty()
                && pane.model().placeCount() > 0) {
            pane.model().selection().select(0, 0);
        }
        front.requestFocus();
    }

    private void askServer(String query) {
        asked = true;
        model.runBeside(query);
    }

    /// An error, or a run without rows, brings the messages to the front.
    private void onMessages(ListChangeListener.Change<? extends Message> change) {
        while (change.next()) {
            for (Message message : change.getAddedSubList()) {
                if (message.kind() == Message.Kind.ERROR || unpinned() == 0) {
                    getSelectionModel().select(messagesTab);
                }
            }
        }
        if (!model.output().messages().isEmpty()) {
            messages.scrollTo(model.output().messages().size() - 1);
        }
    }

    private void onKey(KeyEvent event) {
        Message message = messages.getSelectionModel().getSelectedItem();
        if (COPY.match(event) && message != null) {
            var content = new ClipboardContent();
            content.putString(message.text());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        }
    }

    private static final class MessageCell extends ListCell<Message> {

        private static final List<String> TONES =
                List.of(Styles.ERROR_TEXT, Styles.WARNING_TEXT, Styles.SUCCESS_TEXT);

        @Override
        protected void updateItem(@Nullable Message message, boolean empty) {
            super.updateItem(message, empty);
            setGraphic(empty || message == null ? null : lines(message));
        }

        private static Node lines(Message message) {
            var sentence = new Label(message.sentence(), icon(message).node());
            sentence.setWrapText(true);
            sentence.setGraphicTextGap(8);
            switch (message.kind()) {
                case ERROR -> sentence.getStyleClass().add(TONES.get(0));
                case WARNING -> sentence.getStyleClass().add(TONES.get(1));
                case DONE -> sentence.getStyleClass().add(TONES.get(2));
                case NOTICE -> {}
            }
            var box = new VBox(2, sentence);
            for (String detail : message.details()) {
                var line = new Label(detail);
                line.setWrapText(true);
                line.getStyleClass().addAll(Styles.MUTED, "message-detail");
                box.getChildren().add(line);
            }
            return box;
        }

        private static Icon icon(Message message) {
            return switch (message.kind()) {
                case DONE -> Icon.SUCCESS;
                case NOTICE -> Icon.INFORMATION;
                case WARNING -> Icon.WARNING;
                case ERROR -> Icon.ERROR;
            };
        }
    }
}
