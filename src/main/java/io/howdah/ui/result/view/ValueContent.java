package io.howdah.ui.result.view;

import io.howdah.query.rows.Lines;
import io.howdah.query.rows.StopSign;
import io.howdah.query.rows.ValueLines;
import io.howdah.query.value.ArrayText;
import io.howdah.query.value.ByteaText;
import io.howdah.query.value.Ewkb;
import io.howdah.query.value.Geometry;
import io.howdah.query.value.HstoreText;
import io.howdah.query.value.JsonText;
import io.howdah.query.value.MomentText;
import io.howdah.query.value.OutlineNode;
import io.howdah.query.value.RangeText;
import io.howdah.query.value.ValueKind;
import io.howdah.query.value.XmlText;
import io.howdah.ui.result.CellMarks;
import io.howdah.ui.result.ResultGrid;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One way to show a value. Reading a value takes time when it is large, so it is done in the background.
sealed interface ValueContent {

    /// What the way is called.
    String title();

    record Text(String title, Lines lines) implements ValueContent {}

    record Tree(OutlineNode root) implements ValueContent {
        @Override
        public String title() {
            return "Tree";
        }
    }

    record Facts(Map<String, String> facts) implements ValueContent {
        @Override
        public String title() {
            return "Meaning";
        }
    }

    /// @param bytes not to be changed
    record Bytes(List<byte[]> bytes) implements ValueContent {
        @Override
        public String title() {
            return "Hex";
        }
    }

    record Picture(List<byte[]> bytes) implements ValueContent {
        @Override
        public String title() {
            return "Picture";
        }
    }

    record Sketch(Geometry geometry) implements ValueContent {
        @Override
        public String title() {
            return "Sketch";
        }
    }

    /// Larger values are shown as text alone: their parts would not fit in memory beside them.
    int MOST_PARSED = 8 << 20;

    /// How PostGIS begins: little endian, one of the seven types, flags; then at least a number. Other
    /// hexadecimal texts, of a hash for example, hardly ever do.
    Pattern GEOMETRY_DIGITS = Pattern.compile("010[1-7]0000[0-9A-F]0[0-9A-F]{8}");

    /// Bytes of a line of text; longer ones are broken.
    int LONGEST_LINE = 600;

    /// What was read of a value.
    ///
    /// @param ways to show it, the best one first
    /// @param problem why the ways of its type are not among them, "" when they are
    record Reading(List<ValueContent> ways, String problem) {

        public Reading {
            ways = List.copyOf(ways);
        }
    }

    static Reading read(ResultGrid.Selected value, ZoneId zone, StopSign stop) {
        List<ValueContent> ways = new ArrayList<>();
        String problem = "";
        ValueKind kind = ValueKind.of(value.column());
        if (value.length() <= MOST_PARSED) {
            String text = value.whole();
            parsed(kind, text == null ? "" : text, zone, ways);
            problem = ways.isEmpty() ? unreadable(kind, text == null ? "" : text) : "";
        } else {
            problem = "The value has more than 8 MB, so it is shown as text alone.";
        }
        ways.add(new Text("Text", lines(value, stop)));
        return new Reading(ways, problem);
    }

    private static Lines lines(ResultGrid.Selected value, StopSign stop) {
        String typed = value.edited().map(CellMarks.Mark::text).orElse(null);
        return typed == null
                ? ValueLines.of(value.rows(), value.row(), value.index(), LONGEST_LINE, stop)
                : new StringLines(typed);
    }

    private static String unreadable(ValueKind kind, String text) {
        String what =
                switch (kind) {
                    case JSON -> "JSON";
                    case XML -> "well-formed XML";
                    case ARRAY -> "array";
                    case HSTORE -> "hstore";
                    case RANGE -> "range";
                    case BYTES -> "bytea value";
                    case GEOMETRY -> "geometry";
                    default -> "";
                };
        return what.isEmpty() || text.isEmpty()
                ? ""
                : "This is no %s that can be read, so it is shown as text.".formatted(what);
    }

    private static void parsed(ValueKind kind, String text, ZoneId zone, List<ValueContent> into) {
        switch (kind) {
            case JSON -> {
                JsonText.outline(text).map(Tree::new).ifPresent(into::add);
                JsonText.pretty(text).map(laid -> text("Formatted", laid)).ifPresent(into::add);
            }
            case ARRAY -> ArrayText.outline(text).map(Tree::new).ifPresent(into::add);
            case HSTORE -> HstoreText.outline(text).map(Tree::new).ifPresent(into::add);
            case XML -> {
                if (XmlText.isWellFormed(text)) {
                    into.add(text("Formatted", XmlText.pretty(text)));
                }
            }
            case RANGE -> RangeText.read(text).map(ValueContent::ranges).ifPresent(into::add);
            case TIMESTAMP_WITH_ZONE ->
                    MomentText.inZones(text, zone).map(Facts::new).ifPresent(into::add);
            case DATE, TIMESTAMP -> MomentText.calendar(text).map(Facts::new).ifPresent(into::add);
            case BYTES -> bytes(text, into);
            case GEOMETRY -> geometry(text, into);
            case BOOLEAN, INTEGER, NUMERIC, FLOAT, MONEY, TIME, INTERVAL, TEXT -> {
                if (text.startsWith("{") || text.startsWith("[")) {
                    JsonText.outline(text).map(Tree::new).ifPresent(into::add);
                } else if (kind == ValueKind.TEXT && GEOMETRY_DIGITS.matcher(text).lookingAt()) {
                    // As PostGIS writes it, where its type is not known.
                    geometry(text, into);
                }
            }
        }
    }

    private static void geometry(String text, List<ValueContent> into) {
        Ewkb.read(text)
                .ifPresent(geometry -> {
                    into.add(new Sketch(geometry));
                    into.add(facts(geometry));
                });
    }

    private static ValueContent text(String title, String laidOut) {
        return new Text(title, new StringLines(laidOut));
    }

    private static ValueContent ranges(List<RangeText.Range> ranges) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (ranges.isEmpty()) {
            facts.put("Empty", "contains nothing");
        }
        int number = 0;
        for (RangeText.Range range : ranges) {
            String name = ranges.size() == 1 ? "" : "Range %d, ".formatted(++number);
            facts.put(name + "from, " + words(range.lowerIncluded()), range.from());
            facts.put(name + "to, " + words(range.upperIncluded()), range.to());
        }
        return new Facts(facts);
    }

    private static String words(boolean included) {
        return included ? "included" : "excluded";
    }

    private static void bytes(String text, List<ValueContent> into) {
        Optional<byte[]> read = tryBytes(text);
        if (read.isPresent()) {
            List<byte[]> bytes = List.of(read.get());
            if (ByteaText.isImage(read.get())) {
                into.add(new Picture(bytes));
            }
            into.add(new Bytes(bytes));
        }
    }

    private static Optional<byte[]> tryBytes(String text) {
        try {
            return Optional.of(ByteaText.bytes(text));
        } catch (IllegalArgumentException e) {
            // What cannot be read is shown as text.
            return Optional.empty();
        }
    }

    private static ValueContent facts(Geometry geometry) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Type", geometry.type());
        facts.put("SRID", geometry.srid() == 0 ? "not told" : String.valueOf(geometry.srid()));
        facts.put("Points", String.valueOf(geometry.points()));
        geometry.shapes().stream()
                .flatMap(shape -> shape.runs().stream())
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(first -> facts.put("First point", first.x() + "  " + first.y()));
        return new Facts(facts);
    }
}
