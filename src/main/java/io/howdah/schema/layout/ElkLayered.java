package io.howdah.schema.layout;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Entity;
import io.howdah.schema.diagram.Multiplicity;
import io.howdah.schema.diagram.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Lays out linked entities with ELK's layered algorithm. Parents come before their children; all
/// lines that leave a parent with the same multiplicity share one port, which keeps the bundle of a
/// much referenced table narrow.
///
/// ELK's network simplex recurses once per node: only for graphs of some hundred nodes.
final class ElkLayered {

    /// Which way the layers follow each other and how they are filled.
    enum Shape {
        RIGHT(Direction.RIGHT, LayeringStrategy.NETWORK_SIMPLEX),
        RIGHT_NARROW_LAYERS(Direction.RIGHT, LayeringStrategy.MIN_WIDTH),
        DOWN(Direction.DOWN, LayeringStrategy.NETWORK_SIMPLEX);

        private final Direction direction;
        private final LayeringStrategy layering;

        Shape(Direction direction, LayeringStrategy layering) {
            this.direction = direction;
            this.layering = layering;
        }
    }

    private static final double NODE_SPACING = 36;
    private static final double LAYER_SPACING = 64;

    static {
        // ELK cannot clone its own default values before its registry exists.
        LayoutMetaDataService.getInstance();
    }

    private record PortKey(QualifiedName parent, Multiplicity end) {}

    private final EntitySizer sizer;
    private final BooleanSupplier cancelled;

    ElkLayered(EntitySizer sizer, BooleanSupplier cancelled) {
        this.sizer = sizer;
        this.cancelled = cancelled;
    }

    DiagramLayout layout(List<Entity> entities, List<Relationship> relationships, Shape shape) {
        ElkNode graph = graph(shape);
        Map<QualifiedName, ElkNode> nodes = new LinkedHashMap<>();
        for (Entity entity : entities) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            Size size = sizer.sizeOf(entity);
            node.setDimensions(size.width(), size.height());
            nodes.put(entity.name(), node);
        }
        Map<Relationship, ElkEdge> edges = edges(relationships, nodes);
        new LayeredLayoutProvider().layout(graph, new Monitor(cancelled));
        List<PlacedEntity> placed =
                entities.stream()
                        .map(entity ->
                                placed(entity, Objects.requireNonNull(nodes.get(entity.name()))))
                        .toList();
        List<RoutedEdge> routed = new ArrayList<>();
        edges.forEach((relationship, edge) -> routed.add(routed(relationship, edge)));
        return DiagramLayout.of(placed, routed);
    }

    private static ElkNode graph(Shape shape) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.DIRECTION, shape.direction);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, shape.layering);
        graph.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, NODE_SPACING);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_SPACING);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, CrowsFoot.LENGTH + 2);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 16.0);
        graph.setProperty(CoreOptions.SPACING_NODE_SELF_LOOP, CrowsFoot.LENGTH + 2);
        graph.setProperty(CoreOptions.SPACING_PORT_PORT, 14.0);
        return graph;
    }

    private static Map<Relationship, ElkEdge> edges(
            List<Relationship> relationships, Map<QualifiedName, ElkNode> nodes) {
        Map<PortKey, ElkPort> ports = new HashMap<>();
        Map<Relationship, ElkEdge> edges = new LinkedHashMap<>();
        for (Relationship relationship : relationships) {
            ElkNode parent = Objects.requireNonNull(nodes.get(relationship.parent()));
            ElkNode child = Objects.requireNonNull(nodes.get(relationship.child()));
            ElkConnectableShape from =
                    relationship.selfReference()
                            ? parent
                            : ports.computeIfAbsent(
                                    new PortKey(relationship.parent(), relationship.parentEnd()),
                                    _ -> ElkGraphUtil.createPort(parent));
            edges.put(relationship, ElkGraphUtil.createSimpleEdge(from, child));
        }
        return edges;
    }

    private static PlacedEntity placed(Entity entity, ElkNode node) {
        return new PlacedEntity(
                entity,
                new Box(
                        Math.rint(node.getX()),
                        Math.rint(node.getY()),
                        node.getWidth(),
                        node.getHeight()));
    }

    private static RoutedEdge routed(Relationship relationship, ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().getFirst();
        List<Point> points = new ArrayList<>();
        points.add(onPixel(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(onPixel(bend.getX(), bend.getY())));
        points.add(onPixel(section.getEndX(), section.getEndY()));
        return new RoutedEdge(
                relationship, Polyline.straightened(points.reversed().toArray(Point[]::new)));
    }

    /// ELK's sums differ in the last digits, which would make a straight piece slightly oblique.
    private static Point onPixel(double x, double y) {
        return new Point(Math.rint(x), Math.rint(y));
    }

    /// Lets ELK look at the caller's flag between its phases.
    private static final class Monitor extends BasicProgressMonitor {

        private final BooleanSupplier cancelled;

        Monitor(BooleanSupplier cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public boolean isCanceled() {
            return cancelled.getAsBoolean();
        }
    }
}
