package io.howdah.ui.plan.words;

import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What a plan can be heated by: a number of each node. Most are the node's alone and add up over the
/// plan ([#adds()]); the others are compared only.
public enum PlanMetric {
    SELF_TIME("Self time") {
        @Override
        public double of(NodeMeasures node) {
            return node.selfMs();
        }

        @Override
        public String words(double amount) {
            return Amounts.duration(amount);
        }
    },
    INCLUSIVE_TIME("Time with nodes below") {
        @Override
        public double of(NodeMeasures node) {
            return node.inclusiveMs();
        }

        @Override
        public String words(double amount) {
            return Amounts.duration(amount);
        }

        @Override
        public boolean adds() {
            return false;
        }
    },
    BUFFERS("Buffers") {
        @Override
        public double of(NodeMeasures node) {
            return touched(node.self());
        }

        @Override
        public String words(double amount) {
            return Amounts.blocks(amount);
        }
    },
    READS("Reads") {
        @Override
        public double of(NodeMeasures node) {
            return node.self().get(Resource.SHARED_READ) + node.self().get(Resource.LOCAL_READ);
        }

        @Override
        public String words(double amount) {
            return Amounts.blocks(amount);
        }
    },
    DIRTIED("Dirtied buffers") {
        @Override
        public double of(NodeMeasures node) {
            return node.self().get(Resource.SHARED_DIRTIED)
                    + node.self().get(Resource.LOCAL_DIRTIED);
        }

        @Override
        public String words(double amount) {
            return Amounts.blocks(amount);
        }
    },
    WRITES("Writes") {
        @Override
        public double of(NodeMeasures node) {
            return node.self().get(Resource.SHARED_WRITTEN)
                    + node.self().get(Resource.LOCAL_WRITTEN);
        }

        @Override
        public String words(double amount) {
            return Amounts.blocks(amount);
        }
    },
    TEMPORARY("Temp files") {
        @Override
        public double of(NodeMeasures node) {
            return node.self().get(Resource.TEMP_READ) + node.self().get(Resource.TEMP_WRITTEN);
        }

        @Override
        public String words(double amount) {
            return Amounts.blocks(amount);
        }
    },
    IO_TIME("I/O time") {
        @Override
        public double of(NodeMeasures node) {
            return ioMs(node.self());
        }

        @Override
        public String words(double amount) {
            return Amounts.duration(amount);
        }
    },
    WAL("WAL") {
        @Override
        public double of(NodeMeasures node) {
            return node.self().get(Resource.WAL_BYTES);
        }

        @Override
        public String words(double amount) {
            return Amounts.size(amount);
        }
    },
    ROWS("Rows") {
        @Override
        public double of(NodeMeasures node) {
            return node.rows() == null ? 0 : node.rows().total();
        }

        @Override
        public String words(double amount) {
            return Amounts.compact(amount);
        }
    },
    LOOPS("Loops") {
        @Override
        public double of(NodeMeasures node) {
            var actual = node.node().actual();
            return actual == null ? 0 : actual.loops();
        }

        @Override
        public String words(double amount) {
            return Amounts.compact(amount);
        }

        @Override
        public boolean adds() {
            return false;
        }
    },
    /// How many times too high or too low the estimate of rows was; 0 when it was right.
    MISESTIMATE("Estimate off by") {
        @Override
        public double of(NodeMeasures node) {
            double factor = node.rows() == null ? 1 : node.rows().factor();
            return factor < LEAST_FACTOR ? 0 : factor;
        }

        @Override
        public String words(double amount) {
            return amount == 0 ? "" : Amounts.factor(amount);
        }

        @Override
        public boolean adds() {
            return false;
        }

        // Ten times is warm, a thousand times as hot as can be.
        @Override
        double share(double amount, double total, double most) {
            return amount <= 1 ? 0 : Math.min(1, Math.log10(amount) / 3);
        }
    },
    COST("Cost") {
        @Override
        public double of(NodeMeasures node) {
            return node.selfCost() == null ? 0 : Math.max(0, node.selfCost());
        }

        @Override
        public String words(double amount) {
            return Amounts.compact(amount);
        }
    };

    private static final double LEAST_FACTOR = 1.05;

    private final String label;

    PlanMetric(String label) {
        this.label = label;
    }

    /// As a person chooses it.
    public String label() {
        return label;
    }

    /// The node's own amount; 0 when it is not known.
    public abstract double of(NodeMeasures node);

    /// An amount with its unit.
    public abstract String words(double amount);

    /// Whether the nodes' amounts together are the plan's, so that each has a share of it.
    public boolean adds() {
        return true;
    }

    /// How hot an amount is, 0 to 1.
    ///
    /// @param total of the plan, for what adds up
    /// @param most of any node, for what does not
    double share(double amount, double total, double most) {
        double whole = adds() ? total : most;
        return whole <= 0 ? 0 : Math.min(1, amount / whole);
    }

    /// The amount of nodes that are shown as one.
    public double together(Stream<NodeMeasures> nodes) {
        DoubleStream amounts = nodes.mapToDouble(this::of);
        return adds() ? amounts.sum() : amounts.max().orElse(0);
    }

    /// The metrics that say something about this plan, the most telling first. Never empty.
    public static List<PlanMetric> of(Measures measures) {
        List<PlanMetric> known =
                Arrays.stream(values())
                        .filter(metric ->
                                measures.nodes().stream().anyMatch(node -> metric.of(node) > 0))
                        .toList();
        return known.isEmpty() ? List.of(SELF_TIME) : known;
    }

    /// Blocks that were asked for, found in memory or not.
    public static double touched(Resources resources) {
        return resources.get(Resource.SHARED_HIT)
                + resources.get(Resource.SHARED_READ)
                + resources.get(Resource.LOCAL_HIT)
                + resources.get(Resource.LOCAL_READ);
    }

    /// Time of reading and writing of all kinds, in milliseconds over all processes.
    public static double ioMs(Resources resources) {
        return resources.get(Resource.SHARED_READ_TIME)
                + resources.get(Resource.SHARED_WRITE_TIME)
                + resources.get(Resource.LOCAL_READ_TIME)
                + resources.get(Resource.LOCAL_WRITE_TIME)
                + resources.get(Resource.TEMP_READ_TIME)
                + resources.get(Resource.TEMP_WRITE_TIME);
    }
}
