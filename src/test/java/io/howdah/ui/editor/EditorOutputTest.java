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

        output.beginRun();
        output.add(Message.notice("Nothing was found."));

        assertThat(output.results()).containsExactly(kept);
        output.pin(kept, false);
        output.beginRun();
        output.add(Message.notice("Nothing was found."));
        assertThat(output.results()).isEmpty();
    }

    @Test
    void keepsWhatIsShownUntilTheNextRunHasAResultWhichTakesItsPlace() {
        ResultViewModel kept = result();
        output.add(result());
        output.add(kept);
        output.add(result());
        output.pin(kept, true);
        output.add(Message.notice("Three results."));

        output.beginRun();

        assertThat(output.messages()).isEmpty();
        assertThat(output.results()).hasSize(3);
        ResultViewModel next = result();
        output.add(next);
        assertThat(output.results()).containsExactly(next, kept);
        ResultViewModel another = result();
        output.add(another);
        assertThat(output.results()).containsExactly(next, kept, another);
    }

    @Test
    void keepsTheResultsOfTheRunBeforeWhenThereWasNothingToShow() {
        ResultViewModel shown = result();
        output.add(shown);

        output.beginRun();
        output.endRun();
        output.add(Message.notice("Said later."));

        assertThat(output.results()).containsExactly(shown);
    }

    @Test
    void keepsWhatWasChangedWhileTheNextRunWasOnItsWay() {
        ResultViewModel given = result();
        ResultViewModel changed = result();
        output.add(given);
        output.add(changed);
        given.unappliedProperty().set(true);

        output.beginRun();
        changed.unappliedProperty().set(true);
        ResultViewModel next = result();
        output.add(next);

        assertThat(output.results()).containsExactly(next, changed);
        assertThat(output.isPinned(changed)).isTrue();
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
