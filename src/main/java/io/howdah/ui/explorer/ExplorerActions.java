package io.howdah.ui.explorer;

import io.howdah.catalog.RelationKind;
import io.howdah.connect.Profile;
import io.howdah.schema.QualifiedName;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the user can do with a line of the tree; the first action is what Enter and a double click do.
final class ExplorerActions {

    /// An entry of the context menu.
    record Action(String words, Icon icon, Runnable run) {}

    private static final int PREVIEW_ROWS = 500;
    private static final Set<RelationKind> WITH_STORAGE =
            Set.of(
                    RelationKind.TABLE,
                    RelationKind.PARTITIONED_TABLE,
                    RelationKind.MATERIALIZED_VIEW);

    private final Workbench workbench;
    private final Connections connections;

    ExplorerActions(Workbench workbench, Connections connections) {
        this.workbench = workbench;
        this.connections = connections;
    }

    List<Action> of(ExplorerItem item) {
        return switch (item) {
            case ExplorerItem.Server server -> server(server.profile());
            case ExplorerItem.Database database -> database(database);
            case ExplorerItem.Schema schema ->
                    List.of(
                            new Action(
                                    "Draw diagram",
                                    Icon.DESIGNER,
                                    () ->
                                            draw(
                                                    schema.database(),
                                                    Set.of(schema.entry().name()),
                                                    Optional.empty())));
            case ExplorerItem.Relation relation -> relation(relation);
            case ExplorerItem.Group _,
                    ExplorerItem.Column _,
                    ExplorerItem.Index _,
                    ExplorerItem.Routine _,
                    ExplorerItem.Message _ ->
                    List.of();
        };
    }

    private List<Action> server(Profile profile) {
        List<Action> actions = new ArrayList<>();
        actions.add(
                new Action(
                        "New SQL editor",
                        Icon.SQL,
                        () -> editor(profile, Optional.empty(), "", "", false)));
        if (!profile.isEmbedded()) {
            actions.add(
                    new Action(
                            "Edit connection…",
                            Icon.EDIT,
                            () ->
                                    workbench.request(
                                            new Request.EditConnection(Optional.of(profile)))));
            actions.add(new Action("Remove connection…", Icon.REMOVE, () -> remove(profile)));
        }
        return actions;
    }

    private void remove(Profile profile) {
        var question =
                new Prompts.Question(
                        "Remove the connection \"%s\" from Howdah? The server itself is not touched."
                                .formatted(profile.name()),
                        "",
                        "Remove",
                        true);
        if (workbench.prompts().confirm(question)) {
            connections.remove(profile);
        }
    }

    private List<Action> database(ExplorerItem.Database database) {
        return List.of(
                new Action(
                        "New SQL editor",
                        Icon.SQL,
                        () ->
                                editor(
                                        database.profile(),
                                        Optional.of(database.entry().name()),
                                        "",
                                        "",
                                        false)),
                new Action(
                        "Draw diagram",
                        Icon.DESIGNER,
                        () -> draw(database, Set.of(), Optional.empty())),
                new Action(
                        "Show maintenance",
                        Icon.MAINTENANCE,
                        () -> maintain(database, Optional.empty())));
    }

    private List<Action> relation(ExplorerItem.Relation relation) {
        QualifiedName name = relation.entry().name();
        ExplorerItem.Database database = relation.database();
        List<Action> actions = new ArrayList<>();
        actions.add(new Action("Show rows", Icon.RUN, () -> preview(database, name)));
        if (WITH_STORAGE.contains(relation.entry().kind())) {
            actions.add(
                    new Action(
                            "Show in diagram",
                            Icon.DESIGNER,
                            () ->
                                    draw(
                                            database,
                                            Set.of(name.schema()),
                                            Optional.of(name.toString()))));
            actions.add(
                    new Action(
                            "Show maintenance",
                            Icon.MAINTENANCE,
                            () -> maintain(database, Optional.of(name.toString()))));
        }
        return actions;
    }

    void preview(ExplorerItem.Database database, QualifiedName name) {
        editor(
                database.profile(),
                Optional.of(database.entry().name()),
                name.name(),
                "SELECT *\nFROM %s\nLIMIT %d;\n".formatted(name.sql(), PREVIEW_ROWS),
                true);
    }

    private void editor(
            Profile profile, Optional<String> database, String title, String text, boolean run) {
        workbench.request(new Request.OpenEditor(profile, database, title, text, run));
    }

    private void draw(ExplorerItem.Database database, Set<String> schemas, Optional<String> focus) {
        workbench.request(
                new Request.OpenDiagram(
                        database.profile(), database.entry().name(), schemas, focus));
    }

    private void maintain(ExplorerItem.Database database, Optional<String> focus) {
        workbench.request(
                new Request.OpenMaintenance(database.profile(), database.entry().name(), focus));
    }
}
