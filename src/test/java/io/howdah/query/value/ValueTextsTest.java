package io.howdah.query.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextsTest {

    private static List<String> texts(OutlineNode node) {
        return node.children().stream().map(OutlineNode::text).toList();
    }

    private static List<String> names(OutlineNode node) {
        return node.children().stream().map(OutlineNode::name).toList();
    }

    @Test
    void readsArraysWithQuotesNullsAndDepth() {
        OutlineNode flat =
                ArrayText.outline("{1,\"two, \\\"three\\\"\",NULL,\"NULL\"}").orElseThrow();
        assertThat(texts(flat)).containsExactly("1", "two, \"three\"", "NULL", "NULL");
        assertThat(flat.children().stream().map(OutlineNode::kind))
                .containsExactly(
                        OutlineNode.Kind.STRING,
                        OutlineNode.Kind.STRING,
                        OutlineNode.Kind.NULL,
                        OutlineNode.Kind.STRING);
        OutlineNode deep = ArrayText.outline("[0:1][-1:0]={{a,b},{c,d}}").orElseThrow();
        assertThat(names(deep)).containsExactly("0", "1");
        assertThat(names(deep.children().getLast())).containsExactly("-1", "0");
        assertThat(texts(deep.children().getLast())).containsExactly("c", "d");
        assertThat(ArrayText.outline("{}").orElseThrow().children()).isEmpty();
    }

    @Test
    void readsHstore() {
        OutlineNode pairs =
                HstoreText.outline("\"a\"=>\"1, \\\"x\\\"\", \"b\"=>NULL").orElseThrow();
        assertThat(names(pairs)).containsExactly("a", "b");
        assertThat(texts(pairs)).containsExactly("1, \"x\"", "NULL");
    }

    @Test
    void readsRanges() {
        assertThat(RangeText.read("[1,10)").orElseThrow())
                .containsExactly(new RangeText.Range("1", true, "10", false));
        assertThat(RangeText.read("(,\"2026-01-01 00:00:00\"]").orElseThrow())
                .containsExactly(new RangeText.Range(null, false, "2026-01-01 00:00:00", true));
        assertThat(RangeText.read("{[1,3),[5,)}").orElseThrow()).hasSize(2);
        assertThat(RangeText.read("empty").orElseThrow()).isEmpty();
        assertThat(RangeText.read("[\"a\"\"b\\\\\",c)").orElseThrow().getFirst().lower())
                .isEqualTo("a\"b\\");
    }

    @Test
    void readsJsonWithAllItsDigits() {
        OutlineNode object =
                JsonText.outline("{\"n\": 12345678901234567890.123456789, \"l\": [1, null, true]}")
                        .orElseThrow();
        assertThat(object.children().getFirst().text()).isEqualTo("12345678901234567890.123456789");
        assertThat(object.children().getLast().text()).isEqualTo("3 elements");
    }

    /// Whatever is cut off, the reader says that it cannot read it, and does not fail.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{1,\"two\",{3}}",
                "[0:1]={a,b}",
                "\"a\"=>\"1\", \"b\"=>NULL",
                "[1,10)",
                "{[1,3),[5,6]}",
                "{\"a\":[1,{\"b\":\"c\"}]}",
                "0101000020E6100000000000000000F03F0000000000000040"
            })
    void cutValuesAreNotRead(String whole) {
        for (int end = 0; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            ArrayText.outline(cut);
            HstoreText.outline(cut);
            RangeText.read(cut);
            JsonText.outline(cut);
            assertThat(Ewkb.read(cut)).isEmpty();
        }
        assertThat(
                        ArrayText.outline(whole).isPresent()
                                || HstoreText.outline(whole).isPresent()
                                || RangeText.read(whole).isPresent()
                                || JsonText.outline(whole).isPresent()
                                || Ewkb.read(whole).isPresent())
                .isTrue();
    }

    @Test
    void readsBytesInBothFormats() {
        var random = new Random(4);
        for (int round = 0; round < 100; round++) {
            var bytes = new byte[random.nextInt(50)];
            random.nextBytes(bytes);
            var escaped = new StringBuilder();
            for (byte b : bytes) {
                escaped.append(
                        b == '\\'
                                ? "\\\\"
                                : b >= ' ' && b < 0x7F
                                        ? String.valueOf((char) b)
                                        : "\\%03o".formatted(b & 0xFF));
            }
            assertThat(ByteaText.bytes("\\x" + HexFormat.of().formatHex(bytes))).isEqualTo(bytes);
            assertThat(ByteaText.bytes(escaped.toString())).isEqualTo(bytes);
        }
        byte[] text = "0123456789abcdef!".getBytes(StandardCharsets.US_ASCII);
        assertThat(ByteaText.lines(text)).isEqualTo(2);
        assertThat(ByteaText.line(text, 0))
                .isEqualTo(
                        "00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66   0123456789abcdef");
        assertThat(ByteaText.line(text, 1)).startsWith("00000010  21 ").endsWith("  !");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a><b>x</b><c/></a> | <a>~  <b>x</b>~  <c/>~</a>",
                "<a></a> | <a></a>",
                "<a>text <b>bold</b> more</a> | <a>text <b>bold</b> more</a>",
                "<?xml version='1.0'?><a x='>'><!-- <b> --><c>1</c></a> | <?xml version='1.0'?>~<a x='>'>~  <!-- <b> -->~  <c>1</c>~</a>"
            })
    void laysOutXml(String xml, String laidOut) {
        assertThat(XmlText.pretty(xml)).isEqualTo(laidOut.replace('~', '\n'));
        assertThat(XmlText.pretty(xml).replaceAll("\\s", "")).isEqualTo(xml.replaceAll("\\s", ""));
    }

    @Test
    void readsPointsOfPostGis() {
        // SELECT ST_SetSRID(ST_MakePoint(1, 2), 4326)
        Geometry point =
                Ewkb.read("0101000020E6100000000000000000F03F0000000000000040").orElseThrow();
        assertThat(point.type()).isEqualTo("Point");
        assertThat(point.srid()).isEqualTo(4326);
        assertThat(point.shapes().getFirst().runs().getFirst())
                .containsExactly(new Geometry.Point(1, 2));
    }

    @Test
    void readsPolygonsWithHolesInBothByteOrders() {
        for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            var bytes = ByteBuffer.allocate(9 + 2 * 4 + 8 * 24).order(order);
            // A polygon with heights: two rings of four points.
            bytes.put((byte) (order == ByteOrder.BIG_ENDIAN ? 0 : 1));
            bytes.putInt(3 | 0x80000000).putInt(2);
            for (int ring = 0; ring < 2; ring++) {
                bytes.putInt(4);
                for (int i = 0; i < 4; i++) {
                    bytes.putDouble(ring + i).putDouble(-i).putDouble(99);
                }
            }
            Geometry polygon = Ewkb.read(HexFormat.of().formatHex(bytes.array())).orElseThrow();
            assertThat(polygon.type()).isEqualTo("Polygon");
            assertThat(polygon.points()).isEqualTo(8);
            assertThat(polygon.shapes()).hasSize(1);
            assertThat(polygon.shapes().getFirst().runs().getLast().getLast())
                    .isEqualTo(new Geometry.Point(4, -3));
        }
    }

    @Test
    void anyBytesAreNoGeometryOrOneButNeverAFailure() {
        var random = new Random(6);
        for (int round = 0; round < 3_000; round++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 5) {
                Arrays.fill(bytes, 2, 5, (byte) 0);
                bytes[1] = (byte) random.nextInt(20);
                bytes[0] = 1;
            }
            Ewkb.read(HexFormat.of().formatHex(bytes))
                    .ifPresent(geometry -> assertThat(geometry.points()).isLessThan(60));
        }
    }

    @Test
    void momentsOfTheUsualFormAreReadAsTheOthersAre() {
        assertThat(TimeText.micros("1970-01-01 00:00:01.5+00")).hasValue(1_500_000);
        assertThat(TimeText.micros("1970-01-01 02:00:00+02")).hasValue(0);
        assertThat(TimeText.micros("1970-01-01 02:00:00+02:00")).hasValue(0);
        assertThat(TimeText.micros("1969-12-31T23:59:59-00")).hasValue(-1_000_000);
        assertThat(TimeText.micros("2024-02-29")).hasValue(19_782 * 86_400_000_000L);
        assertThat(TimeText.micros("2023-02-29")).isEmpty();
        assertThat(TimeText.micros("2023-13-01")).isEmpty();
        assertThat(TimeText.micros("10000-01-01")).hasValue(2_932_897 * 86_400_000_000L);
        assertThat(TimeText.micros("yesterday at noon")).isEmpty();
    }

    @Test
    void tellsAMomentInZones() {
        var zones =
                MomentText.inZones("2026-03-29 00:30:00.5+00", ZoneId.of("Europe/Berlin"))
                        .orElseThrow();
        assertThat(zones)
                .containsEntry("UTC", "2026-03-29 00:30:00.5+00:00")
                .containsEntry("Asia/Tokyo", "2026-03-29 09:30:00.5+09:00")
                .containsEntry("Seconds since 1970", "1774744200.500000")
                .containsEntry("Day", "Sunday")
                .containsEntry("ISO week", "2026-W13");
        assertThat(MomentText.inZones("infinity", ZoneId.of("UTC"))).isEmpty();
    }
}
