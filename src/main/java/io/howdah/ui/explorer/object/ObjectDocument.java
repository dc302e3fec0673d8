package io.howdah.ui.explorer.object;

import io.howdah.catalog.tree.CatalogObject;
import io.howdah.connect.Profile;
import io.howdah.ui.explorer.entry.KindIcon;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The tab with the page of one object.
public final class ObjectDocument implements Document {

    public static final String KIND = "object";

    /// What every page needs from around it.
    ///
    /// @param spillFolder where rows go that do not fit into memory
    public record Context(
            Connections connections,
            Background background,
            Appearance appearance,
            Path spillFolder,
            ObjectActions actions) {}

    private final ObjectViewModel model;
    private final ObjectView view;

    public ObjectDocument(Context context, Origin origin, CatalogObject object) {
        model =
                new ObjectViewModel(
                        context.connections(),
                        context.background(),
                        origin,
                        object,
                        context.spillFolder());
        view = new ObjectView(model, context.actions(), context.appearance(), context.background());
    }

    /// The page that an earlier session left.
    public static Optional<Document> restore(
            Context context, String payload, Function<String, Optional<Profile>> profiles) {
        return ObjectPayload.read(payload, profiles)
                .map(found -> new ObjectDocument(context, found.origin(), found.object()));
    }

    public Origin origin() {
        return model.origin();
    }

    public CatalogObject object() {
        return model.object();
    }

    /// Shows one of its tabs by its title.
    public void select(String tab) {
        view.select(tab);
    }

    /// The tab on show.
    public String selected() {
        return view.selected();
    }

    /// Reads it again.
    public void refresh() {
        model.readAgain();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(model.object().name());
    }

    @Override
    public Icon icon() {
        return KindIcon.of(model.object());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public ObservableValue<@Nullable Node> inspector() {
        return view.inspectorProperty();
    }

    @Override
    public ObservableValue<@Nullable ConnectionStatus> connection() {
        return new ReadOnlyObjectWrapper<>(
                new ConnectionStatus(
                        model.origin().profile(),
                        model.origin().database().orElse(""),
                        "",
                        ConnectionStatus.Transaction.NONE));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Read the object again", Icon.REFRESH, model::readAgain).key("F5"));
    }

    @Override
    public void attach() {
        view.attach();
        model.read();
    }

    @Override
    public void detach() {
        view.detach();
        model.detach();
    }

    @Override
    public String payload() {
        return ObjectPayload.write(model.origin(), model.object());
    }
}
