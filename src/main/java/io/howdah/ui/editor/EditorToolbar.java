package io.howdah.ui.editor;

import io.howdah.connect.Profile;
import io.howdah.query.SessionState;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The line above an editor: run, explain, connection, transaction.
final class EditorToolbar extends WrappingBar {

    private static final double LEAST_CHOICE = 92;

    private final EditorViewModel model;
    private final Connections connections;
    private final ComboBox<Profile> profiles = new ComboBox<>();
    private final ComboBox<String> databases = new ComboBox<>();
    private final CheckBox manual = new CheckBox(Words.LONG.manual);
    private final Button analyze;
    private boolean showing;
    private Words words = Words.LONG;

    /// What the short words save.
    private double saved;

    /// The words that are shortened where there is little room.
    private enum Words {
        LONG("Explain Analyze", "Manual commit"),
        SHORT("Analyze", "Manual");

        private final String analyze;
        private final String manual;

        Words(String analyze, String manual) {
            this.analyze = analyze;
            this.manual = manual;
        }
    }

    EditorToolbar(EditorViewModel model, Connections connections, EditorActions actions) {
        this.model = model;
        this.connections = connections;
        getStyleClass().add(Styles.TOOLBAR);
        var run =
                new IconButton(
                        Icon.RUN,
                        "Run the statement at the caret, or the selection (Ctrl+Enter)",
                        actions::run);
        run.setId("editor-run");
        run.getStyleClass().add("editor-run");
        run.disableProperty().bind(model.runningProperty());
        var runAll =
                new IconButton(
                        Icon.RUN_ALL,
                        "Run everything (Ctrl+Shift+Enter)\nRight click: go on after an error",
                        actions::runAll);
        runAll.setId("editor-run-all");
        runAll.disableProperty().bind(model.runningProperty());
        var goingOn = new CheckMenuItem("Go on after an error");
        goingOn.selectedProperty().bindBidirectional(model.goingOnProperty());
        runAll.setContextMenu(new ContextMenu(goingOn));
        var stop = new IconButton(Icon.STOP, "Stop (Ctrl+F2)", model::cancel);
        stop.setId("editor-stop");
        stop.getStyleClass().add("editor-stop");
        stop.disableProperty().bind(model.runningProperty().not());
        var explain =
                text(
                        "Explain",
                        "Show the plan without running the statement (Ctrl+E)",
                        actions::explain);
        explain.setId("editor-explain");
        analyze =
                text(
                        words.analyze,
                        "Run the statement and show where its time went (Ctrl+Shift+A)",
                        actions::analyze);
        analyze.setId("editor-analyze");
        explain.disableProperty().bind(model.runningProperty());
        analyze.disableProperty().bind(model.runningProperty());
        getChildren()
                .addAll(
                        run,
                        runAll,
                        stop,
                        new Separator(Orientation.VERTICAL),
                        explain,
                        analyze,
                        gap());
        addTransaction();
        addConnection();
    }

    @Override
    protected void layoutChildren() {
        double wanted = prefWidth(USE_COMPUTED_SIZE);
        Words fitting =
                getWidth() < (words == Words.SHORT ? wanted + saved : wanted)
                        ? Words.SHORT
                        : Words.LONG;
        if (fitting != words) {
            double before = shortened();
            words = fitting;
            analyze.setText(words.analyze);
            manual.setText(words.manual);
            saved = Math.abs(before - shortened());
        }
        super.layoutChildren();
    }

    /// The width of what has long and short words.
    private double shortened() {
        return analyze.prefWidth(USE_COMPUTED_SIZE) + manual.prefWidth(USE_COMPUTED_SIZE);
    }

    private static Button text(String words, String help, Runnable action) {
        var button = new Button(words, Icon.PLAN.node());
        button.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, "toolbar-button");
        button.setTooltip(new Tooltip(help));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void addTransaction() {
        manual.setId("editor-manual");
        manual.setTooltip(
                new Tooltip(
                        "Manual commit: the first statement begins a transaction that you commit or roll back"));
        manual.setMinWidth(USE_PREF_SIZE);
        manual.selectedProperty().bindBidirectional(model.manualCommitProperty());
        var commit = new Button("Commit");
        commit.setId("editor-commit");
        commit.setOnAction(event -> model.commit());
        var rollback = new Button("Roll back");
        rollback.setId("editor-rollback");
        rollback.setOnAction(event -> model.rollback());
        ReadOnlyObjectProperty<SessionState> state = model.connection().stateProperty();
        var open =
                Bindings.createBooleanBinding(
                        () ->
                                state.get() == SessionState.IN_TRANSACTION
                                        || state.get() == SessionState.FAILED_TRANSACTION,
                        state);
        for (Button button : new Button[] {commit, rollback}) {
            button.getStyleClass().addAll(atlantafx.base.theme.Styles.SMALL);
            button.setMinWidth(USE_PREF_SIZE);
            button.visibleProperty().bind(open);
            button.managedProperty().bind(open);
            button.disableProperty().bind(model.runningProperty());
        }
        var warning = new Label();
        warning.setId("editor-idle-transaction");
        warning.getStyleClass().add(Styles.WARNING_TEXT);
        warning.textProperty().bind(model.transaction().warningProperty());
        warning.setMinWidth(0);
        getChildren()
                .addAll(warning, commit, rollback, manual, new Separator(Orientation.VERTICAL));
    }

    private void addConnection() {
        profiles.setItems(connections.profiles());
        profiles.setId("editor-profile");
        profiles.setAccessibleText("Connection");
        profiles.setMinWidth(LEAST_CHOICE);
        profiles.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Profile profile) {
                        return profile == null ? "" : profile.name();
                    }

                    @Override
                    public Profile fromString(String text) {
                        throw new UnsupportedOperationException("Nothing is typed here.");
                    }
                });
        databases.setItems(model.connection().databases());
        databases.setId("editor-database");
        databases.setAccessibleText("Database");
        databases.setMinWidth(LEAST_CHOICE);
        profiles.disableProperty().bind(model.runningProperty());
        databases.disableProperty().bind(model.runningProperty());
        getChildren().addAll(profiles, databases);
        model.connection().statusProperty().subscribe(status -> showChoice());
        databases.getItems().addListener((javafx.beans.Observable items) -> showChoice());
        showChoice();
        profiles.setOnAction(event -> choose(profiles.getValue(), Optional.empty()));
        databases.setOnAction(event ->
                choose(model.connection().profile(), Optional.ofNullable(databases.getValue())));
    }

    private void showChoice() {
        showing = true;
        profiles.setValue(model.connection().profile());
        String name = model.connection().databaseName();
        databases.setValue(name.isEmpty() ? null : name);
        showing = false;
    }

    private void choose(@Nullable Profile profile, Optional<String> database) {
        if (showing || profile == null) {
            return;
        }
        boolean sameServer = profile.equals(model.connection().profile());
        boolean sameDatabase = database.map(model.connection().databaseName()::equals).orElse(true);
        if (!sameServer || !sameDatabase) {
            model.moveTo(profile, database);
        }
    }
}
