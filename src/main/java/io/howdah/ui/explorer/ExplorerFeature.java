package io.howdah.ui.explorer;

import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.FuzzyMatch;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.QuickOpenEntry;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Icon;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The explorer: servers and all that they hold.
public final class ExplorerFeature implements Feature, Place {

    private static final int MOST_FOUND = 60;

    private final Workbench workbench;
    private final ExplorerViewModel model;
    private final ExplorerActions actions;
    private final ExplorerView view;

    public ExplorerFeature(Workbench workbench, Connections connections) {
        this.workbench = workbench;
        this.model = new ExplorerViewModel(connections);
        this.actions = new ExplorerActions(workbench, connections);
        this.view = new ExplorerView(model, actions, this::addConnection);
    }

    private void addConnection() {
        workbench.request(new Request.EditConnection(Optional.empty()));
    }

    /// Opens a server's line and its database's, so that their schemas show.
    public void reveal(String profileId, String database) {
        view.reveal(profileId, database);
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(this);
    }

    @Override
    public String title() {
        return "Explorer";
    }

    @Override
    public Icon icon() {
        return Icon.EXPLORER;
    }

    @Override
    public Node navigator() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Show explorer", Icon.EXPLORER, () -> workbench.show(this))
                        .key("Shortcut+Shift+E"));
    }

    @Override
    public List<QuickOpenEntry> quickOpen(String letters) {
        record Rated(ExplorerViewModel.Known known, int rating) {}
        return model.known().stream()
                .map(known ->
                        new Rated(known, FuzzyMatch.rate(letters, known.entry().name().name())))
                .filter(rated -> rated.rating() != FuzzyMatch.NONE)
                .sorted(Comparator.comparingInt(Rated::rating).reversed())
                .limit(MOST_FOUND)
                .map(rated -> entry(rated.known()))
                .toList();
    }

    private QuickOpenEntry entry(ExplorerViewModel.Known known) {
        return new QuickOpenEntry(
                switch (known.entry().kind()) {
                    case VIEW, MATERIALIZED_VIEW -> Icon.VIEW;
                    case SEQUENCE -> Icon.SEQUENCE;
                    case COMPOSITE_TYPE -> Icon.TYPE;
                    case TABLE, PARTITIONED_TABLE, FOREIGN_TABLE -> Icon.TABLE;
                },
                known.entry().name().name(),
                known.database().entry().name() + " · " + known.entry().name().schema(),
                () -> actions.preview(known.database(), known.entry().name()));
    }
}
