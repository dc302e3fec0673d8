package io.howdah.ui.connection;

import io.howdah.connect.ConnectionTest;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Profile;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Dialogs;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;

/// Adds and edits connections in a dialog that stays open until they can be kept.
public final class ConnectionFeature implements Feature {

    private final Connections connections;
    private final Dialogs dialogs;
    private final ConnectionTest test;
    private final Background background;

    public ConnectionFeature(
            Connections connections, Dialogs dialogs, ConnectionTest test, Background background) {
        this.connections = connections;
        this.dialogs = dialogs;
        this.test = test;
        this.background = background;
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Add connection…", Icon.ADD, () -> edit(Optional.empty()))
                        .key("Shortcut+Shift+N"));
    }

    @Override
    public boolean serve(Request request) {
        if (request instanceof Request.EditConnection(Optional<Profile> profile)) {
            edit(profile);
            return true;
        }
        return false;
    }

    private void edit(Optional<Profile> profile) {
        var model = new ConnectionViewModel(profile, PgEnvironment.ofProcess(), test, background);
        String title =
                profile.map(known -> "Edit connection " + known.name()).orElse("Add connection");
        var save = new ButtonType("Save", ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialogs.dialog(title, save, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(new ConnectionView(model));
        Node button = dialog.getDialogPane().lookupButton(save);
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    save(model, dialog);
                });
        dialog.show();
    }

    private void save(ConnectionViewModel model, Dialog<ButtonType> dialog) {
        model.profile()
                .ifPresent(profile ->
                        connections.save(
                                profile,
                                () -> {
                                    keepPassword(profile, model);
                                    dialog.setResult(ButtonType.CLOSE);
                                    dialog.close();
                                },
                                model::refused));
    }

    private void keepPassword(Profile profile, ConnectionViewModel model) {
        if (!model.passwordProperty().get().isEmpty()) {
            connections.keepPassword(
                    profile,
                    new Prompts.Password(
                            model.passwordProperty().get(), model.rememberProperty().get()));
        }
    }
}
