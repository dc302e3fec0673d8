package io.howdah.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.DirectBackground;
import io.howdah.testing.Rows;
import io.howdah.ui.theme.Tone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnFitTest {

    @Test
    void whatIsShownInThePlaceOfAValueHasRoomToo() {
        List<@Nullable String[]> rows =
                List.of(new @Nullable String[] {"7", "8"}, new @Nullable String[] {"9", null});
        var columns = List.of(Rows.column("id", Rows.INTEGER), Rows.column("n", Rows.INTEGER));
        var model =
                new GridViewModel(
                        new ResultViewModel(columns, Rows.of(rows)), new DirectBackground());
        CellMarks marks =
                (row, column) ->
                        row == 1 && column == 1
                                ? Optional.of(
                                        CellMarks.Mark.value(
                                                Tone.CELL_FAULT, "31.00 → a longer value"))
                                : Optional.empty();

        double[] plain = ColumnFit.widths(model, 0, CellMarks.NONE);
        double[] marked = ColumnFit.widths(model, 0, marks);

        assertThat(marked[0]).isEqualTo(plain[0]);
        assertThat(marked[1]).isGreaterThan(plain[1] + 50);
    }
}
