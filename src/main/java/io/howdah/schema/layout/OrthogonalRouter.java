package io.howdah.schema.layout;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Runs single lines between boxes that already stand: out at the left or right side, then along at
/// most two vertical and one horizontal channel.
///
/// Of all such lines it takes the cheapest, where crossing a box costs more than a long way round
/// and lying on another line more than a little detour. Lines see those that were kept or routed
/// before them.
final class OrthogonalRouter {

    private static final double STUB = CrowsFoot.LENGTH + 4;
    private static final double SLOT = 14;
    private static final double CROSSED_BOX = 1500;
    private static final double SHARED_TRACK = 120;
    private static final double BEND = 20;

    private final Map<QualifiedName, Box> boxes = new HashMap<>();
    private final BoxIndex obstacles;
    private final TrackIndex tracks = new TrackIndex();
    private final Ports ports = new Ports();

    OrthogonalRouter(List<PlacedEntity> nodes) {
        nodes.forEach(node -> boxes.put(node.name(), node.box()));
        obstacles = new BoxIndex(boxes.values());
    }

    /// Takes a line as given: others avoid its ports and pieces.
    void keep(RoutedEdge edge) {
        tracks.add(edge.points());
        ports.take(edge.relationship().child(), edge.points().getFirst());
        ports.take(edge.relationship().parent(), edge.points().getLast());
    }

    /// The cheapest line for a relationship.
    RoutedEdge route(Relationship relationship) {
        Box child = box(relationship.child());
        Box parent = box(relationship.parent());
        List<Point> best = List.of();
        double bestCost = Double.MAX_VALUE;
        for (Side from : Side.values()) {
            Point start = ports.free(relationship.child(), child, from, parent);
            for (Side to : Side.values()) {
                Point end = ports.free(relationship.parent(), parent, to, child);
                if (relationship.selfReference()) {
                    if (from != to) {
                        continue;
                    }
                    end = new Point(end.x(), end.y() + 2 * SLOT);
                }
                for (List<Point> line : lines(start, from, end, to, child, parent)) {
                    double cost = cost(line, bestCost);
                    if (cost < bestCost) {
                        best = line;
                        bestCost = cost;
                    }
                }
            }
        }
        RoutedEdge edge = new RoutedEdge(relationship, best);
        keep(edge);
        return edge;
    }

    private Box box(QualifiedName name) {
        return Objects.requireNonNull(boxes.get(name), name::toString);
    }

    private List<List<Point>> lines(
            Point start, Side from, Point end, Side to, Box child, Box parent) {
        double out = start.x() + from.sign() * STUB;
        double in = end.x() + to.sign() * STUB;
        List<List<Point>> lines = new ArrayList<>();
        for (double x : Channels.vertical(obstacles, start, end, out, in)) {
            boolean leaves = from.sign() * (x - out) >= 0;
            boolean arrives = to.sign() * (x - in) >= 0;
            if (leaves && arrives) {
                lines.add(
                        Polyline.straightened(
                                start, new Point(x, start.y()), new Point(x, end.y()), end));
            }
        }
        for (double y : Channels.horizontal(obstacles, start, end, child, parent)) {
            for (double shift = 0; shift < 3 * SLOT; shift += SLOT) {
                double first = out + from.sign() * shift;
                double last = in + to.sign() * shift;
                lines.add(
                        Polyline.straightened(
                                start,
                                new Point(first, start.y()),
                                new Point(first, y),
                                new Point(last, y),
                                new Point(last, end.y()),
                                end));
            }
        }
        return lines;
    }

    /// What a line costs, or some value above the limit: most lines are too long before anything
    /// has to be looked up.
    private double cost(List<Point> line, double limit) {
        double cost = BEND * (line.size() - 2) + Polyline.length(line);
        for (int i = 1; i < line.size() && cost < limit; i++) {
            cost += SHARED_TRACK * tracks.sharing(line.get(i - 1), line.get(i));
        }
        for (int i = 1; i < line.size() && cost < limit; i++) {
            cost += CROSSED_BOX * obstacles.crossed(line.get(i - 1), line.get(i));
        }
        return cost;
    }

    /// The sides of a box where lines leave.
    enum Side {
        LEFT(-1),
        RIGHT(1);

        private final int sign;

        Side(int sign) {
            this.sign = sign;
        }

        int sign() {
            return sign;
        }

        double x(Box box) {
            return this == LEFT ? box.x() : box.right();
        }
    }
}
