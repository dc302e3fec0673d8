package io.howdah.plan.replay;

/// Something worth telling about in a replay.
public sealed interface Step {

    /// When it begins, on the replay's clock.
    double at();

    /// When it ends; equal to `at` for what takes no time of its own.
    double until();

    /// The node it is about; -1 for the query as a whole.
    int node();

    /// One or two sentences in plain language.
    String narration();

    /// The query is planned, opened, or over.
    record Whole(double at, double until, String narration) implements Step {

        @Override
        public int node() {
            return -1;
        }
    }

    /// A node is asked for a row for the first time.
    record Start(double at, int node, String narration) implements Step {

        @Override
        public double until() {
            return at;
        }
    }

    /// Parallel workers begin to run the nodes below.
    ///
    /// @param workers how many, beside the leader
    record WorkersStart(double at, int node, int workers, String narration) implements Step {

        @Override
        public double until() {
            return at;
        }
    }

    /// A node is started again, or many times over.
    ///
    /// @param from the first of the loops told here, from 2
    /// @param to the last of them
    record Loop(double at, double until, int node, long from, long to, String narration)
            implements Step {}

    /// Further inputs of a node, like those told about before.
    record More(double at, int node, int inputs, String narration) implements Step {

        @Override
        public double until() {
            return at;
        }
    }

    /// A node collects rows.
    record Fill(double at, double until, int node, Store store, String narration) implements Step {}

    /// Rows flow from a node to the one above.
    ///
    /// @param to the node that takes them; -1 for the client
    record Flow(double at, double until, int node, int to, double rows, String narration)
            implements Step {}

    /// A node's first row is taken to learn whether there is any.
    record Peek(double at, int node, String narration) implements Step {

        @Override
        public double until() {
            return at;
        }
    }

    /// A node is done, or not asked any more.
    record Finish(double at, int node, double rows, String narration) implements Step {

        @Override
        public double until() {
            return at;
        }
    }

    /// A node turns out not to be needed.
    record Skip(double at, int node, String narration) implements Step {

        @Override
        public double until() {
            return at;
        }
    }

    /// Triggers fire after the nodes are done.
    record Triggers(double at, double until, String narration) implements Step {

        @Override
        public int node() {
            return -1;
        }
    }
}
