package io.howdah.ui.plan.proof;

import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A tab with a proof. It does not come back with the next session: by then it proves nothing.
final class ProofDocument implements Document {

    private final ProofViewModel model;
    private final ProofView view;

    ProofDocument(ProofViewModel model, ProofView view) {
        this.model = model;
        this.view = view;
    }

    ProofViewModel model() {
        return model;
    }

    @Override
    public String kind() {
        return "proof";
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Proof · " + model.title()).getReadOnlyProperty();
    }

    @Override
    public Icon icon() {
        return Icon.SUCCESS;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public ObservableValue<@Nullable ConnectionStatus> connection() {
        return new ReadOnlyObjectWrapper<@Nullable ConnectionStatus>(model.source())
                .getReadOnlyProperty();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Copy the remedy's SQL", Icon.COPY, view::copySql),
                Command.of("Open the remedy in an editor", Icon.SQL, model::openInEditor),
                Command.of("Open the plan as it is", Icon.PLAN, model::openBefore),
                Command.of("Open the plan with the remedy", Icon.PLAN, model::openAfter));
    }

    @Override
    public void attach() {
        view.attach();
        model.prepare();
    }

    @Override
    public void detach() {
        view.detach();
    }
}
