package io.howdah.ui.editor.rename;

import io.howdah.sql.edit.TextRange;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.rename.LocalName;
import io.howdah.ui.editor.text.SqlArea;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;

/// Asks for another name of the alias or WITH query at the caret and puts it at all its places, as one
/// step of undo.
public final class AliasRename {

    /// Lines on each side of the caret that are looked at.
    private static final int LINES = 1000;

    private final SqlArea text;
    private final Supplier<SchemaNames> names;
    private final RenameField field;
    private final Consumer<Notice> notices;

    /// @param names the database's names as the editor's session sees them
    public AliasRename(SqlArea text, Supplier<SchemaNames> names, Consumer<Notice> notices) {
        this.text = text;
        this.names = names;
        this.field = new RenameField(text.area());
        this.notices = notices;
    }

    /// What a person can do, as the palette lists it.
    ///
    /// @param active whether the keyboard is in the text
    public List<Command> commands(ObservableBooleanValue active) {
        return List.of(
                Command.of("Rename alias", Icon.EDIT, this::rename).key("Shift+F6").when(active));
    }

    void rename() {
        TextRange around = text.aroundCaret(LINES);
        String part = text.area().getText(around.start(), around.end());
        int caret = text.area().getCaretPosition() - around.start();
        LocalName.at(part, caret, names.get())
                .ifPresentOrElse(
                        name -> rename(name, part, around.start(), caret),
                        () ->
                                notices.accept(
                                        Notice.information(
                                                "Put the caret on an alias or on the name of a WITH"
                                                        + " query to rename it.")));
    }

    private void rename(LocalName name, String part, int start, int caret) {
        field.ask(
                question(name),
                name.spelled(),
                name::obstacle,
                typed -> text.apply(name.renamed(part, caret, typed).moved(start)));
    }

    /// The field at the caret.
    RenameField field() {
        return field;
    }

    private static String question(LocalName name) {
        int count = name.places().size();
        return "New name of the %s %s (%s)"
                .formatted(
                        name.isQuery() ? "WITH query" : "alias",
                        name.spelled(),
                        count == 1 ? "1 place" : count + " places");
    }
}
