package io.howdah.ui.plan;

import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A tab with a plan.
final class PlanDocument implements Document {

    static final String KIND = "plan";

    private final PlanViewModel model;
    private final PlanView view;
    private final PlanActions actions;
    private final Runnable shown;
    private String payload;
    private final ReadOnlyObjectWrapper<@Nullable Node> inspector = new ReadOnlyObjectWrapper<>();

    /// @param payload what brings it back in the next session; empty while that is being packed
    /// @param shown called when the text turned out to hold a plan
    PlanDocument(
            PlanViewModel model,
            PlanView view,
            PlanActions actions,
            String payload,
            Runnable shown) {
        this.model = model;
        this.view = view;
        this.actions = actions;
        this.payload = payload;
        this.shown = shown;
        inspector.bind(
                model.stageProperty()
                        .map(stage ->
                                stage == PlanViewModel.Stage.SHOWN ? view.inspector() : null));
    }

    PlanViewModel model() {
        return model;
    }

    void keepBy(String packed) {
        payload = packed;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return model.titleProperty();
    }

    @Override
    public Icon icon() {
        return Icon.PLAN;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public ObservableValue<@Nullable Node> inspector() {
        return inspector.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<@Nullable ConnectionStatus> connection() {
        return new ReadOnlyObjectWrapper<@Nullable ConnectionStatus>(
                        model.input().source().orElse(null))
                .getReadOnlyProperty();
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(actions.commands());
        commands.add(Command.of("Find nodes", Icon.SEARCH, view::focusSearch).key("Shortcut+F"));
        commands.add(show("Show the plan as diagram", PlanTab.DIAGRAM));
        commands.add(show("Show the plan's findings", PlanTab.FINDINGS));
        commands.add(show("Show the plan as tree table", PlanTab.TABLE));
        commands.add(show("Show the plan as icicle", PlanTab.ICICLE));
        commands.add(show("Show the plan's statistics", PlanTab.STATISTICS));
        commands.add(show("Replay the plan's execution", PlanTab.REPLAY));
        commands.add(show("Show the plan's query", PlanTab.QUERY));
        commands.add(show("Show the plan as text", PlanTab.RAW));
        return commands;
    }

    private Command show(String title, PlanTab tab) {
        return Command.of(
                title,
                Icon.PLAN,
                () -> {
                    model.tabProperty().set(tab);
                    view.focus();
                });
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public void attach() {
        view.attach();
        model.read(shown);
    }

    @Override
    public void detach() {
        model.close();
        view.detach();
    }

    @Override
    public String payload() {
        return payload;
    }
}
