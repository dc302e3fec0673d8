package io.howdah.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.TestRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportFormatTest {

    private static final List<ResultColumn> COLUMNS =
            List.of(
                    new ResultColumn("id", "integer", 23, 0, 0),
                    new ResultColumn("name", "text", 25, 0, 0),
                    new ResultColumn("name", "jsonb", 3802, 0, 0),
                    new ResultColumn("ok", "boolean", 16, 0, 0));

    private static String write(ExportFormat format, List<ResultColumn> columns, TestRow... rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowSink sink = format.open(columns, out);
        for (TestRow row : rows) {
            sink.add(row);
        }
        sink.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesCsvAsTheServerDoes() throws IOException {
        assertThat(
                        write(
                                ExportFormat.CSV,
                                COLUMNS,
                                TestRow.of("1", "a \"b\", c", "{}", "t"),
                                TestRow.of(null, "", "two\nlines", null),
                                TestRow.of("2", "\\.", "é", "f")))
                .isEqualTo(
                        """
                        id,name,name,ok
                        1,"a ""b"", c",{},t
                        ,"","two
                        lines",
                        2,\\.,é,f
                        """);
    }

    @Test
    void writesJsonWithTypes() throws IOException {
        assertThat(
                        write(
                                ExportFormat.JSON,
                                COLUMNS,
                                TestRow.of("1", "a\"\\\n\u0001é", "{\"b\": [1]}", "t"),
                                TestRow.of("NaN", null, null, "f")))
                .isEqualTo(
                        """
                        [
                        {"id":1,"name":"a\\"\\\\\\n\\u0001é","name_2":{"b": [1]},"ok":true},
                        {"id":"NaN","name":null,"name_2":null,"ok":false}
                        ]
                        """);
        assertThat(write(ExportFormat.JSON, COLUMNS)).isEqualTo("[]\n");
    }

    @Test
    void alignsLettersOfTwoColumnsAndMarksOfNone() throws IOException {
        assertThat(
                        write(
                                ExportFormat.TABLE,
                                COLUMNS.subList(1, 3),
                                TestRow.of("日本語", "😀"),
                                TestRow.of("e\u0301", "1")))
                .isEqualTo(
                        """
                          name  | name
                        --------+------
                         日本語 | 😀
                         e\u0301      | 1
                        (2 rows)

                        """);
    }

    @Test
    void writesAlignedTables() throws IOException {
        assertThat(
                        write(
                                ExportFormat.TABLE,
                                COLUMNS.subList(0, 2),
                                TestRow.of("1", "one\nmore"),
                                TestRow.of("200", null)))
                .isEqualTo(
                        """
                         id  | name
                        -----+------
                           1 | one +
                             | more
                         200 |
                        (2 rows)

                        """);
        assertThat(write(ExportFormat.TABLE, List.of(), TestRow.of())).contains("(1 row)");
    }

    @Test
    void keepsWritingWhenRowsGetWider() throws IOException {
        TestRow[] rows = new TestRow[1200];
        Arrays.setAll(rows, i -> TestRow.of("" + i, "x".repeat(i / 100)));

        String[] lines = write(ExportFormat.TABLE, COLUMNS.subList(0, 2), rows).split("\n", -1);

        assertThat(lines).hasSize(1205);
        assertThat(lines[1201]).isEqualTo(" 1199 | xxxxxxxxxxx");
    }
}
