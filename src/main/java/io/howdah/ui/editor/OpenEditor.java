package io.howdah.ui.editor;

import io.howdah.store.Draft;
import io.howdah.ui.shell.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.util.Subscription;

/// An editor whose text is there. From now on the text is kept as a draft while somebody writes.
final class OpenEditor {

    private final String id;
    private final EditorViewModel model;
    private final EditorView view;
    private final DraftKeeper keeper;
    private final List<Command> commands;
    private Subscription changes = Subscription.EMPTY;

    /// @param id of the draft
    OpenEditor(EditorContext context, EditorViewModel model, EditorView view, String id) {
        this.id = id;
        this.model = model;
        this.view = view;
        this.keeper = new DraftKeeper(context.store().drafts(), context.background(), this::draft);
        this.commands = new EditorCommands(context, model, view).all();
        EditorMenu.install(view.text(), commands);
        view.file()
                .fileProperty()
                .subscribe(file -> {
                    if (file != null) {
                        model.titleProperty().set(String.valueOf(file.getFileName()));
                    }
                });
    }

    private Supplier<Draft> draft() {
        Supplier<String> text = view.text().snapshot();
        Supplier<String> undo = view.text().undo();
        Path file = view.file().fileProperty().get();
        Draft draft =
                model.draft(
                        id,
                        file == null ? null : file.toString(),
                        view.text().area().getCaretPosition(),
                        view.text().area().getEstimatedScrollY());
        return () -> draft.with(text.get(), undo.get());
    }

    EditorView view() {
        return view;
    }

    List<Command> commands() {
        return commands;
    }

    /// Keeps what is written from now on.
    void attach() {
        changes =
                Subscription.combine(
                        view.text().onEdit(keeper::changed),
                        view.text()
                                .area()
                                .caretPositionProperty()
                                .subscribe(caret -> keeper.changed()),
                        model.titleProperty().subscribe(name -> keeper.changed()),
                        model.connection().statusProperty().subscribe(status -> keeper.changed()));
        keeper.save();
    }

    /// The tab closes.
    ///
    /// @param discarded whether the text is to be forgotten
    void detach(boolean discarded) {
        changes.unsubscribe();
        view.completion().detach();
        view.detach();
        if (discarded) {
            keeper.forget(id);
        } else {
            keeper.save();
            keeper.stop();
        }
    }

    /// The program ends: the text is on disk when this returns.
    void finish() {
        keeper.finish();
    }
}
