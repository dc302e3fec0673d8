package io.howdah.ui.editor.script;

import io.howdah.connect.Environment;
import io.howdah.connect.Profile;
import io.howdah.ui.editor.EditorContext;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Script files that are run without being opened in an editor.
public final class ScriptFeature implements Feature {

    private static final List<Prompts.FileKind> KINDS =
            List.of(
                    new Prompts.FileKind("SQL scripts", List.of("*.sql", "*.psql", "*.ddl")),
                    new Prompts.FileKind("All files", List.of("*")));

    private final EditorContext context;
    private final Appearance appearance;

    public ScriptFeature(EditorContext context, Appearance appearance) {
        this.context = context;
        this.appearance = appearance;
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Run a script file…", Icon.RUN_ALL, this::choose)
                        .key("Shortcut+Shift+O"));
    }

    @Override
    public boolean serve(Request request) {
        if (request instanceof Request.OpenScript(Path file)) {
            open(file);
            return true;
        }
        return false;
    }

    private void choose() {
        context.workbench().prompts().openFile("Run a script file", KINDS).ifPresent(this::open);
    }

    /// Opens a tab for the file, on the connection in front, else on the embedded server.
    private void open(Path file) {
        Optional<ConnectionStatus> front = context.workbench().frontConnection();
        Profile profile = front.map(ConnectionStatus::profile).orElse(Profile.EMBEDDED);
        Optional<String> database =
                front.map(ConnectionStatus::database).filter(name -> !name.isEmpty());
        var model = new ScriptViewModel(context, file, profile, database);
        var document = new ScriptDocument(context, model, appearance);
        context.workbench().open(document);
        document.focus();
    }

    /// What to ask before a script reaches a production server.
    static Optional<Prompts.Question> warning(Profile profile, Path file) {
        return profile.environment() == Environment.PRODUCTION
                ? Optional.of(
                        new Prompts.Question(
                                "%s is a production server. Run all of %s on it?"
                                        .formatted(profile.name(), file.getFileName()),
                                "",
                                "Run",
                                true))
                : Optional.empty();
    }
}
