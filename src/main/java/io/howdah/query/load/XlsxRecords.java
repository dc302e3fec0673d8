package io.howdah.query.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// The rows of a workbook's sheet. Numbers that are shown as dates are dates.
final class XlsxRecords extends ValueRecords {

    private static final BigDecimal MICROS_PER_DAY = BigDecimal.valueOf(86_400_000_000L);
    private static final LocalDateTime EPOCH_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime EPOCH_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
    private static final DateTimeFormatter TIMESTAMP =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-MM-dd HH:mm:ss")
                    .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
                    .toFormatter(Locale.ROOT);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final LocalDateTime epoch;
    private final List<String> sheets;
    private final String sheet;
    private int width;

    /// @param name of the sheet, "" for the first one
    /// @param width how many columns there are, 0 to take the first row's
    XlsxRecords(Path file, String name, int width) throws IOException {
        this.width = width;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            sheets = workbook.getSheets().map(Sheet::getName).toList();
            Sheet from = name.isEmpty() ? workbook.getFirstSheet() : sheet(name);
            sheet = from.getName();
            stream = from.openStream();
            rows = stream.iterator();
            epoch = workbook.isDate1904() ? EPOCH_1904 : EPOCH_1900;
        } catch (ExcelReaderException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    private Sheet sheet(String name) throws IOException {
        Optional<Sheet> found = workbook.findSheet(name);
        if (found.isEmpty()) {
            workbook.close();
            throw new UnreadableFileException(
                    "There is no sheet named \"%s\"; the sheets are \"%s\"."
                            .formatted(name, String.join("\", \"", sheets)));
        }
        return found.get();
    }

    /// The names of all sheets, in their order.
    List<String> sheets() {
        return sheets;
    }

    /// The name of the sheet that is read.
    String sheet() {
        return sheet;
    }

    private static UnreadableFileException unreadable(RuntimeException e) {
        return new UnreadableFileException(
                "The file cannot be read as an XLSX workbook: " + e.getMessage(), e);
    }

    @Override
    @Nullable Values read() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<@Nullable String> values = values(row);
                if (values.stream().anyMatch(value -> value != null)) {
                    return new Values(row.getRowNum(), values, "");
                }
            }
            return null;
        } catch (ExcelReaderException e) {
            throw unreadable(e);
        }
    }

    private List<@Nullable String> values(Row row) {
        int cells = row.getCellCount();
        if (width == 0) {
            width = cells;
        }
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < Math.max(width, cells); i++) {
            Cell cell = i < cells ? row.getCell(i) : null;
            String value = cell == null ? null : value(cell);
            // Cells that hold only a format stick out of many a table.
            if (i < width || value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable String value(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> null;
            case NUMBER -> number(cell, cell.asNumber());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case STRING, ERROR -> cell.getText();
            case FORMULA -> formula(cell);
        };
    }

    private @Nullable String formula(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        String raw = cell.getRawValue();
        return raw == null || raw.isEmpty() ? null : raw;
    }

    private String number(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER && format != null && isDate(format)) {
            return date(number);
        }
        BigDecimal plain = number.scale() > 0 ? number.stripTrailingZeros() : number;
        int shown = format == null ? 0 : decimals(format);
        return (plain.scale() < shown ? plain.setScale(shown) : plain).toPlainString();
    }

    /// How many decimals a format such as `0.00` shows.
    private static int decimals(String format) {
        return format.matches("0\\.0+") ? format.length() - 2 : 0;
    }

    /// A format with a year or a day in it, outside of quoted text and of colours in brackets.
    private static boolean isDate(String format) {
        String codes =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return codes.contains("y")
                || codes.contains("d")
                || codes.contains("h:")
                || codes.contains("m/");
    }

    private String date(BigDecimal days) {
        // The double itself is nearer to the microsecond than the shortest decimal that names it.
        BigDecimal exact = new BigDecimal(days.doubleValue());
        long micros = exact.multiply(MICROS_PER_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDateTime moment = epoch.plus(micros, ChronoUnit.MICROS);
        return micros % MICROS_PER_DAY.longValue() == 0
                ? moment.toLocalDate().toString()
                : TIMESTAMP.format(moment);
    }

    /// Not known: rows are unpacked from a compressed file.
    @Override
    double progress() {
        return -1;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
