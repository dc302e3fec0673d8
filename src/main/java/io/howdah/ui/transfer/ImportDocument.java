package io.howdah.ui.transfer;

import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A tab that imports a file.
final class ImportDocument implements Document {

    private final ImportViewModel model;
    private final ImportView view;

    ImportDocument(ImportViewModel model, ImportView view) {
        this.model = model;
        this.view = view;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public ObservableValue<String> title() {
        return model.titleProperty();
    }

    @Override
    public Icon icon() {
        return Icon.IMPORT;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public ObservableValue<@Nullable ConnectionStatus> connection() {
        var status =
                new ConnectionStatus(
                        model.profile(),
                        model.database().orElse(""),
                        "",
                        ConnectionStatus.Transaction.NONE);
        return new ReadOnlyObjectWrapper<@Nullable ConnectionStatus>(status).getReadOnlyProperty();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Start the import", Icon.IMPORT, model::start).key("Shortcut+Enter"),
                Command.of("Choose another file…", Icon.OPEN, model::chooseFile),
                Command.of("Stop the import", Icon.STOP, model.state()::stop)
                        .when(model.state().runningProperty()));
    }

    @Override
    public void attach() {}

    /// The import goes on; the task bar has it.
    @Override
    public void detach() {}
}
