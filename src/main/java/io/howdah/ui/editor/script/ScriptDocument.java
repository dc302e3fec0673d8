package io.howdah.ui.editor.script;

import io.howdah.connect.Profile;
import io.howdah.ui.editor.EditorContext;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The tab of a script run.
final class ScriptDocument implements Document {

    private final EditorContext context;
    private final ScriptViewModel model;
    private final ScriptView view;
    private final ReadOnlyStringWrapper title;

    ScriptDocument(EditorContext context, ScriptViewModel model, Appearance appearance) {
        this.context = context;
        this.model = model;
        view = new ScriptView(model, context, appearance);
        title = new ReadOnlyStringWrapper(String.valueOf(model.file().getFileName()));
    }

    @Override
    public String kind() {
        return "script";
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public Icon icon() {
        return Icon.RUN_ALL;
    }

    @Override
    public Node view() {
        return view;
    }

    /// The script's own session comes and goes with the run.
    @Override
    public ObservableValue<@Nullable ConnectionStatus> connection() {
        return model.profileProperty().map(this::status);
    }

    private ConnectionStatus status(Profile profile) {
        return new ConnectionStatus(
                profile,
                model.database().orElse(""),
                "",
                model.runningProperty().get()
                        ? ConnectionStatus.Transaction.AUTO_COMMIT
                        : ConnectionStatus.Transaction.NONE);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Run script", Icon.RUN, model::run).key("Shortcut+Enter"),
                Command.of("Stop script", Icon.STOP, model::stop)
                        .key("Shortcut+F2")
                        .when(model.runningProperty()));
    }

    @Override
    public void focus() {
        view.lookup("#script-run").requestFocus();
    }

    @Override
    public void attach() {
        // The model listens to nothing outside.
    }

    @Override
    public boolean mayClose() {
        return !model.runningProperty().get()
                || context.workbench()
                        .prompts()
                        .confirm(
                                new Prompts.Question(
                                        "%s is still running. Closing the tab stops it; what it has committed stays."
                                                .formatted(title.get()),
                                        "",
                                        "Stop and close",
                                        true));
    }

    @Override
    public List<String> lossesAtExit() {
        return model.runningProperty().get()
                ? List.of("It still runs and will be stopped; what it has committed stays.")
                : List.of();
    }

    @Override
    public void detach() {
        model.stop();
        model.clear();
    }
}
