package io.howdah.schema.layout;

import java.util.ArrayList;
import java.util.List;

/// Where the middle pieces of a line could run: beside its own boxes and along the sides of the
/// boxes near it.
final class Channels {

    private static final double MARGIN = 12;
    private static final double TRACK = 8;
    private static final int NEAR = 24;

    private Channels() {}

    /// Horizontal positions for a vertical piece.
    static List<Double> vertical(
            BoxIndex obstacles, Point start, Point end, double out, double in) {
        List<Double> places = new ArrayList<>();
        addTracks(places, out);
        addTracks(places, in);
        addTracks(places, (out + in) / 2);
        for (Box box : obstacles.near(start, end, NEAR)) {
            places.add(box.x() - MARGIN);
            places.add(box.right() + MARGIN);
        }
        return places;
    }

    /// Vertical positions for a horizontal piece.
    static List<Double> horizontal(
            BoxIndex obstacles, Point start, Point end, Box child, Box parent) {
        List<Double> places = new ArrayList<>();
        addTracks(places, Math.min(child.y(), parent.y()) - 2 * MARGIN);
        addTracks(places, Math.max(child.bottom(), parent.bottom()) + 2 * MARGIN);
        addTracks(places, (start.y() + end.y()) / 2);
        for (Box box : obstacles.near(start, end, NEAR)) {
            places.add(box.y() - MARGIN);
            places.add(box.bottom() + MARGIN);
        }
        return places;
    }

    private static void addTracks(List<Double> places, double middle) {
        for (int i = -2; i <= 2; i++) {
            places.add(middle + i * TRACK);
        }
    }
}
