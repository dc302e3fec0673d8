package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Rows as one sheet of a workbook, written as they come.
///
/// A spreadsheet's number is a double with fifteen digits, its time a number of days without a zone:
/// what does not fit is written as a text, so that every value can be read back exactly.
final class XlsxRows implements RowSink {

    /// Excel's own limits ("Excel specifications and limits", Microsoft Support).
    private static final int MOST_CHARACTERS = 32_767;

    private static final int MOST_DIGITS = 15;
    private static final int ROWS_IN_MEMORY = 500;

    /// Before March 1900 Excel counts a day that never was, after 2078 the double of a day has no room
    /// for microseconds.
    private static final long FIRST_DAY = PgTime.epochDay("1900-03-01");

    private static final long LAST_DAY = PgTime.epochDay("2078-12-31");
    private static final long LAST_DATE = PgTime.epochDay("9999-12-31");

    /// Day 0 of Excel, counted as its serial numbers are after February 1900.
    private static final long DAY_ZERO = PgTime.epochDay("1899-12-30");

    private final List<ResultColumn> columns;
    private final List<ValueKind> kinds;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxRows(List<ResultColumn> columns, OutputStream out) throws IOException {
        this.columns = columns;
        this.kinds = columns.stream().map(ValueKind::of).toList();
        if (columns.size() > Worksheet.MAX_COLS) {
            throw new UnfitValueException(
                    "An XLSX sheet holds at most %,d columns.".formatted(Worksheet.MAX_COLS));
        }
        // The version is of the program that wrote the file, in Microsoft's form.
        workbook = new Workbook(out, "Howdah", "1.0");
        sheet = workbook.newWorksheet("Result");
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            text(i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
        row = 1;
    }

    @Override
    public void add(Row values) throws IOException {
        if (row >= Worksheet.MAX_ROWS) {
            throw new UnfitValueException(
                    "An XLSX sheet holds at most %,d rows below its header, and there are more. Export as CSV or Parquet, or limit the query."
                            .formatted(Worksheet.MAX_ROWS - 1));
        }
        for (int i = 0; i < values.columns(); i++) {
            byte[] value = values.value(i);
            if (value != null) {
                cell(i, kinds.get(i), new String(value, StandardCharsets.UTF_8));
            }
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, ValueKind kind, String value) throws UnfitValueException {
        switch (kind) {
            case BOOLEAN -> sheet.value(row, column, value.equals("t"));
            case SMALLINT, INTEGER, BIGINT, UNSIGNED, NUMERIC -> number(column, value);
            case REAL, DOUBLE -> floating(column, value);
            case DATE -> date(column, value);
            case TIMESTAMP -> timestamp(column, value);
            default -> text(column, value);
        }
    }

    private void number(int column, String value) throws UnfitValueException {
        if (value.length() > 40 || !ValueKind.isFinite(value.getBytes(StandardCharsets.US_ASCII))) {
            text(column, value);
            return;
        }
        BigDecimal number = new BigDecimal(value);
        double nearest = number.doubleValue();
        if (number.precision() > MOST_DIGITS) {
            text(column, value);
        } else if (number.scale() == 0) {
            sheet.value(row, column, number.longValueExact());
        } else {
            sheet.value(row, column, nearest);
            // Otherwise 1.50 would be shown, and read back, as 1.5.
            String zeros = "0".repeat(Math.clamp(number.scale(), 0, MOST_DIGITS));
            sheet.style(row, column).format("0." + zeros).set();
        }
    }

    private void floating(int column, String value) throws UnfitValueException {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            text(column, value);
            return;
        }
        boolean negativeZero = number == 0 && 1 / number < 0;
        if (Double.isFinite(number) && !negativeZero) {
            sheet.value(row, column, number);
        } else {
            text(column, value);
        }
    }

    private void date(int column, String value) throws UnfitValueException {
        try {
            long day = PgTime.epochDay(value);
            if (day >= FIRST_DAY && day <= LAST_DATE) {
                sheet.value(row, column, day - DAY_ZERO);
                sheet.style(row, column).format("yyyy-mm-dd").set();
                return;
            }
        } catch (DateTimeException e) {
            // infinity: a text.
        }
        text(column, value);
    }

    private void timestamp(int column, String value) throws UnfitValueException {
        try {
            long micros = PgTime.epochMicros(value);
            long day = Math.floorDiv(micros, PgTime.MICROS_PER_DAY);
            if (day >= FIRST_DAY && day <= LAST_DAY) {
                long since = micros - DAY_ZERO * PgTime.MICROS_PER_DAY;
                sheet.value(row, column, (double) since / PgTime.MICROS_PER_DAY);
                sheet.style(row, column)
                        .format(
                                micros % 1_000_000 == 0
                                        ? "yyyy-mm-dd hh:mm:ss"
                                        : "yyyy-mm-dd hh:mm:ss.000")
                        .set();
                return;
            }
        } catch (DateTimeException e) {
            // infinity: a text.
        }
        text(column, value);
    }

    private void text(int column, String value) throws UnfitValueException {
        if (value.length() > MOST_CHARACTERS) {
            throw new UnfitValueException(
                    "Row %,d, column \"%s\": a cell of an XLSX file holds at most %,d characters, this value has %,d. Leave the column out, or export as CSV or Parquet."
                            .formatted(
                                    row,
                                    columns.get(column).name(),
                                    MOST_CHARACTERS,
                                    value.length()));
        }
        // The library's shared strings would stay in memory until the end.
        sheet.inlineString(row, column, value);
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }
}
