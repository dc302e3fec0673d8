package io.howdah.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.testing.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyIndexTest {

    private static final List<Integer> BOTH = List.of(0, 1);

    private static @Nullable String[] key(Random random) {
        return new @Nullable String[] {
            "x".repeat(random.nextInt(3)) + random.nextInt(20),
            random.nextInt(4) == 0 ? null : "y".repeat(random.nextInt(3))
        };
    }

    @Test
    void findsWhatAHashMapFinds() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<@Nullable String[]> texts = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(300); i++) {
                texts.add(key(random));
            }
            PackedRows rows = Rows.of(texts);
            var index = new KeyIndex(new RowKey(rows, BOTH), rows.rowCount());
            Map<List<@Nullable String>, Integer> truth = new HashMap<>();
            for (int row = 0; row < texts.size(); row++) {
                Integer twin = truth.put(Arrays.asList(texts.get(row)), row);
                assertThat(index.put(row)).isEqualTo(Objects.requireNonNullElse(twin, -1));
            }
            List<@Nullable String[]> wanted = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                wanted.add(key(random));
            }
            var keys = new RowKey(Rows.of(wanted), BOTH);
            for (int i = 0; i < wanted.size(); i++) {
                assertThat(index.find(keys.of(i)))
                        .isEqualTo(truth.getOrDefault(Arrays.asList(wanted.get(i)), -1));
            }
        }
    }

    @Test
    void findsNothingAmongNoRows() {
        var none = new KeyIndex(new RowKey(Rows.of(List.of()), List.of()), 0);
        var keys = new RowKey(Rows.ofColumn(List.of("a")), List.of(0));
        assertThat(none.find(keys.of(0))).isEqualTo(KeyIndex.NONE);
    }
}
