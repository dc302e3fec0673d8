package io.howdah.ui.editor.text;

import java.util.ArrayList;
import java.util.List;
import org.fxmisc.undo.impl.ChangeQueue;
import org.jspecify.annotations.Nullable;

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
        return new Position<>(this, forgotten + done, before(forgotten + done));
    }

    /// The step behind which a place is; null at the very begin, and where that step is gone.
    private @Nullable C before(int place) {
        int index = place - forgotten - 1;
        return index < 0 || index >= steps.size() ? null : steps.get(index);
    }

    /// A place between two steps; the same again after undo and redo, but not after another step took
    /// the place of the one before it.
    private record Position<C>(UndoHistory<C> history, int place, @Nullable C before)
            implements QueuePosition {

        @Override
        public boolean isValid() {
            return place >= history.forgotten
                    && place <= history.forgotten + history.steps.size()
                    && history.before(place) == before;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Position<?> position
                    && position.history == history
                    && position.place == place
                    && position.before == before;
        }

        @Override
        public int hashCode() {
            return place;
        }
    }

    @Override
    public void forgetHistory() {
        steps.subList(0, done).clear();
        forgotten += done;
        done = 0;
    }
}
