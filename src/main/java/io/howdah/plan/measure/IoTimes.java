package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import java.util.EnumSet;
import java.util.Set;

/// Compares I/O time, which is a sum over all processes, with the time on the clock.
final class IoTimes {

    private final PlanTree tree;
    private final WallTimes wall;
    private final SelfTimes times;
    private final SelfResources resources;

    IoTimes(PlanTree tree, WallTimes wall, SelfTimes times, SelfResources resources) {
        this.tree = tree;
        this.wall = wall;
        this.times = times;
        this.resources = resources;
    }

    Set<Caveat> caveats(int id) {
        NodeTime time = times.of(id);
        if (time == null) {
            return Set.of();
        }
        double rounding = wall.error(id);
        boolean exceeds =
                exceeds(tree.node(id).resources(), time.inclusiveMs(), rounding)
                        || exceeds(resources.of(id), time.selfMs(), time.selfErrorMs());
        return exceeds ? EnumSet.of(Caveat.IO_EXCEEDS_TIME) : Set.of();
    }

    private static boolean exceeds(Resources amounts, double ms, double errorMs) {
        double io = 0;
        double error = errorMs;
        if (!amounts.isEmpty()) {
            for (Resource resource : Resource.values()) {
                double amount =
                        resource.unit() == Resource.Unit.MILLISECONDS ? amounts.get(resource) : 0;
                io += amount;
                // A self time is a difference: it carries the rounding of two printed numbers.
                error += amount > 0 ? 2 * Actual.TIME_ERROR_MS : 0;
            }
        }
        return io > ms + error;
    }
}
