package io.howdah.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultDiffTest {

    private static final ResultDiff.ColumnPair ID = new ResultDiff.ColumnPair("id", 0, 0);
    private static final ResultDiff.ColumnPair NAME = new ResultDiff.ColumnPair("name", 1, 1);
    private static final List<@Nullable String[]> BEFORE =
            List.of(
                    new @Nullable String[] {"1", "Ada"},
                    new @Nullable String[] {"2", "Bob"},
                    new @Nullable String[] {"3", null});
    private static final List<@Nullable String[]> AFTER =
            List.of(
                    new @Nullable String[] {"3", ""},
                    new @Nullable String[] {"1", "Ada"},
                    new @Nullable String[] {"4", "Eve"});

    private static ResultDiff diff(ResultDiff.ColumnPair... keys) {
        return ResultDiff.of(
                Rows.of(BEFORE), Rows.of(AFTER), List.of(ID, NAME), List.of(keys), StopSign.NEVER);
    }

    @Test
    void matchesRowsByKey() {
        ResultDiff diff = diff(ID);
        assertThat(diff.same()).isEqualTo(1);
        assertThat(diff.size()).isEqualTo(3);
        assertThat(diff.change(0)).as("NULL is not empty").isEqualTo(ResultDiff.Change.CHANGED);
        assertThat(diff.change(1)).isEqualTo(ResultDiff.Change.ADDED);
        assertThat(diff.afterRow(1)).isEqualTo(2);
        assertThat(diff.change(2)).isEqualTo(ResultDiff.Change.REMOVED);
        assertThat(diff.beforeRow(2)).isEqualTo(1);
        assertThat(diff.problem()).isEmpty();
    }

    @Test
    void matchesRowsByPlace() {
        ResultDiff diff = diff();
        assertThat(diff.same()).isZero();
        assertThat(diff.count(ResultDiff.Change.CHANGED)).isEqualTo(3);
    }

    @Test
    void saysWhenTheKeyIsNone() {
        List<String[]> twice = List.of(new String[] {"1", "a"}, new String[] {"1", "b"});
        assertThat(
                        ResultDiff.of(
                                        Rows.of(twice),
                                        Rows.of(twice),
                                        List.of(ID, NAME),
                                        List.of(ID),
                                        StopSign.NEVER)
                                .problem())
                .isPresent();
    }

    @Test
    void anyChangesAreFoundWhateverTheOrder() {
        var random = new Random(31);
        for (int round = 0; round < 100; round++) {
            Map<Integer, String> before = table(random);
            Map<Integer, String> after = new TreeMap<>(before);
            table(random)
                    .forEach((key, value) -> {
                        if (random.nextBoolean()) {
                            after.put(key, value);
                        } else {
                            after.remove(key);
                        }
                    });
            long removed = before.keySet().stream().filter(key -> !after.containsKey(key)).count();
            long added = after.keySet().stream().filter(key -> !before.containsKey(key)).count();
            long changed =
                    before.keySet().stream()
                            .filter(after::containsKey)
                            .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                            .count();
            ResultDiff diff =
                    ResultDiff.of(
                            Rows.of(shuffled(before, random)),
                            Rows.of(shuffled(after, random)),
                            List.of(ID, NAME),
                            List.of(ID),
                            StopSign.NEVER);
            assertThat(diff.count(ResultDiff.Change.REMOVED)).isEqualTo((int) removed);
            assertThat(diff.count(ResultDiff.Change.ADDED)).isEqualTo((int) added);
            assertThat(diff.count(ResultDiff.Change.CHANGED)).isEqualTo((int) changed);
            assertThat(diff.same() + diff.size()).isEqualTo(before.size() + (int) added);
        }
    }

    private static Map<Integer, String> table(Random random) {
        Map<Integer, String> table = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            table.put(random.nextInt(100), "v" + random.nextInt(3));
        }
        return table;
    }

    private static List<String[]> shuffled(Map<Integer, String> table, Random random) {
        List<String[]> rows = new ArrayList<>();
        table.forEach((key, value) -> rows.add(new String[] {"" + key, value}));
        Collections.shuffle(rows, random);
        return rows;
    }
}
