package io.howdah.plan.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One node's part in a replay. Times are on the replay's clock; NaN for what never happens.
///
/// @param id the node
/// @param under the node inside whose time it runs; -1 for the root and what runs outside it
/// @param opened when the executor sets it up
/// @param start when it is first asked for a row
/// @param first when it hands up its first row
/// @param resume when it goes on after a first row that was asked for ahead of time; else `first`
/// @param finish when it gives its last row, or nobody asks any more
/// @param rows that it hands up over all loops; for a Hash and the like, that it collects
/// @param loops how often it is started
/// @param store what it collects; null for nothing
/// @param lanes the processes side by side; empty when one process runs it
public record Life(
        int id,
        int under,
        double opened,
        double start,
        double first,
        double resume,
        double finish,
        double rows,
        double loops,
        @Nullable Store store,
        List<Lane> lanes) {

    public Life {
        lanes = List.copyOf(lanes);
    }

    /// Whether the node runs at all.
    public boolean runs() {
        return !Double.isNaN(start);
    }

    /// Whether its first row is taken before the rest is wanted.
    public boolean held() {
        return resume > first;
    }

    /// The node at a moment.
    public NodeState at(double time) {
        if (!runs()) {
            return new NodeState(Status.NEVER, 0, 0, 0);
        }
        double fill = store == null ? 0 : store.fill(time);
        return new NodeState(status(time), rowsAt(time), loopsAt(time), fill);
    }

    private Status status(double time) {
        if (time >= finish) {
            return Status.DONE;
        } else if (time < opened) {
            return Status.WAITING;
        } else if (time < start) {
            return Status.OPEN;
        } else if (time >= first) {
            return time < resume ? Status.HELD : Status.EMITTING;
        }
        boolean filling = store != null && time >= store.from() && time < store.to();
        return filling ? Status.FILLING : Status.RUNNING;
    }

    private double rowsAt(double time) {
        if (time >= finish) {
            return rows;
        } else if (Double.isNaN(first) || time < first) {
            return 0;
        }
        double least = Math.min(1, rows);
        if (time < resume) {
            return least;
        }
        return Math.floor(least + (rows - least) * (time - resume) / (finish - resume));
    }

    private double loopsAt(double time) {
        if (time >= finish) {
            return loops;
        } else if (time < start) {
            return 0;
        }
        return 1 + Math.floor((loops - 1) * (time - start) / (finish - start));
    }
}
