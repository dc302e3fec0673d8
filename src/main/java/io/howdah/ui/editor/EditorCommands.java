package io.howdah.ui.editor;

import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;

/// What a person can do in an editor, as the palette lists it.
final class EditorCommands {

    private final EditorContext context;
    private final EditorViewModel model;
    private final EditorView view;

    EditorCommands(EditorContext context, EditorViewModel model, EditorView view) {
        this.context = context;
        this.model = model;
        this.view = view;
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.addAll(runs());
        all.addAll(view.completion().commands(view.textActiveProperty()));
        all.addAll(view.documentation().commands(view.textActiveProperty()));
        all.addAll(view.textCommands());
        all.add(Command.of("Rename tab…", Icon.EDIT, this::rename).key("F2"));
        return all;
    }

    private List<Command> runs() {
        return List.of(
                Command.of("Run statement", Icon.RUN, view::run).key("Shortcut+Enter"),
                Command.of("Run everything", Icon.RUN_ALL, view::runAll)
                        .key("Shortcut+Shift+Enter"),
                Command.of("Stop statement", Icon.STOP, model::cancel)
                        .key("Shortcut+F2")
                        .when(model.runningProperty()),
                Command.of("Explain statement", Icon.PLAN, view::explain).key("Shortcut+E"),
                Command.of("Explain analyze statement", Icon.PLAN, view::analyze)
                        .key("Shortcut+Shift+A"),
                Command.of(
                                "Format SQL",
                                Icon.EDIT,
                                () -> view.format(new Formatting(context.background())))
                        .key("Shortcut+Shift+F"));
    }

    private void rename() {
        context.workbench()
                .prompts()
                .text("Name of this tab", model.titleProperty().get())
                .filter(name -> !name.isBlank())
                .ifPresent(model.titleProperty()::set);
    }
}
