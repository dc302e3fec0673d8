package io.howdah.ui.connection;

import io.howdah.connect.Environment;
import io.howdah.connect.SslMode;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The fields of a connection with a button that tries it.
final class ConnectionView extends VBox {

    private final GridPane grid = new GridPane(12, 8);
    private final Label message = new Label();
    private final Label details = new Label();
    private final TitledPane more = new TitledPane("Details", details);
    private int rows;

    ConnectionView(ConnectionViewModel model) {
        super(12);
        getStyleClass().add("connection-form");
        var labels = new ColumnConstraints();
        labels.setHalignment(HPos.RIGHT);
        labels.setMinWidth(USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setFillWidth(true);
        grid.getColumnConstraints().setAll(labels, fields);

        var url = field("connection-url", model.urlProperty());
        url.setPromptText("postgresql://user@host:5432/database or jdbc:postgresql://…");
        url.textProperty().subscribe(model::applyUrl);
        row("Paste a URL", url);
        row("Name", field("connection-name", model.nameProperty()));
        row("Environment", environment(model));
        var port = field("connection-port", model.portProperty());
        port.setPrefColumnCount(6);
        var host = field("connection-host", model.hostProperty());
        HBox.setHgrow(host, Priority.ALWAYS);
        row("Host and port", new HBox(8, host, port));
        row("Database", field("connection-database", model.databaseProperty()));
        row("User", field("connection-user", model.userProperty()));
        var password = new PasswordField();
        password.setId("connection-password");
        password.textProperty().bindBidirectional(model.passwordProperty());
        row("Password", password);
        row("", check("Remember it in the system's keyring", model.rememberProperty()));
        row("TLS", sslModes(model));
        row("", check("Read-only sessions", model.readOnlyProperty()));

        var test = new Button("Test connection", Icon.CONNECTED.node());
        test.setId("connection-test");
        test.disableProperty().bind(model.testingProperty());
        test.setOnAction(event -> model.test());
        message.setWrapText(true);
        message.setId("connection-message");
        more.setExpanded(false);
        details.setWrapText(true);
        details.getStyleClass().add(Styles.CODE);
        getChildren().addAll(grid, test, message, more);
        model.messageProperty().subscribe(this::show);
    }

    private void show(ConnectionViewModel.Message now) {
        message.setText(now.sentence());
        message.getStyleClass().removeAll(Styles.ERROR_TEXT, Styles.SUCCESS_TEXT);
        switch (now.kind()) {
            case GOOD -> message.getStyleClass().add(Styles.SUCCESS_TEXT);
            case BAD -> message.getStyleClass().add(Styles.ERROR_TEXT);
            case NONE -> {}
        }
        details.setText(now.details());
        boolean hasMore = !now.details().isBlank();
        more.setVisible(hasMore);
        more.setManaged(hasMore);
    }

    private void row(String words, Node field) {
        var label = new Label(words);
        label.getStyleClass().add(Styles.MUTED);
        label.setLabelFor(field);
        grid.addRow(rows++, label, field);
    }

    private static TextField field(String id, Property<String> value) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static CheckBox check(String words, Property<Boolean> value) {
        var box = new CheckBox(words);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private static ChoiceBox<Environment> environment(ConnectionViewModel model) {
        var box = new ChoiceBox<>(FXCollections.observableArrayList(Environment.values()));
        box.setConverter(converter(Environment::label));
        box.valueProperty().bindBidirectional(model.environmentProperty());
        return box;
    }

    private static ChoiceBox<SslMode> sslModes(ConnectionViewModel model) {
        var box = new ChoiceBox<>(FXCollections.observableArrayList(SslMode.values()));
        box.setConverter(converter(SslMode::label));
        box.setTooltip(new Tooltip("How much protection to ask for: libpq's sslmode"));
        box.valueProperty().bindBidirectional(model.sslModeProperty());
        return box;
    }

    private static <T> StringConverter<T> converter(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nothing is typed into a choice box.");
            }
        };
    }
}
