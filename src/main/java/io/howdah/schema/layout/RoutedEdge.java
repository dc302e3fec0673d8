package io.howdah.schema.layout;

import io.howdah.schema.diagram.Relationship;
import java.util.List;

/// The line of a relationship: horizontal and vertical pieces from the border of the child's box to
/// the border of the parent's.
public record RoutedEdge(Relationship relationship, List<Point> points) {

    public RoutedEdge {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A line has two ends: " + relationship.name());
        }
    }

    /// Where the crow's foot of the child's end stands.
    public CrowsFoot childEnd() {
        return CrowsFoot.at(points.getFirst(), points.get(1), relationship.childEnd());
    }

    /// Where the crow's foot of the parent's end stands.
    public CrowsFoot parentEnd() {
        return CrowsFoot.at(
                points.getLast(), points.get(points.size() - 2), relationship.parentEnd());
    }

    RoutedEdge plus(double dx, double dy) {
        return new RoutedEdge(
                relationship, points.stream().map(point -> point.plus(dx, dy)).toList());
    }
}
