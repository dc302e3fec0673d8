package io.howdah.ui.editor;

import io.howdah.sql.ScriptItem;
import io.howdah.ui.editor.check.CheckViewModel;
import io.howdah.ui.editor.check.ProblemMarks;
import io.howdah.ui.editor.check.WrittenText;
import io.howdah.ui.editor.file.ChangeBar;
import io.howdah.ui.editor.file.FileViewModel;
import io.howdah.ui.editor.file.FiledText;
import io.howdah.ui.editor.find.AreaText;
import io.howdah.ui.editor.find.FindBar;
import io.howdah.ui.editor.find.FindViewModel;
import io.howdah.ui.editor.parameter.ParameterForm;
import io.howdah.ui.editor.parameter.ParameterViewModel;
import io.howdah.ui.editor.text.PreparedText;
import io.howdah.ui.editor.text.Rewrite;
import io.howdah.ui.editor.text.SqlArea;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.FileDrop;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.theme.Icon;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The text of an editor with what belongs to it: the bar to find, and the server's complaints.
final class EditorText extends BorderPane {

    private final SqlArea text;
    private final FindBar finder;
    private final CheckViewModel check;
    private final ProblemMarks problems;
    private final FileViewModel file;
    private final Prompts prompts;
    private final Supplier<String> title;
    private final Subscription changes;

    EditorText(
            EditorContext context,
            EditorViewModel model,
            InstantSource clock,
            PreparedText content) {
        text = new SqlArea(context.fx(), content);
        prompts = context.workbench().prompts();
        title = model.titleProperty()::get;
        var search = new FindViewModel(new AreaText(text), context.background());
        text.onEdit(search::edited);
        finder = new FindBar(search, text.area()::requestFocus);
        check =
                new CheckViewModel(
                        new Written(),
                        new ServerCheck(model.connection()),
                        context.background(),
                        clock);
        problems = new ProblemMarks(text, check);
        changes =
                Subscription.combine(
                        context.workbench()
                                .preferences()
                                .liveCheckProperty()
                                .subscribe(check::want),
                        model.connection().statusProperty().subscribe(status -> check.outdated()),
                        model.runningProperty().subscribe(running -> check.outdated()));
        setCenter(text.pane());
        file = new FileViewModel(new Filed(), context.workbench(), context.background());
        text.onEdit(file::edited);
        new FileDrop(context.workbench()).before(text.area());
        ParameterViewModel parameters = model.parameters().form();
        // The form is about the text as it was when it was asked for.
        text.onEdit(parameters::cancel);
        var form = new ParameterForm(parameters, text.area()::requestFocus);
        setTop(new VBox(new ChangeBar(file), finder, form));
    }

    private final class Written implements WrittenText {

        @Override
        public int length() {
            return text.area().getLength();
        }

        @Override
        public Supplier<String> snapshot() {
            return text.snapshot();
        }

        @Override
        public List<ScriptItem> stepsAtCaret() {
            return text.stepsAtCaret();
        }
    }

    private final class Filed implements FiledText {

        @Override
        public Supplier<String> snapshot() {
            return text.snapshot();
        }

        @Override
        public void markSaved() {
            text.markSaved();
        }

        @Override
        public boolean isSaved() {
            return text.isSaved();
        }

        @Override
        public Replacing replacing() {
            Rewrite rewrite = text.rewrite();
            return content -> rewrite.to(content)::apply;
        }
    }

    FileViewModel file() {
        return file;
    }

    SqlArea text() {
        return text;
    }

    /// What a person can do to the text.
    ///
    /// @param active whether the keyboard is in it
    List<Command> commands(ObservableBooleanValue active) {
        List<Command> all = new ArrayList<>();
        all.add(
                Command.of("Find in text", Icon.SEARCH, () -> finder.open(false))
                        .key("Shortcut+F")
                        .when(active));
        all.add(
                Command.of("Replace in text", Icon.SEARCH, () -> finder.open(true))
                        .key("Shortcut+H")
                        .when(active));
        all.add(
                Command.of("Go to line…", Icon.FORWARD, this::goToLine)
                        .key("Shortcut+G")
                        .when(active));
        all.add(Command.of("Save", Icon.SAVE, () -> file.save(() -> {})).key("Shortcut+S"));
        all.add(
                Command.of("Save as…", Icon.SAVE, () -> file.saveAs(title.get(), () -> {}))
                        .key("Shortcut+Shift+S"));
        all.addAll(problems.commands(active));
        all.addAll(text.commands(active));
        return all;
    }

    private void goToLine() {
        prompts.text("Line, or line:column", "").ifPresent(text::goTo);
    }

    /// Ends what goes on in the background.
    void detach() {
        changes.unsubscribe();
        check.stop();
        file.stop();
    }
}
