package io.howdah.ui.explorer;

import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.explorer.entry.KindIcon;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.object.ObjectDocument;
import io.howdah.ui.explorer.search.SearchDocument;
import io.howdah.ui.explorer.tree.CatalogIndexes;
import io.howdah.ui.explorer.tree.ExplorerView;
import io.howdah.ui.explorer.tree.ExplorerViewModel;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.FuzzyMatch;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.QuickOpenEntry;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Icon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The explorer: servers and all that they hold.
public final class ExplorerFeature implements Feature, Place {

    private static final int MOST_FOUND = 60;
    private static final Duration CALM = Duration.ofMillis(600);

    private final Workbench workbench;
    private final Surroundings around;
    private final CatalogIndexes indexes;
    private final ExplorerViewModel model;
    private final ObjectPages pages;
    private final ExplorerView view;
    private Background.@Nullable Handle changing;

    public ExplorerFeature(Surroundings around) {
        this.around = around;
        workbench = around.workbench();
        indexes = new CatalogIndexes(around.connections());
        pages = new ObjectPages(around, indexes, new Doors());
        model = new ExplorerViewModel(around.connections(), around.background(), indexes);
        view =
                new ExplorerView(
                        model,
                        pages.actions(),
                        new ExplorerView.HeadActions(this::addConnection, this::search));
    }

    /// One tab searches; what the filter holds is looked for there.
    private void search() {
        searchTab().search(model.filterProperty().get());
    }

    private SearchDocument searchTab() {
        Document search =
                workbench
                        .find(SearchDocument.class::isInstance)
                        .orElseGet(() ->
                                new SearchDocument(
                                        around.connections(),
                                        around.background(),
                                        around.threads().fx(),
                                        workbench.tasks(),
                                        indexes,
                                        new Opener()));
        workbench.open(search);
        search.focus();
        return (SearchDocument) search;
    }

    private final class Doors implements ObjectPages.Doors {

        @Override
        public void refresh(Origin origin) {
            view.refresh(origin);
            indexes.reread(origin);
        }

        @Override
        public void search(Origin origin, CatalogObject object) {
            indexes.want(origin);
            searchTab().narrow(origin, object);
        }
    }

    private final class Opener implements SearchDocument.Opener {

        @Override
        public void open(Origin origin, CatalogObject object) {
            pages.open(origin, object);
        }

        @Override
        public void rows(Origin origin, String table, String query) {
            workbench.request(
                    new Request.OpenEditor(
                            origin.profile(), origin.database(), table, query, true));
        }
    }

    /// A script changes many objects; one reading at its end is enough.
    private void changed(Origin origin) {
        if (changing != null) {
            changing.cancel();
        }
        changing =
                around.background()
                        .after(
                                CALM,
                                () -> {
                                    view.refresh(origin);
                                    indexes.reread(origin);
                                });
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
                        .key("Shortcut+Shift+E"),
                Command.of("Search objects and rows", Icon.SEARCH, this::search)
                        .key("Shortcut+Alt+F"));
    }

    @Override
    public boolean serve(Request request) {
        if (request instanceof Request.OpenObject wanted) {
            pages.open(wanted);
            return true;
        }
        if (request instanceof Request.ObjectsChanged change) {
            changed(new Origin(change.profile(), change.database()));
            return true;
        }
        return false;
    }

    @Override
    public Optional<Document> restore(String kind, String payload) {
        return kind.equals(ObjectDocument.KIND) ? pages.restore(payload) : Optional.empty();
    }

    @Override
    public List<QuickOpenEntry> quickOpen(String letters) {
        record Rated(Origin origin, CatalogObject object, int rating) {}
        List<Rated> fits = new ArrayList<>();
        indexes.ready()
                .forEach((origin, index) -> {
                    for (CatalogObject object : index.objects()) {
                        if (!object.kind().isPart() && object.schema() != null) {
                            int rating = FuzzyMatch.rate(letters, object.name());
                            if (rating != FuzzyMatch.NONE) {
                                fits.add(new Rated(origin, object, rating));
                            }
                        }
                    }
                });
        return fits.stream()
                .sorted(Comparator.comparingInt(Rated::rating).reversed())
                .limit(MOST_FOUND)
                .map(rated -> entry(rated.origin(), rated.object()))
                .toList();
    }

    private QuickOpenEntry entry(Origin origin, CatalogObject object) {
        return new QuickOpenEntry(
                KindIcon.of(object),
                object.name(),
                origin.database().orElse("") + " · " + object.schema(),
                () -> pages.open(origin, object));
    }
}
