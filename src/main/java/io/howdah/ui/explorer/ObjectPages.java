package io.howdah.ui.explorer;

import io.howdah.catalog.definition.ObjectFacts;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.connect.Holder;
import io.howdah.ui.control.Failure;
import io.howdah.ui.explorer.change.ChangeDialog;
import io.howdah.ui.explorer.change.ChangeKind;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.object.ObjectActions;
import io.howdah.ui.explorer.object.ObjectDocument;
import io.howdah.ui.explorer.tree.CatalogIndexes;
import io.howdah.ui.explorer.tree.ExplorerItem;
import io.howdah.ui.explorer.tree.TreeActions;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Request;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens the pages of objects: one tab for each, with the tab of it that was on show the last time for
/// an object of the kind.
final class ObjectPages implements ObjectActions {

    private static final Holder HOLDER = new Holder("explorer", "find");

    private final Surroundings around;
    private final CatalogIndexes indexes;
    private final Doors doors;
    private final ExplorerActions actions;
    private final ObjectDocument.Context context;
    private final Map<CatalogKind, String> tabs = new EnumMap<>(CatalogKind.class);

    /// What the pages ask of the feature.
    interface Doors {

        /// Reads a database's lines of the tree again.
        void refresh(Origin origin);

        /// Opens the search below an object.
        void search(Origin origin, CatalogObject object);
    }

    ObjectPages(Surroundings around, CatalogIndexes indexes, Doors doors) {
        this.around = around;
        this.indexes = indexes;
        this.doors = doors;
        var changes =
                new ChangeDialog(
                        around.connections(),
                        around.dialogs(),
                        (origin, object, kind, sql) -> {
                            changed(origin, object, kind, sql);
                            doors.refresh(origin);
                        });
        actions = new ExplorerActions(around, this, changes);
        context =
                new ObjectDocument.Context(
                        around.connections(),
                        around.background(),
                        around.appearance(),
                        around.spillFolder(),
                        this);
    }

    /// An object that is gone, or has another name, takes its page along; others are read again.
    private void changed(Origin origin, CatalogObject object, ChangeKind kind, String sql) {
        around.workbench().notices().show(Notice.success("Done: " + sql));
        boolean gone = kind == ChangeKind.DROP || kind == ChangeKind.RENAME;
        // Closing one changes the list that is gone through.
        for (Document document : List.copyOf(around.workbench().documents())) {
            if (document instanceof ObjectDocument page && page.origin().equals(origin)) {
                if (gone && page.object().address().equals(object.address())) {
                    around.workbench().close(page);
                } else {
                    page.refresh();
                }
            }
        }
    }

    ExplorerActions actions() {
        return actions;
    }

    @Override
    public void open(Origin origin, CatalogObject object) {
        around.workbench().documents().stream()
                .filter(ObjectDocument.class::isInstance)
                .map(ObjectDocument.class::cast)
                .forEach(shown -> tabs.put(shown.object().kind(), shown.selected()));
        Optional<Document> there =
                around.workbench()
                        .find(document ->
                                document instanceof ObjectDocument page
                                        && page.origin().equals(origin)
                                        && page.object().address().equals(object.address()));
        Document page = there.orElseGet(() -> fresh(origin, object));
        around.workbench().open(page);
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
        Connections connections = around.connections();
        connections.read(
                connections.pool(origin.profile(), origin.database()),
                HOLDER,
                lease -> new CatalogTree(lease.connection()).find(wanted.name()),
                found ->
                        found.ifPresentOrElse(
                                object -> open(origin, object),
                                () ->
                                        around.workbench()
                                                .notices()
                                                .show(
                                                        Notice.warning(
                                                                "There is no object %s here, or several functions of that name."
                                                                        .formatted(wanted.name()),
                                                                ""))),
                failure ->
                        around.workbench()
                                .notices()
                                .show(
                                        Notice.error(
                                                Failure.sentence(failure),
                                                Failure.trace(failure))));
    }

    Optional<Document> restore(String payload) {
        return ObjectDocument.restore(context, payload, around.connections()::find);
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
    public String schemaName(Origin origin, long oid) {
        return indexes.objects(origin).stream()
                .filter(object -> object.kind() == CatalogKind.SCHEMA && object.oid() == oid)
                .map(CatalogObject::name)
                .findFirst()
                .orElse("");
    }

    @Override
    public String firstColumn(Origin origin, CatalogObject table) {
        return indexes.objects(origin).stream()
                .filter(object ->
                        object.kind() == CatalogKind.COLUMN && object.oid() == table.oid())
                .min(Comparator.comparingLong(column -> column.address().part()))
                .map(CatalogObject::name)
                .orElse("id");
    }

    @Override
    public void search(Origin origin, CatalogObject object) {
        doors.search(origin, object);
    }

    @Override
    public void edit(Origin origin, String title, String text) {
        around.workbench()
                .request(
                        new Request.OpenEditor(
                                origin.profile(), origin.database(), title, text, false));
    }

    @Override
    public void showRows(Origin origin, CatalogObject relation) {
        actions.preview(origin, relation);
    }

    @Override
    public List<TreeActions.Action> of(Origin origin, CatalogObject object) {
        List<TreeActions.Action> all = actions.of(new ExplorerItem.Entry(origin, object));
        return all.subList(1, all.size());
    }
}
