package io.howdah.ui.transfer;

import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A tab that exports rows. It does not come back with the next session: the rows would not.
final class ExportDocument implements Document {

    private final ExportViewModel model;
    private final ExportView view;

    ExportDocument(ExportViewModel model, ExportView view) {
        this.model = model;
        this.view = view;
    }

    @Override
    public String kind() {
        return "export";
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Export · " + model.title()).getReadOnlyProperty();
    }

    @Override
    public Icon icon() {
        return Icon.EXPORT;
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
                Command.of("Start the export", Icon.EXPORT, model::start).key("Shortcut+Enter"),
                Command.of("Stop the export", Icon.STOP, model.state()::stop)
                        .when(model.state().runningProperty()));
    }

    @Override
    public void attach() {}

    /// The export goes on; the task bar has it.
    @Override
    public void detach() {}
}
