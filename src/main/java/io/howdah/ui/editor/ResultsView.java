package io.howdah.ui.editor;

import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.Focus;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Below the text: the messages of the last run, then a tab for each result.
final class ResultsView extends TabPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    /// How strong rows look that wait to be replaced, and after how much waiting.
    private static final double OUTDATED = 0.45;

    private static final Duration PATIENCE = Duration.millis(300);

    private final EditorViewModel model;
    private final Consumer<Optional<ResultGrid.Selected>> onValue;
    private final IntConsumer onPlace;
    private final Appearance appearance;
    private final Background background;
    private final Tab messagesTab = new Tab("Messages");
    private final ListView<Message> messages = new ListView<>();
    private final Map<ResultViewModel, ResultTab> tabs = new HashMap<>();
    private final Map<ResultViewModel, ResultPane> panes = new HashMap<>();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /// Whether the next result answers a question about one that is shown.
    private boolean asked;

    /// The number of the last result.
    private int shown;

    /// @param onPlace goes to a place in the text that a message tells of
    /// @param onRun runs the statement at the caret
    ResultsView(
            EditorViewModel model,
            Appearance appearance,
            Background background,
            Consumer<Optional<ResultGrid.Selected>> onValue,
            IntConsumer onPlace,
            Runnable onRun) {
        this.model = model;
        this.appearance = appearance;
        this.background = background;
        this.onValue = onValue;
        this.onPlace = onPlace;
        getStyleClass().add("results");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        messagesTab.setClosable(false);
        messages.setId("editor-messages");
        messages.setAccessibleText("Messages");
        messages.setItems(model.output().messages());
        messages.setCellFactory(_ -> new MessageCell());
        var first =
                new EmptyState(
                        Icon.RUN,
                        "Messages and results appear here.",
                        EmptyState.action("Run statement (Ctrl+Enter)", onRun));
        var working = new EmptyState(Icon.RUN, "Running… Ctrl+F2 stops it.");
        messages.placeholderProperty()
                .bind(Bindings.when(model.runningProperty()).then(working).otherwise(first));
        messages.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        messages.setOnMouseClicked(this::onClick);
        messagesTab.setContent(messages);
        getTabs().add(messagesTab);
        model.output().results().addListener(this::onResults);
        model.output().pinned().subscribe(() -> tabs.values().forEach(ResultTab::showPin));
        model.output().messages().addListener(this::onMessages);
        patience.setOnFinished(event -> panes.forEach(this::dim));
        model.runningProperty().subscribe(this::onRunning);
    }

    /// Rows of the run before look like it when the next one takes its time.
    private void onRunning(boolean running) {
        if (running) {
            patience.playFromStart();
        } else {
            patience.stop();
            panes.values().forEach(pane -> pane.setOpacity(1));
        }
    }

    private void dim(ResultViewModel result, ResultPane pane) {
        if (model.output().isOutdated(result)) {
            pane.setOpacity(OUTDATED);
        }
    }

    private void onResults(ListChangeListener.Change<? extends ResultViewModel> change) {
        while (change.next()) {
            if (change.wasReplaced() && change.getAddedSize() == 1) {
                replace(change.getRemoved().getFirst(), change.getAddedSubList().getFirst());
            } else {
                change.getRemoved().forEach(this::remove);
                change.getAddedSubList().forEach(this::add);
            }
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
        shown = tabs.isEmpty() ? 1 : shown + 1;
        var tab = new ResultTab(model.output(), model::mayClose);
        show(result, tab);
        getTabs().add(tab);
        bringForward(tab);
    }

    /// Shows a result in the tab of the one that it replaces, which is there already.
    private void replace(ResultViewModel old, ResultViewModel fresh) {
        ResultTab tab = tabs.remove(old);
        ResultPane before = panes.remove(old);
        if (tab == null || before == null) {
            add(fresh);
            return;
        }
        boolean focused = Focus.isWithin(before);
        shown = tabs.isEmpty() ? 1 : shown + 1;
        show(fresh, tab);
        before.detach();
        bringForward(tab);
        if (focused) {
            tab.getContent().requestFocus();
        }
    }

    private void show(ResultViewModel result, ResultTab tab) {
        ResultPane pane = pane(result);
        panes.put(result, pane);
        tabs.put(result, tab);
        tab.show("Result " + shown, result, pane);
    }

    private ResultPane pane(ResultViewModel result) {
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
        return pane;
    }

    /// The first result of a run comes to the front, and one that was asked for.
    private void bringForward(Tab tab) {
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
        if (front == messages && messages.getSelectionModel().isEmpty()) {
            messages.getSelectionModel().selectLast();
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
        } else if (event.getCode() == KeyCode.ENTER && message != null && message.hasPlace()) {
            onPlace.accept(message.position());
            event.consume();
        }
    }

    private void onClick(MouseEvent event) {
        Message message = messages.getSelectionModel().getSelectedItem();
        if (event.getClickCount() == 2 && message != null && message.hasPlace()) {
            onPlace.accept(message.position());
        }
    }
}
