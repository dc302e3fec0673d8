package io.howdah.ui.transfer;

import io.howdah.connect.Profile;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;

/// Exports rows to files and imports files into tables.
public final class TransferFeature implements Feature {

    private final Workbench workbench;
    private final Connections connections;
    private final Background background;

    public TransferFeature(Workbench workbench, Connections connections, Background background) {
        this.workbench = workbench;
        this.connections = connections;
        this.background = background;
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("Import a file into a table…", Icon.IMPORT, this::importFile));
    }

    /// Into the database of the document in front, the embedded one's sample without.
    private void importFile() {
        Optional<ConnectionStatus> front = workbench.frontConnection();
        workbench.request(
                new Request.ImportFile(
                        front.map(ConnectionStatus::profile).orElse(Profile.EMBEDDED),
                        front.map(ConnectionStatus::database),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public boolean serve(Request request) {
        switch (request) {
            case Request.ExportRows wanted -> export(wanted);
            case Request.ImportFile wanted -> load(wanted);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void export(Request.ExportRows wanted) {
        var place = new TransferPlace(workbench, connections, background);
        var model = new ExportViewModel(wanted, place);
        workbench.open(new ExportDocument(model, new ExportView(model)));
    }

    private void load(Request.ImportFile wanted) {
        var place = new TransferPlace(workbench, connections, background);
        var model = new ImportViewModel(wanted, place);
        workbench.open(new ImportDocument(model, new ImportView(model)));
        wanted.file().ifPresent(model::open);
    }
}
