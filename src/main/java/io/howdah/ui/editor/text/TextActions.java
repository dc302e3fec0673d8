package io.howdah.ui.editor.text;

import io.howdah.sql.edit.CommentToggle;
import io.howdah.sql.edit.Indentation;
import io.howdah.sql.edit.LetterCase;
import io.howdah.sql.edit.LineMoves;
import io.howdah.sql.edit.TextLines;
import io.howdah.sql.edit.TextRange;
import io.howdah.sql.edit.caret.Operation;
import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;

/// What a person does to the text as a whole, as commands with keys.
final class TextActions {

    private final SqlArea text;

    TextActions(SqlArea text) {
        this.text = text;
    }

    /// @param active whether the keyboard is in the text: the keys mean something else elsewhere
    List<Command> commands(ObservableBooleanValue active) {
        Folding folding = text.folding();
        return List.of(
                edit("Comment or uncomment lines", "Shortcut+Slash", CommentToggle::toggle, active),
                edit("Indent lines", "Shortcut+Close_Bracket", Indentation::indent, active),
                edit("Outdent lines", "Shortcut+Open_Bracket", Indentation::outdent, active),
                edit(
                        "Duplicate line or selection",
                        "Shortcut+D",
                        (lines, anchor, caret) ->
                                Optional.of(LineMoves.duplicate(lines, anchor, caret)),
                        active),
                block("Move lines up", "Alt+Up", LineMoves::up, active),
                block("Move lines down", "Alt+Down", LineMoves::down, active),
                edit(
                        "Delete lines",
                        "Shortcut+Shift+K",
                        (lines, anchor, caret) ->
                                Optional.of(LineMoves.delete(lines, anchor, caret)),
                        active),
                block("Join lines", "Shortcut+Shift+J", LineMoves::join, active),
                edit(
                        "Change case of selection",
                        "Shortcut+Shift+U",
                        (lines, anchor, caret) ->
                                Optional.of(LetterCase.toggle(lines, anchor, caret)),
                        active),
                Command.of(
                                "Fold or unfold at the caret",
                                Icon.FOLDED,
                                () -> folding.toggleAround(text.area().getCurrentParagraph()))
                        .key("Shortcut+Shift+Period")
                        .when(active),
                Command.of("Fold everything", Icon.FOLDED, folding::foldAll),
                Command.of("Unfold everything", Icon.NEXT, folding::unfoldAll),
                Command.of("Go to matching bracket", Icon.SWAP, text::goToBracket)
                        .key("Shortcut+Shift+Back_Slash")
                        .when(active),
                Command.of(
                                "Wrap long lines",
                                Icon.EDIT,
                                () -> text.area().setWrapText(!text.area().isWrapText()))
                        .key("Alt+Z")
                        .when(active));
    }

    private Command edit(
            String title, String keys, Operation operation, ObservableBooleanValue active) {
        return Command.of(title, Icon.EDIT, () -> apply(operation)).key(keys).when(active);
    }

    private Command block(
            String title, String keys, Operation operation, ObservableBooleanValue active) {
        return Command.of(title, Icon.EDIT, () -> applyToAll(operation)).key(keys).when(active);
    }

    /// With several carets at each of them.
    void apply(Operation operation) {
        if (text.carets().isActive()) {
            text.carets().edit(operation);
        } else {
            applyToSelection(operation);
        }
    }

    /// With several carets to all their lines as one block: lines that change places cannot do so one
    /// by one.
    private void applyToAll(Operation operation) {
        if (text.carets().isActive()) {
            TextRange hull = text.carets().all().hull();
            TextLines lines = text.lines();
            text.carets().leave();
            text.select(new TextRange(hull.start(), lines.end(lines.lineAt(hull.end()))));
        }
        applyToSelection(operation);
    }

    private void applyToSelection(Operation operation) {
        operation
                .edit(text.lines(), text.area().getAnchor(), text.area().getCaretPosition())
                .ifPresent(text::apply);
    }
}
