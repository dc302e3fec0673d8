package io.howdah.ui.plan.diagram;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The whole diagram in a corner, with the visible part marked; click or drag to go there.
final class Minimap extends Region {

    private static final double MOST_WIDTH = 220;
    private static final double MOST_HEIGHT = 150;

    /// Of the window, so that it does not cover what it is a map of.
    private static final double MOST_PART = 0.26;

    private static final double LEAST_ROOM = 280;
    private static final double PAD = 6;
    private static final double FROM_CORNER = 12;
    private static final double LEAST_DOT = 1.5;

    private final Canvas canvas = new Canvas();
    private final Rectangle window = new Rectangle();
    private Consumer<Point2D> move = point -> {};
    private @Nullable Picture drawn;
    private @Nullable DiagramColors drawnIn;
    private double scale = 1;
    private double room;

    Minimap() {
        getStyleClass().add("plan-minimap");
        window.getStyleClass().add("plan-minimap-window");
        window.setMouseTransparent(true);
        canvas.setManaged(false);
        window.setManaged(false);
        getChildren().addAll(canvas, window);
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
        setOnMouseClicked(MouseEvent::consume);
    }

    /// Called with the point of the diagram that shall be in the middle.
    void onMove(Consumer<Point2D> action) {
        move = action;
    }

    private void go(MouseEvent event) {
        move.accept(new Point2D((event.getX() - PAD) / scale, (event.getY() - PAD) / scale));
        event.consume();
    }

    void show(Picture picture, DiagramColors colors, Area visible, double width, double height) {
        Area whole = picture.whole();
        boolean all =
                visible.left() <= whole.left()
                        && visible.right() >= whole.right()
                        && visible.top() <= whole.top()
                        && visible.bottom() >= whole.bottom();
        setVisible(!all && Math.min(width, height) > LEAST_ROOM);
        if (!isVisible()) {
            return;
        }
        double part = Math.min(1, MOST_PART * Math.min(width / MOST_WIDTH, height / MOST_HEIGHT));
        if (picture != drawn || !colors.equals(drawnIn) || part != room) {
            room = part;
            draw(picture, colors);
            drawn = picture;
            drawnIn = colors;
        }
        double mapWidth = canvas.getWidth() + 2 * PAD;
        double mapHeight = canvas.getHeight() + 2 * PAD;
        resizeRelocate(
                width - mapWidth - FROM_CORNER,
                height - mapHeight - FROM_CORNER,
                mapWidth,
                mapHeight);
        frame(visible, whole);
    }

    private void frame(Area visible, Area whole) {
        double left = Math.max(visible.left(), whole.left()) * scale;
        double top = Math.max(visible.top(), whole.top()) * scale;
        window.setX(PAD + left);
        window.setY(PAD + top);
        window.setWidth(Math.max(2, Math.min(visible.right(), whole.right()) * scale - left));
        window.setHeight(Math.max(2, Math.min(visible.bottom(), whole.bottom()) * scale - top));
    }

    private void draw(Picture picture, DiagramColors colors) {
        Layout layout = picture.layout();
        scale = room * Math.min(MOST_WIDTH / layout.width(), MOST_HEIGHT / layout.height());
        canvas.relocate(PAD, PAD);
        canvas.setWidth(Math.max(8, layout.width() * scale));
        canvas.setHeight(Math.max(8, layout.height() * scale));
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double width = Math.max(LEAST_DOT, layout.size().width() * scale);
        double height = Math.max(LEAST_DOT, layout.size().height() * scale);
        for (Box box : picture.tree().boxes()) {
            pen.setFill(colors.spot(picture.share(box)));
            pen.fillRect(layout.left(box) * scale, layout.top(box) * scale, width, height);
        }
    }
}
