package io.howdah.ui.explorer.object;

import io.howdah.catalog.definition.ObjectFacts;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.tree.TreeActions;
import java.util.List;
import java.util.Optional;

/// What a page asks of the explorer around it.
public interface ObjectActions {

    /// Shows another object's page.
    void open(Origin origin, CatalogObject object);

    /// The object at the other end of a dependency, if its catalog was read.
    Optional<CatalogObject> find(Origin origin, ObjectFacts.Link link);

    /// The name of a schema by its identifier; empty while its catalog was not read.
    String schemaName(Origin origin, long oid);

    /// The first column of a table; `id` while its catalog was not read.
    String firstColumn(Origin origin, CatalogObject table);

    /// Opens the search, narrowed to a database, a schema or a relation.
    void search(Origin origin, CatalogObject object);

    /// Opens an editor with a text.
    void edit(Origin origin, String title, String text);

    /// Opens an editor that shows the rows of a relation, where they can be changed.
    void showRows(Origin origin, CatalogObject relation);

    /// What the context menu offers.
    List<TreeActions.Action> of(Origin origin, CatalogObject object);
}
