package io.howdah.ui.transfer;

import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// A tab that imports a file; it comes back with the next session.
final class ImportDocument extends TransferDocument {

    static final String KIND = "import";

    private final ImportViewModel model;

    ImportDocument(ImportViewModel model) {
        super(KIND, Icon.IMPORT, new ImportView(model), model.profile(), model.database());
        this.model = model;
    }

    @Override
    TransferState state() {
        return model.state();
    }

    @Override
    public ObservableValue<String> title() {
        return model.file().titleProperty();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Start the import", Icon.IMPORT, model::start).key("Shortcut+Enter"),
                Command.of("Choose another file…", Icon.OPEN, model::chooseFile),
                Command.of("Stop the import", Icon.STOP, model.state()::stop)
                        .when(model.state().runningProperty()));
    }

    /// Nobody waits for the types of all rows any more.
    @Override
    public void detach() {
        model.file().search().stop();
    }

    @Override
    public String payload() {
        return model.memory().write();
    }
}
