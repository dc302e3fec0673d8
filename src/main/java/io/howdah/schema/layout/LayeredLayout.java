package io.howdah.schema.layout;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Diagram;
import io.howdah.schema.diagram.Entity;
import io.howdah.schema.diagram.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Gives a diagram its first layout: linked tables in layers, parents before children; separate
/// groups packed in the proportion of the viewport; tables without links in a grid at the end.
///
/// A group that is too large for one readable drawing is split into communities, each laid out by
/// itself and packed; the lines between them run through the gaps.
public final class LayeredLayout {

    /// Larger groups are split. ELK's layers of more tables than this are tall, thin and mostly
    /// empty.
    private static final int LARGEST_GROUP = 70;

    private static final int SMALL_GROUP = 8;

    private static final double CLEARLY = 0.85;
    private static final double GROUP_GAP = 72;
    private static final double COMMUNITY_GAP = 140;
    private static final double GRID_GAP = 32;

    private final EntitySizer sizer;
    private final BooleanSupplier cancelled;

    /// @param cancelled asked now and then; once true, [#layout] ends with a
    ///     [CancellationException]
    public LayeredLayout(EntitySizer sizer, BooleanSupplier cancelled) {
        this.sizer = sizer;
        this.cancelled = cancelled;
    }

    /// @param proportion the viewport's width divided by its height
    public DiagramLayout layout(Diagram diagram, double proportion) {
        Map<QualifiedName, Entity> entities = new LinkedHashMap<>();
        diagram.entities().forEach(entity -> entities.put(entity.name(), entity));
        List<DiagramLayout> groups = new ArrayList<>();
        List<Entity> lonely = new ArrayList<>();
        for (Set<QualifiedName> component : new Neighbourhood(diagram).components()) {
            List<Entity> members = component.stream().map(entities::get).toList();
            List<Relationship> inside = inside(diagram.relationships(), component);
            if (inside.isEmpty()) {
                lonely.addAll(members);
            } else {
                groups.add(group(members, inside, proportion));
            }
        }
        groups.sort(Comparator.comparingDouble(LayeredLayout::area).reversed());
        if (!lonely.isEmpty()) {
            groups.add(grid(lonely, proportion));
        }
        return atOrigin(packed(groups, proportion, GROUP_GAP));
    }

    private DiagramLayout group(
            List<Entity> members, List<Relationship> relationships, double proportion) {
        if (members.size() <= LARGEST_GROUP) {
            return bestLayers(members, relationships, proportion);
        }
        Map<QualifiedName, Entity> byName = new LinkedHashMap<>();
        members.forEach(entity -> byName.put(entity.name(), entity));
        List<List<QualifiedName>> communities =
                CommunityOrder.of(
                        Communities.of(byName.keySet(), relationships, LARGEST_GROUP),
                        relationships);
        List<DiagramLayout> parts = new ArrayList<>();
        for (List<QualifiedName> community : communities) {
            parts.add(
                    layers(
                            community.stream()
                                    .map(name -> Objects.requireNonNull(byName.get(name)))
                                    .toList(),
                            inside(relationships, new HashSet<>(community)),
                            ElkLayered.Shape.RIGHT));
        }
        return linked(packed(parts, proportion, COMMUNITY_GAP), relationships);
    }

    /// Routes the relationships that cross from one community to another.
    private static DiagramLayout linked(DiagramLayout parts, List<Relationship> relationships) {
        OrthogonalRouter router = new OrthogonalRouter(parts.nodes());
        parts.edges().forEach(router::keep);
        Set<Relationship> done = new HashSet<>();
        parts.edges().forEach(edge -> done.add(edge.relationship()));
        List<RoutedEdge> edges = new ArrayList<>(parts.edges());
        for (Relationship relationship : relationships) {
            if (!done.contains(relationship)) {
                edges.add(router.route(relationship));
            }
        }
        return DiagramLayout.of(parts.nodes(), edges);
    }

    /// Layers from left to right, unless another way needs a clearly smaller viewport. Small groups
    /// are packed with others, so their own proportion does not matter.
    private DiagramLayout bestLayers(
            List<Entity> members, List<Relationship> relationships, double proportion) {
        DiagramLayout right = layers(members, relationships, ElkLayered.Shape.RIGHT);
        if (members.size() <= SMALL_GROUP) {
            return right;
        }
        return Stream.of(ElkLayered.Shape.RIGHT_NARROW_LAYERS, ElkLayered.Shape.DOWN)
                .map(shape -> layers(members, relationships, shape))
                .filter(other -> extent(other, proportion) < CLEARLY * extent(right, proportion))
                .min(Comparator.comparingDouble(other -> extent(other, proportion)))
                .orElse(right);
    }

    private DiagramLayout layers(
            List<Entity> members, List<Relationship> relationships, ElkLayered.Shape shape) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("Layout cancelled");
        }
        return new ElkLayered(sizer, cancelled).layout(members, relationships, shape);
    }

    private DiagramLayout grid(List<Entity> entities, double proportion) {
        List<Size> sizes = entities.stream().map(sizer::sizeOf).toList();
        List<Point> corners = Grid.arrange(sizes, proportion, GRID_GAP);
        List<PlacedEntity> placed = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            placed.add(
                    new PlacedEntity(
                            entities.get(i),
                            new Box(
                                    corners.get(i).x(),
                                    corners.get(i).y(),
                                    sizes.get(i).width(),
                                    sizes.get(i).height())));
        }
        return DiagramLayout.of(placed, List.of());
    }

    private static DiagramLayout packed(List<DiagramLayout> parts, double proportion, double gap) {
        List<Point> corners =
                Packing.pack(
                        parts.stream()
                                .map(part ->
                                        new Size(part.bounds().width(), part.bounds().height()))
                                .toList(),
                        proportion,
                        gap);
        List<PlacedEntity> nodes = new ArrayList<>();
        List<RoutedEdge> edges = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Box bounds = parts.get(i).bounds();
            DiagramLayout moved =
                    parts.get(i)
                            .plus(corners.get(i).x() - bounds.x(), corners.get(i).y() - bounds.y());
            nodes.addAll(moved.nodes());
            edges.addAll(moved.edges());
        }
        return DiagramLayout.of(nodes, edges);
    }

    private static DiagramLayout atOrigin(DiagramLayout layout) {
        return layout.plus(-layout.bounds().x(), -layout.bounds().y());
    }

    private static List<Relationship> inside(
            List<Relationship> relationships, Collection<QualifiedName> names) {
        return relationships.stream()
                .filter(edge -> names.contains(edge.child()) && names.contains(edge.parent()))
                .toList();
    }

    private static double area(DiagramLayout layout) {
        return layout.bounds().width() * layout.bounds().height();
    }

    private static double extent(DiagramLayout layout, double proportion) {
        return Math.max(layout.bounds().width() / proportion, layout.bounds().height());
    }
}
