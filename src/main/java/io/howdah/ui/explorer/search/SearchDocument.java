package io.howdah.ui.explorer.search;

import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.tree.CatalogIndexes;
import io.howdah.ui.fx.Background;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Tasks;
import io.howdah.ui.theme.Icon;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The tab that searches.
public final class SearchDocument implements Document {

    public static final String KIND = "search";

    /// What opens what was found.
    public interface Opener {

        void open(Origin origin, CatalogObject object);

        /// Shows rows by their query.
        void rows(Origin origin, String table, String query);
    }

    private final SearchViewModel model;
    private final SearchView view;

    public SearchDocument(
            Connections connections,
            Background background,
            FxThread fx,
            Tasks tasks,
            CatalogIndexes indexes,
            Opener opener) {
        model =
                new SearchViewModel(
                        new SearchViewModel.Context(connections, background, fx, tasks, indexes));
        view =
                new SearchView(
                        model,
                        finding -> {
                            switch (finding) {
                                case Finding.InCatalog found ->
                                        opener.open(found.origin(), found.object());
                                case Finding.InRows found ->
                                        opener.rows(
                                                found.origin(),
                                                found.hit().table(),
                                                found.hit().query());
                            }
                        });
    }

    /// Looks for words.
    public void search(String words) {
        if (!words.isBlank()) {
            model.wordsProperty().set(words);
        }
    }

    /// Searches only below an object: a database, a schema or a relation.
    public void narrow(Origin origin, CatalogObject object) {
        model.scope().narrow(origin, object);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Search");
    }

    @Override
    public Icon icon() {
        return Icon.SEARCH;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void focus() {
        view.start();
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }
}
