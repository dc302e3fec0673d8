package io.howdah.ui.designer;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.layout.Box;
import io.howdah.schema.layout.DiagramLayout;
import io.howdah.schema.layout.PlacedEntity;
import io.howdah.schema.layout.Point;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.theme.Appearance;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The drawing surface: drag the ground to pan, a table to move it, turn the wheel to zoom.
///
/// By keyboard: arrows go to the nearest table in that direction, Enter follows a foreign key, `+`
/// and `-` zoom, `F` shows everything, Shift with arrows moves the selected table.
final class DiagramCanvas extends Pane {

    private static final double ZOOM_STEP = 1.15;
    private static final double MOVE_STEP = 20;

    private final DiagramViewModel model;
    private final Appearance appearance;
    private final FxThread fx;
    private final Canvas canvas = new Canvas();
    private Viewport view = new Viewport(0, 0, 1);
    private boolean fitted;
    private boolean painting;
    private double lastX;
    private double lastY;
    private @Nullable QualifiedName dragged;
    private boolean moved;

    DiagramCanvas(DiagramViewModel model, Appearance appearance, FxThread fx) {
        this.model = model;
        this.appearance = appearance;
        this.fx = fx;
        setId("diagram-canvas");
        getStyleClass().add("diagram-canvas");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        widthProperty().subscribe(this::paintSoon);
        heightProperty().subscribe(this::paintSoon);
        focusedProperty().subscribe(this::paintSoon);
        model.layoutProperty().subscribe(this::paintSoon);
        model.selectedProperty().subscribe(this::onSelected);
        appearance.schemeProperty().subscribe(this::paintSoon);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::onRelease);
        addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Paints once, however many things have changed until then.
    private void paintSoon() {
        if (!painting) {
            painting = true;
            fx.later(this::paint);
        }
    }

    private void paint() {
        painting = false;
        DiagramLayout layout = model.layoutProperty().get();
        if (!fitted && !layout.nodes().isEmpty() && getWidth() > 0 && getHeight() > 0) {
            fitted = true;
            view = Viewport.fit(layout.bounds(), getWidth(), getHeight());
        }
        new DiagramPainter(
                        canvas.getGraphicsContext2D(),
                        appearance.scheme(),
                        model.detailProperty().get())
                .paint(layout, view, getWidth(), getHeight(), model.selectedProperty().get());
    }

    private void onSelected(@Nullable QualifiedName name) {
        setAccessibleText(name == null ? "Diagram" : "Diagram, table " + name + " selected");
        paintSoon();
    }

    /// Shows the whole diagram.
    void fit() {
        fitted = false;
        paintSoon();
    }

    void zoom(double factor) {
        view = view.zoomed(factor, getWidth() / 2, getHeight() / 2);
        paintSoon();
    }

    /// Brings the selected table to the middle.
    void reveal() {
        selectedBox()
                .ifPresent(box -> {
                    fitted = true;
                    view = view.centred(box, getWidth(), getHeight());
                    paintSoon();
                });
    }

    private Optional<Box> selectedBox() {
        QualifiedName name = model.selectedProperty().get();
        return name == null
                ? Optional.empty()
                : model.layoutProperty().get().node(name).map(PlacedEntity::box);
    }

    /// The table at a place of the canvas, the topmost first.
    Optional<PlacedEntity> tableAt(double x, double y) {
        Point place = view.toDiagram(x, y);
        return model.layoutProperty().get().nodes().reversed().stream()
                .filter(node -> node.box().contains(place))
                .findFirst();
    }

    /// Where a table's header is on the canvas, for tests and for the keyboard's focus.
    Point onCanvas(PlacedEntity node) {
        return new Point(
                (node.box().centerX() - view.x()) * view.zoom(),
                (node.box().y() + 10 - view.y()) * view.zoom());
    }

    private void onPress(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        moved = false;
        Optional<PlacedEntity> hit = tableAt(event.getX(), event.getY());
        dragged =
                event.getButton() == MouseButton.PRIMARY
                        ? hit.map(PlacedEntity::name).orElse(null)
                        : null;
        if (event.getButton() == MouseButton.PRIMARY) {
            model.selectedProperty().set(dragged);
            if (event.getClickCount() == 2 && dragged != null) {
                model.follow();
                reveal();
            }
        }
        // The tabs around it would take the keyboard.
        event.consume();
    }

    private void onDrag(MouseEvent event) {
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        lastX = event.getX();
        lastY = event.getY();
        if (dragged == null) {
            view = view.panned(dx, dy);
            paintSoon();
            return;
        }
        if (!moved) {
            model.remember();
            moved = true;
        }
        moveSelected(dx / view.zoom(), dy / view.zoom());
    }

    private void moveSelected(double dx, double dy) {
        QualifiedName name = model.selectedProperty().get();
        if (name != null) {
            selectedBox().ifPresent(box -> model.move(name, box.x() + dx, box.y() + dy));
        }
    }

    private void onRelease(MouseEvent event) {
        dragged = null;
    }

    private void onScroll(ScrollEvent event) {
        if (event.isShiftDown()) {
            view = view.panned(event.getDeltaX() + event.getDeltaY(), 0);
        } else {
            double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
            view = view.zoomed(factor, event.getX(), event.getY());
        }
        paintSoon();
        event.consume();
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> arrow(event, -1, 0);
            case RIGHT -> arrow(event, 1, 0);
            case UP -> arrow(event, 0, -1);
            case DOWN -> arrow(event, 0, 1);
            case ENTER -> {
                model.follow();
                reveal();
            }
            case PLUS, ADD, EQUALS -> zoom(ZOOM_STEP);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM_STEP);
            case F -> fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void arrow(KeyEvent event, int dx, int dy) {
        if (event.isShiftDown()) {
            model.remember();
            moveSelected(dx * MOVE_STEP, dy * MOVE_STEP);
        } else {
            nearest(dx, dy)
                    .ifPresent(node -> {
                        model.selectedProperty().set(node.name());
                        keepInSight(node.box());
                    });
        }
    }

    /// The table that an arrow leads to: the nearest in that direction, distance across counts double.
    private Optional<PlacedEntity> nearest(int dx, int dy) {
        Point from =
                selectedBox()
                        .map(box -> new Point(box.centerX(), box.centerY()))
                        .orElseGet(() -> view.toDiagram(getWidth() / 2, getHeight() / 2));
        PlacedEntity best = null;
        double bestDistance = Double.MAX_VALUE;
        for (PlacedEntity node : model.layoutProperty().get().nodes()) {
            double along =
                    (node.box().centerX() - from.x()) * dx + (node.box().centerY() - from.y()) * dy;
            double across =
                    Math.abs((node.box().centerX() - from.x()) * dy)
                            + Math.abs((node.box().centerY() - from.y()) * dx);
            double distance = along + 2 * across;
            if (along > 1 && distance < bestDistance) {
                best = node;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private void keepInSight(Box box) {
        Box visible = view.visible(getWidth(), getHeight());
        boolean inside =
                box.x() >= visible.x()
                        && box.right() <= visible.right()
                        && box.y() >= visible.y()
                        && box.bottom() <= visible.bottom();
        if (!inside) {
            view = view.centred(box, getWidth(), getHeight());
        }
        paintSoon();
    }
}
