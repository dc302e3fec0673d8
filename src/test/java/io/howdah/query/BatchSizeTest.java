package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void growsTenfoldWhileRowsAreNarrow() {
        var batch = new BatchSize();
        assertThat(batch.rows()).isEqualTo(10);
        batch.learn(10, 10 * 50);
        assertThat(batch.rows()).isEqualTo(100);
        batch.learn(100, 100 * 50);
        assertThat(batch.rows()).isEqualTo(1_000);
        batch.learn(1_000, 1_000 * 50);
        batch.learn(10_000, 10_000 * 50);
        assertThat(batch.rows()).isEqualTo(20_000);
    }

    @Test
    void fetchesOneByOneWhatIsAsLargeAsABatch() {
        var batch = new BatchSize();
        batch.learn(10, 10L * 3 * MEGABYTE);
        assertThat(batch.rows()).isEqualTo(1);
        // Narrow rows again: back up step by step.
        batch.learn(1, 50);
        assertThat(batch.rows()).isEqualTo(10);
    }

    @Test
    void learnsNothingFromAnEmptyBatch() {
        var batch = new BatchSize();
        batch.learn(0, 0);
        assertThat(batch.rows()).isEqualTo(10);
    }
}
