package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.query.RowMemory;
import io.howdah.testing.DirectBackground;
import io.howdah.ui.result.ResultViewModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorOutputTest {

    private final EditorOutput output = new EditorOutput(new DirectBackground());

    private static ResultViewModel result() {
        return new ResultViewModel(
                List.of(), new PackedRows(0, new RowMemory(1L << 20), Path.of("target", "rows")));
    }

    @Test
    void keepsPinnedResultsWhenTheNextRunReplacesTheOthers() {
        ResultViewModel kept = result();
        output.add(kept);
        output.add(result());
        output.pin(kept, true);

        output.clear();

        assertThat(output.results()).containsExactly(kept);
        output.pin(kept, false);
        output.clear();
        assertThat(output.results()).isEmpty();
    }

    @Test
    void asksForUnappliedChangesOnlyWhereTheyWouldGo() {
        ResultViewModel kept = result();
        output.add(kept);
        kept.unappliedProperty().set(true);
        assertThat(output.hasUnapplied()).isTrue();

        output.pin(kept, true);

        assertThat(output.hasUnapplied()).isFalse();
    }

    @Test
    void closesAResultPinnedOrNotAndAllOfThemAtTheEnd() {
        ResultViewModel first = result();
        output.add(first);
        output.pin(first, true);
        output.close(first);
        assertThat(output.results()).isEmpty();
        assertThat(output.isPinned(first)).isFalse();
        ResultViewModel second = result();
        output.add(second);
        output.pin(second, true);
        output.end();
        assertThat(output.results()).isEmpty();
    }
}
