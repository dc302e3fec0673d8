package io.howdah.query.load;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// The rows of a workbook's sheet, hidden ones too. Of merged cells the first has the value.
///
/// The columns begin where the first rows do: empty ones in front of them are none. A cell that tells no
/// value, an error or a formula that nobody has calculated, makes its row one that cannot be loaded;
/// columns of texts keep the error's name.
final class XlsxRecords extends ValueRecords {

    /// So many rows tell where the columns begin.
    private static final int ROWS_AHEAD = 1_000;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private final XlsxCells cells;
    private final List<String> sheets;
    private final String sheet;
    private final int first;
    private final BitSet taken = new BitSet();
    private final BitSet texts = new BitSet();
    private int width;
    private String note = "";

    /// @param name of the sheet, "" for the first one that is shown
    /// @param width how many columns there are, 0 to take the first row's
    XlsxRecords(Path file, String name, int width) throws IOException {
        this.width = width;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            sheets = workbook.getSheets().map(Sheet::getName).toList();
            Sheet from = name.isEmpty() ? firstShown() : sheet(name);
            sheet = from.getName();
            stream = from.openStream();
            rows = stream.iterator();
            cells = new XlsxCells(workbook.isDate1904());
            first = lookAhead();
        } catch (NoSuchFileException e) {
            throw e;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private Sheet firstShown() {
        return workbook.getSheets()
                .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseGet(workbook::getFirstSheet);
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

    /// The column in which the first rows begin.
    private int lookAhead() {
        int begin = Integer.MAX_VALUE;
        while (ahead.size() < ROWS_AHEAD && rows.hasNext()) {
            Row row = rows.next();
            ahead.add(row);
            for (int i = 0; i < Math.min(begin, row.getCellCount()); i++) {
                Cell cell = row.getCell(i);
                if (cell != null && cells.text(cell) != null) {
                    begin = i;
                }
            }
        }
        return begin == Integer.MAX_VALUE ? 0 : begin;
    }

    /// The names of all sheets, in their order.
    List<String> sheets() {
        return sheets;
    }

    /// The name of the sheet that is read.
    String sheet() {
        return sheet;
    }

    /// What must be said of the rows so far.
    List<String> notes() {
        return note.isEmpty() ? List.of() : List.of(note);
    }

    private static UnreadableFileException unreadable(Exception e) {
        String message = String.valueOf(e.getMessage());
        String reason =
                message.contains("Zip content")
                        ? "it is damaged or not complete."
                        : message.contains("not found")
                                ? "it is an archive with something else in it."
                                : "it is damaged (%s).".formatted(message);
        return new UnreadableFileException(
                "The file cannot be read as an XLSX workbook: " + reason, e);
    }

    @Override
    void aim(LoadTarget target, int columns) {
        super.aim(target, columns);
        target.columns().forEach(column -> taken.set(column.source()));
        target.columns().stream()
                .filter(TargetColumn::takesEmpty)
                .forEach(column -> texts.set(column.source()));
    }

    @Override
    @Nullable Values read() throws IOException {
        try {
            while (!ahead.isEmpty() || rows.hasNext()) {
                Row row = ahead.isEmpty() ? rows.next() : ahead.remove();
                List<@Nullable String> values = values(row);
                String problem = problem(row, values);
                if (!problem.isEmpty() || values.stream().anyMatch(value -> value != null)) {
                    return new Values(row.getRowNum(), values, problem);
                }
            }
            return null;
        } catch (ExcelReaderException e) {
            throw unreadable(e);
        }
    }

    private List<@Nullable String> values(Row row) {
        int count = Math.max(0, row.getCellCount() - first);
        if (width == 0) {
            width = count;
        }
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < Math.max(width, count); i++) {
            Cell cell = i < count ? row.getCell(first + i) : null;
            String value = cell == null ? null : cells.text(cell);
            // Cells that hold only a format stick out of many a table.
            if (i < width || value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /// Why the row has no value for a column that goes into the table, "" when it has all.
    private String problem(Row row, List<@Nullable String> values) {
        for (Cell cell : row) {
            int column = cell == null ? -1 : cell.getColumnIndex() - first;
            if (cell != null && column < 0 && cells.text(cell) != null) {
                return "Cell %s stands left of the first column.".formatted(address(cell));
            }
            if (cell != null && column >= 0 && XlsxCells.isUncalculated(cell)) {
                String told =
                        "Cell %s is a formula whose value the file does not tell. Save it with a spreadsheet program."
                                .formatted(address(cell));
                note = note.isEmpty() ? told : note;
                if (taken.get(column)) {
                    return told;
                }
            }
            boolean needed = column >= 0 && taken.get(column) && !texts.get(column);
            if (cell != null && needed && XlsxCells.isError(values.get(column))) {
                return "Cell %s holds the error %s.".formatted(address(cell), values.get(column));
            }
        }
        return "";
    }

    private String address(Cell cell) {
        CellAddress address = cell.getAddress();
        return "%s of the sheet \"%s\"".formatted(address, sheet);
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
