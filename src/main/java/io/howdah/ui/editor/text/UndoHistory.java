package io.howdah.ui.editor.text;

import java.util.ArrayList;
import java.util.List;
import org.fxmisc.undo.impl.ChangeQueue;

/// The steps of an editor that can be undone or done again; unlike the library's own queue it can be
/// kept and brought back.
///
/// @param <C> a step; the library hands steps over in an array of objects, so it must stay unbound
final class UndoHistory<C> implements ChangeQueue<C> {

    private final List<C> steps;
    private int done;

    /// Counts what was forgotten, so that earlier positions are known to be gone.
    private int forgotten;

    /// @param done how many of the steps can be undone; those behind can be done again
    UndoHistory(List<C> steps, int done) {
        this.steps = new ArrayList<>(steps);
        this.done = done;
    }

    List<C> steps() {
        return List.copyOf(steps);
    }

    int done() {
        return done;
    }

    @Override
    public boolean hasNext() {
        return done < steps.size();
    }

    @Override
    public boolean hasPrev() {
        return done > 0;
    }

    @Override
    public C peekNext() {
        return steps.get(done);
    }

    @Override
    public C peekPrev() {
        return steps.get(done - 1);
    }

    @Override
    public C next() {
        return steps.get(done++);
    }

    @Override
    public C prev() {
        return steps.get(--done);
    }

    @Override
    @SafeVarargs
    public final void push(C... changes) {
        steps.subList(done, steps.size()).clear();
        for (C step : changes) {
            steps.add(step);
        }
        done = steps.size();
    }

    @Override
    public QueuePosition getCurrentPosition() {
        int position = forgotten + done;
        return () -> position >= forgotten && position <= forgotten + steps.size();
    }

    @Override
    public void forgetHistory() {
        steps.subList(0, done).clear();
        forgotten += done;
        done = 0;
    }
}
