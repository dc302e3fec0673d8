package io.howdah.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {

    private final ColumnLayout layout = new ColumnLayout(5, 100);

    @Test
    void pinnedColumnsStandFirst() {
        layout.pin(3);
        layout.pin(1);
        assertThat(layout.order()).containsExactly(3, 1, 0, 2, 4);
        assertThat(layout.pinned()).isEqualTo(2);
        layout.unpin(3);
        assertThat(layout.order()).containsExactly(1, 3, 0, 2, 4);
        assertThat(layout.isPinned(3)).isFalse();
    }

    @Test
    void hiddenColumnComesBackBesideItsNeighbour() {
        layout.hide(List.of(1, 2));
        assertThat(layout.hidden()).containsExactly(1, 2);
        layout.show(2);
        assertThat(layout.order()).containsExactly(0, 2, 3, 4);
    }

    @Test
    void lastColumnCannotBeHidden() {
        layout.hide(List.of(0, 1, 2, 3, 4));
        assertThat(layout.order()).containsExactly(4);
    }

    @Test
    void movedColumnAcrossTheEdgeBecomesPinned() {
        layout.pin(0);
        layout.pin(1);
        layout.move(4, 0);
        assertThat(layout.order()).containsExactly(4, 0, 1, 2, 3);
        assertThat(layout.pinned()).isEqualTo(3);
    }

    @Test
    void anyChangesKeepEachColumnShownOrHiddenOnce() {
        var random = new Random(3);
        for (int step = 0; step < 2_000; step++) {
            int column = random.nextInt(5);
            switch (random.nextInt(5)) {
                case 0 -> layout.hide(List.of(column));
                case 1 -> layout.show(column);
                case 2 -> layout.pin(column);
                case 3 -> layout.unpin(column);
                default ->
                        layout.move(random.nextInt(layout.size()), random.nextInt(layout.size()));
            }
            assertThat(
                            IntStream.concat(
                                    layout.order().stream().mapToInt(i -> i),
                                    layout.hidden().stream().mapToInt(i -> i)))
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
            assertThat(layout.pinned()).isBetween(0, layout.size());
        }
    }
}
