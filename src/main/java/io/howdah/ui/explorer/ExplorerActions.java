package io.howdah.ui.explorer;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.connect.Profile;
import io.howdah.query.RelationName;
import io.howdah.query.export.ExportSource;
import io.howdah.schema.Identifier;
import io.howdah.schema.QualifiedName;
import io.howdah.ui.explorer.change.ChangeDialog;
import io.howdah.ui.explorer.change.ChangeKind;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.object.ObjectActions;
import io.howdah.ui.explorer.tree.ExplorerItem;
import io.howdah.ui.explorer.tree.TreeActions;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the user can do with a line of the tree; the first action is what Enter and a double click do.
final class ExplorerActions implements TreeActions {

    private static final int PREVIEW_ROWS = 500;

    private final Workbench workbench;
    private final Connections connections;
    private final ObjectActions pages;
    private final ChangeDialog changes;
    private final TemplateActions templates;

    ExplorerActions(Surroundings around, ObjectActions pages, ChangeDialog changes) {
        this.workbench = around.workbench();
        this.connections = around.connections();
        this.pages = pages;
        this.changes = changes;
        this.templates = new TemplateActions(pages);
    }

    @Override
    public List<Action> of(ExplorerItem item) {
        return switch (item) {
            case ExplorerItem.Server server -> server(server.profile());
            case ExplorerItem.Entry entry -> of(entry);
            case ExplorerItem.Group group -> templates.in(group);
            case ExplorerItem.Message _ -> List.of();
        };
    }

    private List<Action> server(Profile profile) {
        List<Action> actions = new ArrayList<>();
        var server = new Origin(profile, Optional.empty());
        actions.add(newEditor(server));
        actions.addAll(templates.on(server));
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

    private Action newEditor(Origin origin) {
        return new Action("New SQL editor", Icon.SQL, () -> editor(origin, "", "", false));
    }

    private List<Action> database(Origin origin) {
        return List.of(
                newEditor(origin),
                new Action("Import a file…", Icon.IMPORT, () -> load(origin, Optional.empty())),
                new Action(
                        "Draw diagram",
                        Icon.DESIGNER,
                        () -> draw(origin, Set.of(), Optional.empty())),
                new Action(
                        "Show maintenance",
                        Icon.MAINTENANCE,
                        () -> maintain(origin, Optional.empty())));
    }

    private List<Action> of(ExplorerItem.Entry entry) {
        List<Action> actions = new ArrayList<>();
        actions.add(
                new Action(
                        "Open", Icon.INSPECTOR, () -> pages.open(entry.origin(), entry.object())));
        switch (entry.object().kind()) {
            case DATABASE -> actions.addAll(database(entry.inside()));
            case SCHEMA -> {
                Set<String> schemas = Set.of(entry.object().name());
                actions.add(newEditor(entry.origin()));
                actions.add(
                        new Action(
                                "Draw diagram",
                                Icon.DESIGNER,
                                () -> draw(entry.origin(), schemas, Optional.empty())));
            }
            default -> actions.addAll(relation(entry));
        }
        if (entry.object().kind() == CatalogKind.DATABASE
                || entry.object().kind() == CatalogKind.SCHEMA
                || CatalogKind.SELECTABLE.contains(entry.object().kind())) {
            actions.add(
                    new Action(
                            "Search in it…",
                            Icon.SEARCH,
                            () -> pages.search(entry.inside(), entry.object())));
        }
        actions.addAll(templates.on(entry));
        boolean first = true;
        for (ChangeKind kind : ChangeKind.values()) {
            if (kind.fits(entry.object())) {
                actions.add(
                        new Action(
                                kind.word() + "…",
                                kind.icon(),
                                first,
                                () -> changes.open(entry.origin(), entry.object(), kind)));
                first = false;
            }
        }
        return actions;
    }

    @Override
    public @Nullable Runnable drop(ExplorerItem item) {
        return change(item, ChangeKind.DROP);
    }

    @Override
    public @Nullable Runnable rename(ExplorerItem item) {
        return change(item, ChangeKind.RENAME);
    }

    private @Nullable Runnable change(ExplorerItem item, ChangeKind kind) {
        return item instanceof ExplorerItem.Entry(Origin origin, CatalogObject object)
                        && kind.fits(object)
                ? () -> changes.open(origin, object, kind)
                : null;
    }

    private List<Action> relation(ExplorerItem.Entry entry) {
        List<Action> actions = new ArrayList<>();
        if (CatalogKind.SELECTABLE.contains(entry.object().kind())) {
            actions.add(
                    new Action(
                            "Show rows in an editor",
                            Icon.RUN,
                            () -> preview(entry.origin(), entry.object())));
            actions.add(newEditor(entry.origin()));
            actions.add(
                    new Action(
                            "Export…",
                            Icon.EXPORT,
                            () -> export(entry.origin(), name(entry.object()))));
        }
        if (CatalogKind.STORED.contains(entry.object().kind())) {
            QualifiedName name = name(entry.object());
            actions.add(
                    new Action(
                            "Import a file…",
                            Icon.IMPORT,
                            () -> load(entry.origin(), Optional.of(name))));
            Optional<String> focus = Optional.of(name.toString());
            actions.add(
                    new Action(
                            "Show in diagram",
                            Icon.DESIGNER,
                            () -> draw(entry.origin(), Set.of(name.schema()), focus)));
            actions.add(
                    new Action(
                            "Show maintenance",
                            Icon.MAINTENANCE,
                            () -> maintain(entry.origin(), focus)));
        }
        return actions;
    }

    private void export(Origin origin, QualifiedName name) {
        var table = new RelationName(name.schema(), name.name());
        workbench.request(
                new Request.ExportRows(
                        origin.profile(),
                        origin.database(),
                        name.toString(),
                        Optional.of(new ExportSource.Table(table)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void load(Origin origin, Optional<QualifiedName> name) {
        workbench.request(
                new Request.ImportFile(
                        origin.profile(),
                        origin.database(),
                        Optional.empty(),
                        name.map(table -> new RelationName(table.schema(), table.name()))));
    }

    private static QualifiedName name(CatalogObject object) {
        return new QualifiedName(Objects.requireNonNull(object.schema()), object.name());
    }

    void preview(Origin origin, CatalogObject object) {
        editor(
                origin,
                object.name(),
                "SELECT *\nFROM %s.%s\nLIMIT %d;\n"
                        .formatted(
                                Identifier.quote(Objects.requireNonNull(object.schema())),
                                Identifier.quote(object.name()),
                                PREVIEW_ROWS),
                true);
    }

    void editor(Origin origin, String title, String text, boolean run) {
        workbench.request(
                new Request.OpenEditor(origin.profile(), origin.database(), title, text, run));
    }

    private void draw(Origin origin, Set<String> schemas, Optional<String> focus) {
        workbench.request(
                new Request.OpenDiagram(
                        origin.profile(), origin.database().orElse(""), schemas, focus));
    }

    private void maintain(Origin origin, Optional<String> focus) {
        workbench.request(
                new Request.OpenMaintenance(origin.profile(), origin.database().orElse(""), focus));
    }
}
