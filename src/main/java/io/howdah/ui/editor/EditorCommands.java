package io.howdah.ui.editor;

import io.howdah.query.SessionState;
import io.howdah.ui.editor.transaction.TransactionViewModel;
import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.binding.Bindings;

/// What a person can do in an editor, as the palette lists it.
final class EditorCommands {

    private static final String STOP = "Stop";
    private static final String GO_ON = "Go on with the next step";

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
        all.addAll(transactions());
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
                Command.of("After an error in a script…", Icon.RUN_ALL, this::chooseAfterError),
                Command.of("Stop statement", Icon.STOP, model::cancel)
                        .key("Shortcut+F2")
                        .when(model.runningProperty()),
                Command.of("Explain statement", Icon.PLAN, view::explain).key("Shortcut+E"),
                Command.of("Explain analyze statement", Icon.PLAN, view::analyze)
                        .key("Shortcut+Shift+A"),
                Command.of("Switch between text and result", Icon.TABLE, view::switchPane)
                        .key("F6"),
                Command.of("Format SQL", Icon.EDIT, this::format).key("Shortcut+Shift+F"));
    }

    private List<Command> transactions() {
        var state = model.connection().stateProperty();
        var open =
                Bindings.createBooleanBinding(
                        () ->
                                state.get() == SessionState.IN_TRANSACTION
                                        || state.get() == SessionState.FAILED_TRANSACTION,
                        state);
        TransactionViewModel transaction = model.transaction();
        return List.of(
                Command.of("Commit", Icon.SUCCESS, model::commit).key("Shortcut+Alt+C").when(open),
                Command.of("Roll back", Icon.BACK, model::rollback)
                        .key("Shortcut+Alt+R")
                        .when(open),
                Command.of("Set savepoint…", Icon.ADD, transaction::setSavepoint).when(open),
                Command.of("Roll back to savepoint…", Icon.BACK, transaction::rollbackToSavepoint)
                        .when(open),
                Command.of("Isolation level…", Icon.LOCKED, transaction::chooseIsolation),
                Command.of("Read only or read write…", Icon.LOCKED, transaction::chooseAccess));
    }

    private void chooseAfterError() {
        List<String> choices = new ArrayList<>(List.of(STOP, GO_ON));
        if (model.goingOnProperty().get()) {
            Collections.reverse(choices);
        }
        context.workbench()
                .prompts()
                .choose("After an error, a script of this tab will", choices)
                .ifPresent(choice -> model.goingOnProperty().set(choice.equals(GO_ON)));
    }

    private void format() {
        view.format(
                new Formatting(context.workbench().preferences().format(), context.background()));
    }

    private void rename() {
        context.workbench()
                .prompts()
                .text("Name of this tab", model.titleProperty().get())
                .filter(name -> !name.isBlank())
                .ifPresent(model.titleProperty()::set);
    }
}
