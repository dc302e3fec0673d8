package io.howdah.ui.plan.compare;

import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A tab with two plans side by side.
public final class CompareDocument implements Document {

    private static final String KIND = "plan-comparison";

    private final CompareViewModel model;
    private final CompareView view;
    private final ReadOnlyStringWrapper title;

    public CompareDocument(
            String title,
            ComparedPlan before,
            ComparedPlan after,
            Background background,
            Appearance appearance) {
        this.title = new ReadOnlyStringWrapper(title);
        model = new CompareViewModel(before, after, background);
        view = new CompareView(model, appearance);
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
        return Icon.PLAN;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("Swap before and after", Icon.SWAP, model::swap));
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
}
