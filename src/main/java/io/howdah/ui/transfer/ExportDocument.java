package io.howdah.ui.transfer;

import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// A tab that exports rows. It comes back with the next session when the server has the rows.
final class ExportDocument extends TransferDocument {

    static final String KIND = "export";

    private final ExportViewModel model;

    ExportDocument(ExportViewModel model) {
        super(KIND, Icon.EXPORT, new ExportView(model), model.profile(), model.database());
        this.model = model;
    }

    @Override
    TransferState state() {
        return model.state();
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Export · " + model.title()).getReadOnlyProperty();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Start the export", Icon.EXPORT, model::start).key("Shortcut+Enter"),
                Command.of("Stop the export", Icon.STOP, model.state()::stop)
                        .when(model.state().runningProperty()));
    }

    @Override
    public String payload() {
        return model.memory().map(ExportMemory::write).orElse("");
    }
}
