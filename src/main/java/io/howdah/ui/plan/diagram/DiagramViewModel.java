package io.howdah.ui.plan.diagram;

import io.howdah.ui.fx.Background;
import io.howdah.ui.plan.words.Heat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What a diagram shows: the plan's picture, what is folded, selected and found.
public final class DiagramViewModel {

    /// The selection when nothing is selected.
    public static final int NOTHING = -1;

    /// A step from the selected card to another.
    public enum Step {
        TO_PARENT,
        TO_CHILD,
        TO_LEFT,
        TO_RIGHT
    }

    private final Background background;
    private final IntegerProperty selected = new SimpleIntegerProperty(NOTHING);
    private final ObjectProperty<@Nullable Set<Integer>> found = new SimpleObjectProperty<>();
    private final ObjectProperty<Set<Integer>> warned = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private @Nullable Heat heat;
    private Folding folding = Folding.NONE;
    private Background.@Nullable Handle drawing;

    public DiagramViewModel(Background background) {
        this.background = background;
    }

    /// Shows another plan, with nothing folded by hand.
    public void show(PreparedDiagram prepared) {
        stop();
        heat = prepared.heat();
        folding = Folding.NONE;
        selected.set(NOTHING);
        picture.set(prepared.picture());
        selected.set(prepared.hottestNode());
    }

    /// Colours the plan on show by another metric; everything stays in its place.
    public void heatBy(Heat wanted) {
        heat = wanted;
        Picture shown = picture.get();
        if (shown != null) {
            picture.set(new Picture(shown.layout(), wanted));
        }
    }

    /// The id of the selected node, or [#NOTHING].
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// Ids of the nodes that a search found; null while nobody searches.
    public ObjectProperty<@Nullable Set<Integer>> foundProperty() {
        return found;
    }

    /// Ids of the nodes that carry a warning sign.
    public ObjectProperty<Set<Integer>> warnedProperty() {
        return warned;
    }

    /// Calls back now and whenever cards were laid out or coloured anew.
    public Subscription onDrawing(Runnable drawn) {
        return picture.subscribe(now -> drawn.run());
    }

    ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Selects the card; of a stack, the node that costs most.
    void select(Box box) {
        Picture shown = picture.get();
        if (shown != null && !box.members().contains(selected.get())) {
            selected.set(shown.hottest(box));
        }
    }

    /// The card that shows the selected node.
    @Nullable Box selectedBox() {
        Picture shown = picture.get();
        int node = selected.get();
        return shown == null || node == NOTHING ? null : shown.tree().of(node);
    }

    /// Ids of the nodes that share the card of the selected one, itself included; empty when it has
    /// a card of its own.
    public List<Integer> stackedWithSelected() {
        Box box = selectedBox();
        return box == null || !box.stack() || !box.members().contains(selected.get())
                ? List.of()
                : box.members();
    }

    /// Opens a stack or what is folded; folds what is below any other card.
    public void toggleSelected() {
        Box box = selectedBox();
        if (box != null) {
            toggle(box);
        }
    }

    void toggle(Box box) {
        Picture shown = picture.get();
        if (shown == null) {
            return;
        }
        if (box.stack()) {
            folding = folding.toggleUnstacked(stackOwner(shown, box));
        } else if (folding.unstacked().contains(box.first())) {
            folding = folding.toggleUnstacked(box.first());
        } else if (box.folded() > 0 || !shown.tree().children(box.index()).isEmpty()) {
            folding = folding.toggleClosed(box.first());
        }
        redraw();
    }

    /// The node whose similar inputs were stacked: above the topmost card of the stack.
    private static int stackOwner(Picture shown, Box box) {
        Box at = box;
        while (at.stack() && at.parent() >= 0) {
            at = shown.tree().box(at.parent());
        }
        return at.first();
    }

    /// Moves the selection; stays where it is at the edge of the tree.
    void move(Step step) {
        Picture shown = picture.get();
        if (shown == null) {
            return;
        }
        Box box = selectedBox();
        select(box == null ? shown.tree().box(0) : neighbour(shown, box, step));
    }

    private static Box neighbour(Picture shown, Box box, Step step) {
        return switch (step) {
            case TO_PARENT -> box.parent() < 0 ? box : shown.tree().box(box.parent());
            case TO_CHILD -> {
                List<Box> children = shown.tree().children(box.index());
                yield children.isEmpty() ? box : children.get((children.size() - 1) / 2);
            }
            case TO_LEFT -> shown.layout().besides(box, -1);
            case TO_RIGHT -> shown.layout().besides(box, 1);
        };
    }

    Emphasis emphasis(boolean focused) {
        Box box = selectedBox();
        Picture shown = picture.get();
        Set<Integer> nodes = found.get();
        Set<Integer> boxes = new HashSet<>();
        Set<Integer> signs = new HashSet<>();
        if (shown != null && nodes != null) {
            nodes.forEach(node -> boxes.add(shown.tree().of(node).index()));
        }
        if (shown != null) {
            warned.get().stream()
                    // Another plan may be on its way.
                    .filter(node -> node < shown.nodes())
                    .forEach(node -> signs.add(shown.tree().of(node).index()));
        }
        return new Emphasis(
                box == null ? NOTHING : box.index(), nodes != null, boxes, signs, focused);
    }

    private void redraw() {
        Heat wanted = heat;
        Folding wish = folding;
        if (wanted != null) {
            stop();
            drawing = background.submit(() -> Picture.of(wanted, wish), picture::set);
        }
    }

    private void stop() {
        if (drawing != null) {
            drawing.cancel();
        }
    }
}
