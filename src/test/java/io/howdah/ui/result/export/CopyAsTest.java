package io.howdah.ui.result.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowMemory;
import io.howdah.query.TestRow;
import io.howdah.query.export.ExportFormat;
import io.howdah.testing.DirectBackground;
import io.howdah.ui.result.CellCopying;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyAsTest {

    private static final List<ResultColumn> COLUMNS =
            List.of(
                    new ResultColumn("id", "integer", 23, 0, 0),
                    new ResultColumn("name", "text", 25, 0, 0),
                    new ResultColumn("ok", "boolean", 16, 0, 0));

    private GridViewModel grid;

    @BeforeEach
    void fill() throws IOException {
        PackedRows rows = new PackedRows(3, new RowMemory(1 << 20), Path.of("target", "rows"));
        rows.add(TestRow.of("1", "it's", "t"));
        rows.add(TestRow.of("2", null, "f"));
        rows.add(TestRow.of("3", "c|d", null));
        rows.finish();
        var result = new ResultViewModel(COLUMNS, rows, "SELECT * FROM sales.\"Item\" WHERE true");
        grid = new GridViewModel(result, new DirectBackground());
    }

    private String copied(ExportFormat format) {
        CellCopying.Copy copy =
                CopyAs.text(
                        GridRows.selected(grid).orElseThrow(), format, grid.result().statement());
        return ((CellCopying.Copy.Text) copy).text();
    }

    @Test
    void copiesTheSelectedCellsInEveryForm() {
        grid.selection().select(0, 0);
        grid.selection().extend(1, 1);

        assertThat(copied(ExportFormat.CSV)).isEqualTo("id,name\n1,it's\n2,\n");
        assertThat(copied(ExportFormat.JSON))
                .isEqualTo("[\n{\"id\":1,\"name\":\"it's\"},\n{\"id\":2,\"name\":null}\n]\n");
        assertThat(copied(ExportFormat.INSERT))
                .isEqualTo(
                        "INSERT INTO sales.\"Item\" (id, name) VALUES\n    (1, 'it''s'),\n    (2, NULL);\n");
        assertThat(copied(ExportFormat.MARKDOWN)).endsWith("| 2 | *NULL* |\n");
    }

    @Test
    void copiesAColumnForIn() {
        grid.selection().selectColumn(0, false);
        assertThat(copied(ExportFormat.IN_LIST)).isEqualTo("(1, 2, 3)");

        grid.selection().selectColumn(1, false);
        assertThat(copied(ExportFormat.IN_LIST)).isEqualTo("('it''s', 'c|d')");
    }

    @Test
    void takesAllShownRowsWithoutASelection() {
        assertThat(GridRows.selected(grid)).isEmpty();
        assertThat(GridRows.all(grid).rowCount()).isEqualTo(3);
        assertThat(GridRows.all(grid).columns()).isEqualTo(COLUMNS);
    }

    @Test
    void namesTheFirstTableOfAQuery() {
        assertThat(CopyAs.table("select a from b.c join d")).isEqualTo("b.c");
        assertThat(CopyAs.table("VALUES (1)")).isEqualTo("result");
    }
}
