package io.howdah.schema.layout;

import io.howdah.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A diagram with every entity and line in its place.
///
/// @param bounds around everything, with its corner at the origin when a layout made it
public record DiagramLayout(List<PlacedEntity> nodes, List<RoutedEdge> edges, Box bounds) {

    public DiagramLayout {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    static DiagramLayout of(List<PlacedEntity> nodes, List<RoutedEdge> edges) {
        List<Box> boxes = new ArrayList<>(nodes.stream().map(PlacedEntity::box).toList());
        for (RoutedEdge edge : edges) {
            edge.points().forEach(point -> boxes.add(new Box(point.x(), point.y(), 0, 0)));
        }
        return new DiagramLayout(nodes, edges, Box.around(boxes));
    }

    public Optional<PlacedEntity> node(QualifiedName name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /// The lines at a table.
    public List<RoutedEdge> edgesAt(QualifiedName name) {
        return edges.stream().filter(edge -> edge.relationship().touches(name)).toList();
    }

    /// The same diagram with one table elsewhere; only the lines at that table run anew.
    ///
    /// @param corner its new upper left corner
    public DiagramLayout moved(QualifiedName name, Point corner) {
        List<PlacedEntity> placed =
                nodes.stream()
                        .map(node -> node.name().equals(name) ? at(node, corner) : node)
                        .toList();
        OrthogonalRouter router = new OrthogonalRouter(placed);
        edges.stream().filter(edge -> !edge.relationship().touches(name)).forEach(router::keep);
        List<RoutedEdge> routed =
                edges.stream()
                        .map(edge ->
                                edge.relationship().touches(name)
                                        ? router.route(edge.relationship())
                                        : edge)
                        .toList();
        return of(placed, routed);
    }

    DiagramLayout plus(double dx, double dy) {
        return new DiagramLayout(
                nodes.stream().map(node -> node.plus(dx, dy)).toList(),
                edges.stream().map(edge -> edge.plus(dx, dy)).toList(),
                bounds.plus(dx, dy));
    }

    private static PlacedEntity at(PlacedEntity node, Point corner) {
        return new PlacedEntity(
                node.entity(),
                new Box(corner.x(), corner.y(), node.box().width(), node.box().height()));
    }
}
