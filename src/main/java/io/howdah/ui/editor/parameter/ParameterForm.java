package io.howdah.ui.editor.parameter;

import io.howdah.sql.secret.SecretMask;
import io.howdah.ui.control.OwnKeys;
import io.howdah.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form for a statement's parameters above an editor's text.
///
/// Enter runs wherever the keyboard is, but on another button; Esc cancels.
public final class ParameterForm extends VBox {

    private static final double FIELD_WIDTH = 320;
    private static final double MOST_HEIGHT = 240;

    private final ParameterViewModel model;
    private final Runnable back;
    private final GridPane grid = new GridPane();
    private final Button run = new Button();
    private final Button plain = new Button("Generic plan");
    private final Button cancel = new Button("Cancel");
    private final Label status = new Label();

    /// @param back puts the keyboard into the text again
    public ParameterForm(ParameterViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
        getStyleClass().add("parameter-form");
        setId("parameter-form");
        grid.getStyleClass().add("parameter-grid");
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(scroll, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        // The keys that run a statement mean the one whose values are asked for.
        OwnKeys.add(this, event -> event.getCode() == KeyCode.ENTER && event.isShortcutDown());
        model.fieldsProperty().subscribe(this::show);
    }

    private HBox foot() {
        button(run, "parameter-run", model::submit);
        button(plain, "parameter-plain", model::submitPlain);
        button(cancel, "parameter-cancel", model::cancel);
        run.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
        status.textProperty().bind(model.statusProperty());
        status.getStyleClass().add(Styles.ERROR_TEXT);
        status.setWrapText(true);
        var keeping = new Label();
        keeping.setId("parameter-keeping");
        keeping.textProperty().bind(model.keepingProperty());
        keeping.getStyleClass().add(Styles.MUTED);
        keeping.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(run, plain, cancel, status, gap, keeping);
        foot.getStyleClass().add("parameter-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static void button(Button button, String id, Runnable action) {
        button.setId(id);
        button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
    }

    private void show(List<ParameterField> fields) {
        if (fields.isEmpty() && isFocusWithin()) {
            back.run();
        }
        setVisible(!fields.isEmpty());
        setManaged(!fields.isEmpty());
        grid.getChildren().clear();
        TextField first = null;
        for (int row = 0; row < fields.size(); row++) {
            TextField value = row(fields.get(row), row);
            first = first == null ? value : first;
        }
        model.question()
                .ifPresent(question -> {
                    run.setText(question.action());
                    plain.setVisible(question.plain().isPresent());
                    plain.setManaged(question.plain().isPresent());
                });
        if (first != null) {
            first.requestFocus();
            first.selectAll();
        }
    }

    private TextField row(ParameterField field, int row) {
        var name = new Label(field.label());
        name.getStyleClass().add(Styles.CODE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        var value = SecretMask.isSecret(field.label()) ? new PasswordField() : new TextField();
        value.setId("parameter-value-" + row);
        value.setPrefWidth(FIELD_WIDTH);
        value.setMinWidth(FIELD_WIDTH / 2);
        value.setAccessibleText("Value of " + field.label());
        value.textProperty().bindBidirectional(field.textProperty());
        value.disableProperty().bind(field.absentProperty());
        // The value of the last time comes after the field: typing replaces it.
        value.textProperty().subscribe(text -> selectOffered(value));
        name.setLabelFor(value);
        var absent = new CheckBox("NULL");
        absent.setId("parameter-null-" + row);
        absent.setMinWidth(Region.USE_PREF_SIZE);
        absent.setAccessibleText(field.label() + " is NULL");
        absent.selectedProperty().bindBidirectional(field.absentProperty());
        var type = new Label();
        type.getStyleClass().add(Styles.MUTED);
        type.setMinWidth(Region.USE_PREF_SIZE);
        type.textProperty().bind(field.typeProperty());
        var fault = new Label();
        fault.getStyleClass().add(Styles.ERROR_TEXT);
        fault.setWrapText(true);
        fault.textProperty().bind(field.faultProperty());
        fault.textProperty().subscribe(words -> returnTo(value, words));
        grid.addRow(row, name, value, absent, type, fault);
        return value;
    }

    private static void selectOffered(TextField value) {
        if (value.isFocused() && value.getCaretPosition() == 0) {
            value.selectAll();
        }
    }

    private static void returnTo(TextField value, String fault) {
        if (!fault.isEmpty()) {
            value.requestFocus();
            value.selectAll();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.cancel();
        } else if (event.getCode() == KeyCode.ENTER && !isOn(cancel) && !isOn(plain)) {
            event.consume();
            model.submit();
        }
    }

    private boolean isOn(Button button) {
        @Nullable Node owner = getScene().getFocusOwner();
        return owner == button;
    }
}
