package io.howdah.ui.shell;

import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The foot of the window: the front document's connection, and what is running.
final class StatusBarView extends HBox {

    private final Tasks tasks;
    private final Circle environment = new Circle(4);
    private final Label connection = new Label();
    private final Label database = new Label();
    private final Label role = new Label();
    private final Label transaction = new Label();
    private final Label characteristics = new Label();
    private final Tooltip details = new Tooltip();
    private final Button newest = new Button();
    private final Label count = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox running = new HBox(8);

    StatusBarView(MainViewModel model) {
        this.tasks = model.tasks();
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        transaction.setId("status-transaction");
        characteristics.setId("status-characteristics");
        // What is not known leaves no gap.
        for (Label label : new Label[] {database, role, transaction, characteristics}) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        connection.setGraphic(environment);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(connection, database, role, transaction, characteristics, space, running);
        ObservableValue<@Nullable ConnectionStatus> status =
                model.selectedProperty().flatMap(Document::connection);
        status.subscribe(this::show);
        buildRunning();
        tasks.running().subscribe(this::showRunning);
        showRunning();
    }

    private void show(@Nullable ConnectionStatus status) {
        environment.setVisible(status != null);
        environment.getStyleClass().setAll("environment-dot");
        if (status == null) {
            connection.setText("No connection");
            database.setText("");
            role.setText("");
            transaction.setText("");
            show(ConnectionStatus.Characteristics.UNKNOWN);
            return;
        }
        environment.getStyleClass().add(DocumentTabs.styleClass(status.profile().environment()));
        connection.setText(
                status.profile().name() + " · " + status.profile().environment().label());
        database.setText(status.database());
        role.setText(status.role());
        transaction.setText(status.transaction().words());
        transaction
                .getStyleClass()
                .setAll(
                        "label",
                        "transaction-"
                                + status.transaction().name().toLowerCase(java.util.Locale.ROOT));
        show(status.characteristics());
    }

    private void show(ConnectionStatus.Characteristics known) {
        characteristics.setText(known.words());
        boolean waits = !known.idle().isEmpty();
        characteristics.getStyleClass().setAll("label", waits ? Styles.WARNING_TEXT : Styles.MUTED);
        boolean told = !known.isolation().isEmpty();
        details.setText(known.sentence());
        transaction.setTooltip(told ? details : null);
        characteristics.setTooltip(told ? details : null);
    }

    private void buildRunning() {
        running.setAlignment(Pos.CENTER_RIGHT);
        // What runs no more needs no room, and its name gives way to the connection's.
        running.managedProperty().bind(running.visibleProperty());
        newest.setMinWidth(0);
        for (Label told : new Label[] {connection, database, role, transaction}) {
            told.setMinWidth(USE_PREF_SIZE);
        }
        bar.setPrefWidth(140);
        newest.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, "status-task");
        newest.setOnAction(event -> showTasks());
        newest.setId("status-task");
        // It names statements and tables, whose underscores mark no key.
        newest.setMnemonicParsing(false);
        var cancel =
                new IconButton(
                        Icon.CLOSE,
                        "Cancel the newest task",
                        () -> tasks.running().getLast().cancel());
        cancel.setId("status-cancel");
        running.getChildren().addAll(newest, bar, cancel, count);
    }

    private void showRunning() {
        bar.progressProperty().unbind();
        newest.textProperty().unbind();
        running.setVisible(!tasks.running().isEmpty());
        if (tasks.running().isEmpty()) {
            return;
        }
        RunningTask task = tasks.running().getLast();
        bar.progressProperty().bind(task.fractionProperty());
        newest.textProperty().bind(task.messageProperty().map(message -> words(task, message)));
        int more = tasks.running().size() - 1;
        count.setText(more == 0 ? "" : "+" + more);
    }

    private static String words(RunningTask task, String message) {
        return message.isEmpty() ? task.title() : task.title() + ": " + message;
    }

    private void showTasks() {
        var list = new VBox(12);
        list.getStyleClass().add("task-list");
        tasks.running().forEach(task -> list.getChildren().add(row(task)));
        var popOver = new PopOver(list);
        popOver.setTitle("Running");
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        popOver.show(newest);
    }

    private static Node row(RunningTask task) {
        var message = new Label();
        message.textProperty().bind(task.messageProperty());
        message.getStyleClass().add(Styles.MUTED);
        var progress = new ProgressBar();
        progress.progressProperty().bind(task.fractionProperty());
        progress.setPrefWidth(240);
        var cancel = new Button("Cancel");
        cancel.disableProperty().bind(task.cancelledProperty());
        cancel.setOnAction(event -> task.cancel());
        var line = new HBox(8, progress, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, new Label(task.title()), line, message);
    }
}
