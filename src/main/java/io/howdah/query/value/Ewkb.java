package io.howdah.query.value;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Reads the hexadecimal EWKB with which PostGIS writes geometries: well-known binary with flags for Z, M
/// and a coordinate system (PostGIS manual, "OGC Geometry"; `liblwgeom.h.in` of its sources). Heights and
/// measures are left out; of curves, only the points that are stored.
public final class Ewkb {

    private static final int HAS_Z = 0x80000000;
    private static final int HAS_M = 0x40000000;
    private static final int HAS_SRID = 0x20000000;

    private static final String[] TYPES = {
        "Geometry",
        "Point",
        "LineString",
        "Polygon",
        "MultiPoint",
        "MultiLineString",
        "MultiPolygon",
        "GeometryCollection",
        "CircularString",
        "CompoundCurve",
        "CurvePolygon",
        "MultiCurve",
        "MultiSurface",
        "Curve",
        "Surface",
        "PolyhedralSurface",
        "TIN",
        "Triangle"
    };

    private final ByteBuffer bytes;
    private final List<Geometry.Shape> shapes = new ArrayList<>();
    private int srid;

    private Ewkb(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// The geometry; empty when the text is none that we can read.
    public static Optional<Geometry> read(String hex) {
        try {
            var reader = new Ewkb(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
            int type = reader.geometry();
            return Optional.of(new Geometry(TYPES[type], reader.srid, reader.shapes));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            // What cannot be read is shown as text.
            return Optional.empty();
        }
    }

    private int geometry() {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = bytes.getInt();
        int type = code & 0x0FFFFFFF;
        // ISO well-known binary adds thousands instead of flags.
        boolean z = (code & HAS_Z) != 0 || type / 1000 == 1 || type / 1000 == 3;
        boolean m = (code & HAS_M) != 0 || type / 1000 >= 2;
        if ((code & HAS_SRID) != 0) {
            srid = bytes.getInt();
        }
        type %= 1000;
        if (type >= TYPES.length) {
            throw new IllegalArgumentException("geometry type " + type);
        }
        int extra = (z ? 1 : 0) + (m ? 1 : 0);
        switch (type) {
            case 1 -> add(Geometry.Form.DOTS, List.of(List.of(point(extra))));
            case 2, 8 -> add(Geometry.Form.LINE, List.of(points(extra)));
            case 3, 17 -> add(Geometry.Form.RINGS, rings(extra));
            default -> {
                for (int parts = count(5); parts > 0; parts--) {
                    geometry();
                }
            }
        }
        return type;
    }

    private void add(Geometry.Form form, List<List<Geometry.Point>> runs) {
        List<List<Geometry.Point>> real =
                runs.stream()
                        .map(run -> run.stream().filter(point -> !Double.isNaN(point.x())).toList())
                        .filter(run -> !run.isEmpty())
                        .toList();
        if (!real.isEmpty()) {
            shapes.add(new Geometry.Shape(form, real));
        }
    }

    private List<List<Geometry.Point>> rings(int extra) {
        List<List<Geometry.Point>> rings = new ArrayList<>();
        for (int i = count(4); i > 0; i--) {
            rings.add(points(extra));
        }
        return rings;
    }

    private List<Geometry.Point> points(int extra) {
        List<Geometry.Point> points = new ArrayList<>();
        for (int i = count(16); i > 0; i--) {
            points.add(point(extra));
        }
        return points;
    }

    private Geometry.Point point(int extra) {
        var point = new Geometry.Point(bytes.getDouble(), bytes.getDouble());
        for (int i = 0; i < extra; i++) {
            bytes.getDouble();
        }
        return point;
    }

    /// A count that cannot be larger than the bytes that are left allow.
    private int count(int least) {
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining() / least) {
            throw new IllegalArgumentException("count " + count);
        }
        return count;
    }
}
