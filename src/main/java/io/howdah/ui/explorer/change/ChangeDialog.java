package io.howdah.ui.explorer.change;

import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Dialogs;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;

/// Shows the dialog of a change; it stays open until the change has run.
public final class ChangeDialog {

    /// Hears of a change that has run.
    @FunctionalInterface
    public interface Changed {
        void changed(Origin origin, CatalogObject object, ChangeKind kind, String sql);
    }

    private final Connections connections;
    private final Dialogs dialogs;
    private final Changed changed;

    public ChangeDialog(Connections connections, Dialogs dialogs, Changed changed) {
        this.connections = connections;
        this.dialogs = dialogs;
        this.changed = changed;
    }

    public void open(Origin origin, CatalogObject object, ChangeKind kind) {
        var model = new ChangeViewModel(connections, origin, object, kind);
        var view = new ChangeView(model);
        var action = new ButtonType(kind.word(), ButtonBar.ButtonData.OK_DONE);
        String title =
                "%s %s %s · %s"
                        .formatted(
                                kind.word(), object.kind().word(), object.name(), origin.words());
        Dialog<ButtonType> dialog = dialogs.dialog(title, action, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(view);
        Node button = dialog.getDialogPane().lookupButton(action);
        button.setId("change-run");
        button.disableProperty().bind(model.ready().not());
        if (kind.destroys()) {
            button.getStyleClass().add(atlantafx.base.theme.Styles.DANGER);
        }
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    String sql = model.sql().get();
                    model.run(() -> {
                        dialog.close();
                        changed.changed(origin, object, kind, sql);
                    });
                });
        dialog.setOnShown(event -> view.start());
        model.nameProperty()
                .subscribe(name -> {
                    if (dialog.isShowing()) {
                        dialog.getDialogPane().getScene().getWindow().sizeToScene();
                    }
                });
        model.read();
        dialog.show();
    }
}
