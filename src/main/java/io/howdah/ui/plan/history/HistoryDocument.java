package io.howdah.ui.plan.history;

import io.howdah.store.SavedPlan;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A tab with the plans of one query over time.
final class HistoryDocument implements Document {

    static final String KIND = "plan-history";

    private final HistoryViewModel model;
    private final HistoryView view;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Plan history");

    HistoryDocument(
            PlanKeeper keeper,
            SavedPlan.Query query,
            HistoryView.Actions actions,
            Background background,
            Appearance appearance) {
        model = new HistoryViewModel(keeper, query, background, ZoneId.systemDefault());
        view = new HistoryView(model, actions, appearance);
    }

    SavedPlan.Query query() {
        return model.query();
    }

    /// Reads again what is kept.
    void refresh() {
        model.read();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public Icon icon() {
        return Icon.HISTORY;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("Read the plan history again", Icon.REFRESH, model::read));
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public void attach() {
        view.attach();
        model.read();
    }

    @Override
    public void detach() {
        model.close();
        view.detach();
    }

    /// A statement of the query: the normalised one has the same fingerprint.
    @Override
    public String payload() {
        return model.query().fingerprint() + " " + model.query().text();
    }
}
