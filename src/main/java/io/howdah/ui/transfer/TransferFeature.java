package io.howdah.ui.transfer;

import io.howdah.connect.Profile;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Document;
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
        workbench.open(new ExportDocument(new ExportViewModel(wanted, around())));
    }

    private void load(Request.ImportFile wanted) {
        var model = new ImportViewModel(wanted, around());
        workbench.open(new ImportDocument(model));
        wanted.file().ifPresent(model::open);
    }

    private TransferPlace around() {
        return new TransferPlace(workbench, connections, background);
    }

    @Override
    public Optional<Document> restore(String kind, String payload) {
        return switch (kind) {
            case ExportDocument.KIND -> ExportMemory.read(payload).flatMap(this::export);
            case ImportDocument.KIND -> ImportMemory.read(payload).flatMap(this::load);
            default -> Optional.empty();
        };
    }

    /// Nothing when the connection is gone.
    private Optional<Document> export(ExportMemory memory) {
        return connections
                .find(memory.profile())
                .map(profile -> {
                    var wanted =
                            new Request.ExportRows(
                                    profile,
                                    memory.database(),
                                    memory.title(),
                                    Optional.of(memory.source()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty());
                    var model = new ExportViewModel(wanted, around());
                    model.show(memory);
                    return new ExportDocument(model);
                });
    }

    private Optional<Document> load(ImportMemory memory) {
        return connections
                .find(memory.profile())
                .map(profile -> {
                    var wanted =
                            new Request.ImportFile(
                                    profile, memory.database(), memory.file(), Optional.empty());
                    var model = new ImportViewModel(wanted, around());
                    model.tableProperty().set(memory.table());
                    model.open(memory);
                    return new ImportDocument(model);
                });
    }
}
