package io.howdah.ui.editor.text;

import java.util.List;
import java.util.function.Supplier;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManager;
import org.fxmisc.undo.impl.MultiChangeUndoManagerImpl;

/// Undo and redo of an area, with a history that can be kept beside the text.
final class AreaUndo {

    /// In characters; what a person would undo after a restart is far less.
    private static final int MOST = 200_000;

    private final CodeArea area;
    private final UndoHistory<List<PlainTextChange>> history;

    /// @param moved is called after each undo and redo
    /// @param state where to go on
    AreaUndo(CodeArea area, Runnable moved, UndoState state) {
        this.area = area;
        history = new UndoHistory<>(state.steps(), state.done());
        UndoManager<List<PlainTextChange>> undo =
                new MultiChangeUndoManagerImpl<>(
                        history,
                        PlainTextChange::invert,
                        UndoUtils.applyMultiPlainTextChange(area),
                        PlainTextChange::mergeWith,
                        PlainTextChange::isIdentity,
                        area.multiPlainChanges(),
                        UndoUtils.DEFAULT_PREVENT_MERGE_DELAY);
        undo.performingActionProperty()
                .addListener((property, before, performing) -> {
                    if (!performing) {
                        moved.run();
                    }
                });
        area.setUndoManager(undo);
    }

    /// Makes changes that are undone together, and without what was typed before or behind.
    void step(Runnable change) {
        area.getUndoManager().preventMerge();
        change.run();
        area.getUndoManager().preventMerge();
    }

    /// The place in the history; the same again whenever undo or redo comes back to it.
    Object place() {
        return history.getCurrentPosition();
    }

    /// The text is saved.
    void markSaved() {
        area.getUndoManager().preventMerge();
        area.getUndoManager().mark();
    }

    boolean isSaved() {
        return area.getUndoManager().isAtMarkedPosition();
    }

    /// The history to keep; of a long one the newest part. Taking it costs little; writing it can be
    /// left to the background.
    Supplier<String> write() {
        var state = new UndoState(history.steps(), history.done());
        return () -> state.write(MOST);
    }
}
