package io.howdah.schema.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Knows the straight pieces of the lines so far, to tell when a new piece would lie on one.
final class TrackIndex {

    private static final double NEAR = 5;

    private record Piece(double from, double to) {

        boolean shares(Piece other) {
            return from < other.to && other.from < to;
        }
    }

    private final NavigableMap<Double, List<Piece>> horizontal = new TreeMap<>();
    private final NavigableMap<Double, List<Piece>> vertical = new TreeMap<>();

    void add(List<Point> line) {
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            if (a.y() == b.y()) {
                at(horizontal, a.y()).add(piece(a.x(), b.x()));
            } else {
                at(vertical, a.x()).add(piece(a.y(), b.y()));
            }
        }
    }

    /// How many pieces so far lie along the new one, nearer than can be told apart.
    int sharing(Point a, Point b) {
        return a.y() == b.y()
                ? count(horizontal, a.y(), piece(a.x(), b.x()))
                : count(vertical, a.x(), piece(a.y(), b.y()));
    }

    private static int count(NavigableMap<Double, List<Piece>> tracks, double at, Piece piece) {
        int shared = 0;
        Collection<List<Piece>> near = tracks.subMap(at - NEAR, true, at + NEAR, true).values();
        for (List<Piece> pieces : near) {
            for (Piece other : pieces) {
                if (piece.shares(other)) {
                    shared++;
                }
            }
        }
        return shared;
    }

    private static List<Piece> at(NavigableMap<Double, List<Piece>> tracks, double place) {
        return tracks.computeIfAbsent(place, _ -> new ArrayList<>());
    }

    private static Piece piece(double a, double b) {
        return new Piece(Math.min(a, b), Math.max(a, b));
    }
}
