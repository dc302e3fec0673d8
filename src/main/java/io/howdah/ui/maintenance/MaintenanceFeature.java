package io.howdah.ui.maintenance;

import io.howdah.connect.Profile;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.fx.Background;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Dialogs;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Icon;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The upkeep of databases: tables, work on them now, jobs.
public final class MaintenanceFeature implements Feature, Place {

    private final Workbench workbench;
    private final Connections connections;
    private final Background background;
    private final MaintenanceRooms rooms;
    private final Dialogs dialogs;
    private final Surroundings surroundings;
    private final Node navigator;

    /// @param sampleDatabase shown when no connection is in front
    public record Surroundings(FxThread fx, InstantSource clock, String sampleDatabase) {}

    public MaintenanceFeature(
            Workbench workbench,
            Connections connections,
            Background background,
            MaintenanceRooms rooms,
            Dialogs dialogs,
            Surroundings surroundings) {
        this.workbench = workbench;
        this.connections = connections;
        this.background = background;
        this.rooms = rooms;
        this.dialogs = dialogs;
        this.surroundings = surroundings;
        this.navigator =
                new EmptyState(
                        Icon.MAINTENANCE,
                        "See how the tables of a database are doing, and schedule their upkeep.",
                        EmptyState.action("Show upkeep", this::showFront));
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(this);
    }

    @Override
    public String title() {
        return "Maintenance";
    }

    @Override
    public Icon icon() {
        return Icon.MAINTENANCE;
    }

    @Override
    public Node navigator() {
        return navigator;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Show the upkeep of the database", Icon.MAINTENANCE, this::showFront)
                        .key("Shortcut+Shift+M"));
    }

    private void showFront() {
        Optional<ConnectionStatus> front =
                workbench.frontConnection().filter(status -> !status.database().isEmpty());
        open(
                front.map(ConnectionStatus::profile).orElse(Profile.EMBEDDED),
                front.map(ConnectionStatus::database).orElse(surroundings.sampleDatabase()));
    }

    @Override
    public boolean serve(Request request) {
        if (request
                instanceof
                Request.OpenMaintenance(Profile profile, String database, Optional<String> focus)) {
            MaintenanceDocument document = open(profile, database);
            focus.ifPresent(document::show);
            return true;
        }
        return false;
    }

    private MaintenanceDocument open(Profile profile, String database) {
        MaintenanceDocument document =
                workbench
                        .find(other -> isOf(other, profile, database))
                        .map(MaintenanceDocument.class::cast)
                        .orElseGet(() -> document(profile, database));
        workbench.open(document);
        document.focus();
        return document;
    }

    private static boolean isOf(Document document, Profile profile, String database) {
        return document instanceof MaintenanceDocument upkeep
                && upkeep.model().profile().equals(profile)
                && upkeep.model().database().equals(database);
    }

    private MaintenanceDocument document(Profile profile, String database) {
        var model =
                new MaintenanceViewModel(
                        workbench, connections, background, rooms, profile, database);
        return new MaintenanceDocument(
                model, rooms, dialogs, surroundings.fx(), surroundings.clock());
    }

    @Override
    public Optional<Document> restore(String kind, String payload) {
        return kind.equals(MaintenanceDocument.KIND)
                ? MaintenanceDocument.read(payload)
                        .flatMap(saved ->
                                connections
                                        .find(saved.profile())
                                        .map(profile -> document(profile, saved.database())))
                : Optional.empty();
    }
}
