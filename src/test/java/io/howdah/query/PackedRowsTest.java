package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.query.export.ExportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRowsTest {

    @TempDir private Path folder;

    private PackedRows rows(int columns, long limit) {
        return new PackedRows(columns, new RowMemory(limit), folder);
    }

    @Test
    void tellsNullFromEmpty() throws IOException {
        try (PackedRows rows = rows(3, 1 << 20)) {
            rows.add(TestRow.of("", null, "é"));
            rows.add(TestRow.of("a", "b", ""));

            assertThat(rows.text(0, 0)).isEmpty();
            assertThat(rows.text(0, 1)).isNull();
            assertThat(rows.isNull(0, 1)).isTrue();
            assertThat(rows.isNull(0, 0)).isFalse();
            assertThat(rows.length(0, 1)).isEqualTo(-1);
            assertThat(rows.length(0, 2)).isEqualTo(2);
            assertThat(rows.text(0, 2)).isEqualTo("é");
            assertThat(rows.text(1, 2)).isEmpty();
        }
    }

    @Test
    void keepsRowsWithoutColumns() throws IOException {
        try (PackedRows rows = rows(0, 1 << 20)) {
            rows.add(TestRow.of());
            rows.add(TestRow.of());

            assertThat(rows.rowCount()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3 << 20, 1 << 30})
    void givesBackWhatWasAddedFromMemoryAndDisk(long limit) throws IOException {
        Random random = new Random(5);
        List<@Nullable String[]> expected = new ArrayList<>();
        try (PackedRows rows = rows(4, limit)) {
            for (int i = 0; i < 60_000; i++) {
                @Nullable String[] row = new String[4];
                for (int column = 0; column < 4; column++) {
                    row[column] =
                            switch (random.nextInt(8)) {
                                case 0 -> null;
                                case 1 -> "";
                                case 2 -> "x".repeat(random.nextInt(2000));
                                case 3 -> i % 5000 == 0 ? "long".repeat(60_000) : "short";
                                default -> "value " + i + "/" + column;
                            };
                }
                expected.add(row);
                rows.add(TestRow.of(row));
            }
            rows.finish();

            for (int i = 0; i < expected.size(); i++) {
                for (int column = 0; column < 4; column++) {
                    assertThat(rows.text(i, column)).isEqualTo(expected.get(i)[column]);
                }
            }
            assertThat(rows.byteCount()).isGreaterThan(32L << 20);
        }
    }

    @Test
    void keepsNoMoreInMemoryThanAllowed() throws IOException {
        RowMemory memory = new RowMemory(2 << 20);
        try (PackedRows rows = new PackedRows(1, memory, folder)) {
            for (int i = 0; i < 40_000; i++) {
                rows.add(TestRow.of("0123456789".repeat(100)));
            }
            assertThat(memory.used()).isBetween(1L << 20, 2L << 20);
        }
        assertThat(memory.used()).isZero();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void goesByALimitThatChangesMeanwhile() throws IOException {
        RowMemory memory = new RowMemory(64 << 20);
        try (PackedRows rows = new PackedRows(1, memory, folder)) {
            memory.limit(2 << 20);
            for (int i = 0; i < 40_000; i++) {
                rows.add(TestRow.of("0123456789".repeat(100)));
            }
            assertThat(memory.used()).isBetween(1L << 20, 2L << 20);
            assertThat(rows.text(39_999, 0)).hasSize(1000);
        }
    }

    @Test
    void takesLittleMoreThanTheText() throws IOException {
        RowMemory memory = new RowMemory(1 << 30);
        try (PackedRows rows = new PackedRows(10, memory, folder)) {
            long text = 0;
            for (int i = 0; i < 100_000; i++) {
                TestRow row =
                        TestRow.of(
                                String.valueOf(i),
                                "customer " + i,
                                "2024-05-06",
                                "12.50",
                                "t",
                                null,
                                "active",
                                "some@example.org",
                                "17",
                                "a note of thirty characters...");
                for (int column = 0; column < 10; column++) {
                    byte[] value = row.value(column);
                    text += value == null ? 0 : value.length;
                }
                rows.add(row);
            }
            rows.finish();

            assertThat(memory.used() - text).isLessThan(100_000 * 20);
        }
    }

    @Test
    void copiesRowsToAnotherSink() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (PackedRows rows = rows(2, 1 << 20)) {
            for (int i = 0; i < 10; i++) {
                rows.add(TestRow.of("" + i, i % 2 == 0 ? null : "odd"));
            }
            ResultColumn column = new ResultColumn("c", "text", 25, 0, 0);
            RowSink sink = ExportFormat.CSV.open(List.of(column, column), csv);

            rows.copy(4, 7, sink);
            sink.finish();
        }
        assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo("c,c\n4,\n5,odd\n6,\n");
    }

    @Test
    void cutsALongValueBetweenCharacters() throws IOException {
        try (PackedRows rows = rows(1, 1 << 20)) {
            rows.add(TestRow.of("aé€😀b"));

            assertThat(rows.text(0, 0, 1)).isEqualTo("a");
            assertThat(rows.text(0, 0, 2)).isEqualTo("a");
            assertThat(rows.text(0, 0, 3)).isEqualTo("aé");
            assertThat(rows.text(0, 0, 5)).isEqualTo("aé");
            assertThat(rows.text(0, 0, 6)).isEqualTo("aé€");
            assertThat(rows.text(0, 0, 9)).isEqualTo("aé€");
            assertThat(rows.text(0, 0, 10)).isEqualTo("aé€😀");
            assertThat(rows.text(0, 0, 11)).isEqualTo("aé€😀b");
        }
    }

    @Test
    void refusesPlacesThatAreNotThere() throws IOException {
        try (PackedRows rows = rows(1, 1 << 20)) {
            rows.add(TestRow.of("a"));

            assertThatThrownBy(() -> rows.text(1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> rows.text(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void canBeReadWhileRowsArrive() throws Exception {
        int count = 300_000;
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        try (PackedRows rows = rows(2, 4 << 20)) {
            Thread reader =
                    Thread.ofPlatform()
                            .start(() -> {
                                Random random = new Random(3);
                                started.countDown();
                                try {
                                    while (rows.rowCount() < count) {
                                        long seen = rows.rowCount();
                                        if (seen > 0) {
                                            long row =
                                                    seen
                                                            - 1
                                                            - random.nextLong(Math.min(seen, 5000));
                                            assertThat(rows.text(row, 0)).isEqualTo("" + row);
                                            assertThat(rows.text(row, 1))
                                                    .hasSize((int) (row % 300));
                                        }
                                    }
                                } catch (Throwable e) {
                                    failure.set(e);
                                }
                            });
            started.await();
            for (int i = 0; i < count; i++) {
                rows.add(TestRow.of("" + i, "x".repeat(i % 300)));
            }
            reader.join();

            assertThat(failure.get()).isNull();
        }
    }

    @Test
    void showsRowsAsTheyWereReplacedAndLeavesRemovedOnesOutOfACopy() throws IOException {
        try (PackedRows rows = rows(2, 1L << 30)) {
            for (int i = 0; i < 5; i++) {
                rows.add(TestRow.of("" + i, "old"));
            }
            rows.replace(1, TestRow.of("1", null));
            rows.replace(3, TestRow.of("33", "new and longer than before"));
            rows.remove(2);
            rows.add(TestRow.of("5", "added"));

            assertThat(rows.isNull(1, 1)).isTrue();
            assertThat(rows.text(3, 0)).isEqualTo("33");
            assertThat(rows.length(3, 1)).isEqualTo(26);
            assertThat(rows.text(4, 1)).isEqualTo("old");
            assertThat(rows.text(2, 1)).as("still there to be shown").isEqualTo("old");
            PackedRows copy = rows(2, 1L << 30);
            rows.copy(0, rows.rowCount(), copy);
            assertThat(LongStream.range(0, copy.rowCount()).mapToObj(row -> copy.text(row, 0)))
                    .containsExactly("0", "1", "33", "4", "5");
        }
    }
}
