package io.howdah.ui.explorer;

import io.howdah.catalog.definition.ObjectFacts;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.connect.Holder;
import io.howdah.ui.control.Failure;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.object.ObjectActions;
import io.howdah.ui.explorer.object.ObjectDocument;
import io.howdah.ui.explorer.tree.CatalogIndexes;
import io.howdah.ui.explorer.tree.ExplorerItem;
import io.howdah.ui.explorer.tree.TreeActions;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens the pages of objects: one tab for each, with the tab of it that was on show the last time for
/// an object of the kind.
final class ObjectPages implements ObjectActions {

    private static final Holder HOLDER = new Holder("explorer", "find");

    private final Workbench workbench;
    private final Connections connections;
    private final CatalogIndexes indexes;
    private final ExplorerActions actions;
    private final ObjectDocument.Context context;
    private final Map<CatalogKind, String> tabs = new EnumMap<>(CatalogKind.class);

    ObjectPages(
            Workbench workbench,
            Connections connections,
            CatalogIndexes indexes,
            Background background,
            Appearance appearance,
            Path spillFolder) {
        this.workbench = workbench;
        this.connections = connections;
        this.indexes = indexes;
        actions = new ExplorerActions(workbench, connections, this);
        context =
                new ObjectDocument.Context(connections, background, appearance, spillFolder, this);
    }

    ExplorerActions actions() {
        return actions;
    }

    @Override
    public void open(Origin origin, CatalogObject object) {
        workbench.documents().stream()
                .filter(ObjectDocument.class::isInstance)
                .map(ObjectDocument.class::cast)
                .forEach(shown -> tabs.put(shown.object().kind(), shown.selected()));
        Optional<Document> there =
                workbench.find(document ->
                        document instanceof ObjectDocument page
                                && page.origin().equals(origin)
                                && page.object().address().equals(object.address()));
        Document page = there.orElseGet(() -> fresh(origin, object));
        workbench.open(page);
        page.focus();
    }

    private ObjectDocument fresh(Origin origin, CatalogObject object) {
        var page = new ObjectDocument(context, origin, object);
        String tab = tabs.get(object.kind());
        if (tab != null) {
            page.select(tab);
        }
        return page;
    }

    /// Opens the object that a name stands for.
    void open(Request.OpenObject wanted) {
        var origin = new Origin(wanted.profile(), wanted.database());
        connections.read(
                connections.pool(origin.profile(), origin.database()),
                HOLDER,
                lease -> new CatalogTree(lease.connection()).find(wanted.name()),
                found ->
                        found.ifPresentOrElse(
                                object -> open(origin, object),
                                () ->
                                        workbench
                                                .notices()
                                                .show(
                                                        Notice.warning(
                                                                "There is no object %s here, or several functions of that name."
                                                                        .formatted(wanted.name()),
                                                                ""))),
                failure ->
                        workbench
                                .notices()
                                .show(
                                        Notice.error(
                                                Failure.sentence(failure),
                                                Failure.trace(failure))));
    }

    Optional<Document> restore(String payload) {
        return ObjectDocument.restore(context, payload, connections::find);
    }

    @Override
    public Optional<CatalogObject> find(Origin origin, ObjectFacts.Link link) {
        return indexes.objects(origin).stream()
                .filter(object ->
                        object.oid() == link.oid()
                                && object.kind().catalog().equals(link.catalog())
                                && object.kind() != CatalogKind.COLUMN)
                .findFirst();
    }

    @Override
    public void edit(Origin origin, String title, String text) {
        workbench.request(
                new Request.OpenEditor(origin.profile(), origin.database(), title, text, false));
    }

    @Override
    public List<TreeActions.Action> of(Origin origin, CatalogObject object) {
        List<TreeActions.Action> all = actions.of(new ExplorerItem.Entry(origin, object));
        return all.subList(1, all.size());
    }
}
