package io.howdah.ui.plan.words;

import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import java.util.Arrays;
import java.util.List;

/// What a plan can be heated by: a number of each node alone, which adds up over the plan.
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
