package io.howdah.ui.shell;

import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

/// [Prompts] as modal dialogs over the main window.
public final class Dialogs implements Prompts {

    private static final double WIDTH = 520;
    private static final double GAP = 12;
    private static final double MARGIN = 16;
    private static final int MOST_ROWS = 16;
    private static final String WHOLE = "dialog-code-whole";

    private final Stage owner;
    private final Appearance appearance;

    public Dialogs(Stage owner, Appearance appearance) {
        this.owner = owner;
        this.appearance = appearance;
    }

    @Override
    public boolean confirm(Question question) {
        var action = new ButtonType(question.action(), ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog("Howdah", action, ButtonType.CANCEL);
        VBox content = content(sentence(question.sentence()));
        if (!question.sql().isBlank()) {
            content.getChildren().add(code(question.sql()));
        }
        dialog.getDialogPane().setContent(content);
        if (question.destructive()) {
            Node button = dialog.getDialogPane().lookupButton(action);
            button.getStyleClass().add(atlantafx.base.theme.Styles.DANGER);
        }
        return dialog.showAndWait().filter(action::equals).isPresent();
    }

    @Override
    public Optional<String> text(String sentence, String initial) {
        var field = new TextField(initial);
        field.setAccessibleText(sentence);
        return ask(sentence, field).map(ok -> field.getText());
    }

    @Override
    public Optional<String> choose(String sentence, List<String> options) {
        var choice = new ChoiceBox<String>();
        choice.getItems().setAll(options);
        choice.setAccessibleText(sentence);
        choice.getSelectionModel().selectFirst();
        return ask(sentence, choice).map(ok -> choice.getValue());
    }

    @Override
    public Optional<Password> password(String sentence) {
        var field = new PasswordField();
        field.setAccessibleText("Password");
        var remember = new CheckBox("Remember in the system's keyring");
        return ask(sentence, field, remember)
                .map(ok -> new Password(field.getText(), remember.isSelected()));
    }

    private Optional<ButtonType> ask(String sentence, Control field, Node... more) {
        Dialog<ButtonType> dialog = dialog("Howdah", ButtonType.OK, ButtonType.CANCEL);
        VBox content = content(sentence(sentence), field);
        content.getChildren().addAll(more);
        dialog.getDialogPane().setContent(content);
        focusFirst(dialog.getDialogPane(), field);
        return dialog.showAndWait().filter(ButtonType.OK::equals);
    }

    /// A dialog tells that it is shown before its window is there, which then takes the focus away.
    private static void focusFirst(DialogPane pane, Node field) {
        var once = new AtomicBoolean();
        pane.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(focused -> {
                    if (Boolean.TRUE.equals(focused) && once.compareAndSet(false, true)) {
                        field.requestFocus();
                    }
                });
    }

    @Override
    public Optional<Path> openFile(String title, List<FileKind> kinds) {
        return Optional.ofNullable(chooser(title, kinds).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> saveFile(String title, String name, List<FileKind> kinds) {
        FileChooser chooser = chooser(title, kinds);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /// Shows the details of a notice.
    void details(Notice notice) {
        Dialog<ButtonType> dialog = dialog("Details", ButtonType.CLOSE);
        dialog.getDialogPane()
                .setContent(content(sentence(notice.sentence()), code(notice.details())));
        dialog.showAndWait();
    }

    /// A modal dialog over the window, styled like it; the caller fills and shows it.
    public Dialog<ButtonType> dialog(String title, ButtonType... buttons) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setResizable(true);
        dialog.getDialogPane().getButtonTypes().setAll(buttons);
        dialog.getDialogPane().setPrefWidth(WIDTH);
        appearance.style(dialog.getDialogPane().getStylesheets());
        return dialog;
    }

    private static VBox content(Node... nodes) {
        var content = new VBox(GAP, nodes);
        content.setPadding(new Insets(MARGIN, MARGIN, 0, MARGIN));
        return content;
    }

    private static Label sentence(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static TextArea code(String text) {
        var area = new TextArea(text);
        area.setEditable(false);
        long lines = text.lines().count();
        area.setPrefRowCount(Math.clamp(lines + 1, 3, MOST_ROWS));
        area.getStyleClass().add(Styles.CODE);
        if (lines < MOST_ROWS) {
            // All of it is there; a bar would say that there is more.
            area.getStyleClass().add(WHOLE);
        }
        return area;
    }

    private static FileChooser chooser(String title, List<FileKind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        for (FileKind kind : kinds) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns()));
        }
        return chooser;
    }
}
