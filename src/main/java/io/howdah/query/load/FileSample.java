package io.howdah.query.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The beginning of a file: how it is read, its columns, its first rows.
///
/// @param sheets the names of a workbook's sheets, empty for other files
/// @param isComplete whether the columns and types are those of all rows
/// @param notes sentences that the person who imports should know
public record FileSample(
        Path file,
        long size,
        LoadSettings settings,
        List<String> sheets,
        List<SourceColumn> columns,
        List<List<@Nullable String>> rows,
        boolean isComplete,
        List<String> notes) {

    private static final int HEAD = 1 << 20;
    private static final int ROWS = 5_000;

    public FileSample {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// Looks at a file and finds out how to read it. Blocks.
    ///
    /// @throws IOException with a sentence when it cannot be read
    public static FileSample of(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new UnreadableFileException("The file is empty.");
        }
        LoadFormat format = LoadFormat.of(String.valueOf(file.getFileName()), head);
        return of(file, sniff(format, head));
    }

    /// Reads the beginning as a person wants it read.
    public static FileSample of(Path file, LoadSettings wanted) throws IOException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<SourceColumn> declared = List.of();
        List<String> sheets = List.of();
        LoadSettings settings = wanted;
        List<String> notes = new ArrayList<>();
        boolean all = false;
        BiFunction<Integer, String, String> typing = (column, seeming) -> seeming;
        Predicate<@Nullable String> isVoid = Objects::isNull;
        try (Records records = open(file, settings, List.of())) {
            while (rows.size() < ROWS + 1 && !all) {
                all = !records.next();
                if (!all) {
                    rows.add(values(records));
                }
            }
            switch (records) {
                case JsonRecords json -> {
                    names.addAll(json.names());
                    typing = json::type;
                }
                case ParquetRecords parquet -> {
                    declared = parquet.columns();
                    notes.addAll(parquet.notes());
                    all = true;
                }
                case XlsxRecords workbook -> {
                    sheets = workbook.sheets();
                    settings = settings.withSheet(workbook.sheet());
                    notes.addAll(workbook.notes());
                    isVoid = XlsxCells::isError;
                }
                default -> {}
            }
        }
        if (settings.hasHeaderRow() && !rows.isEmpty()) {
            rows.removeFirst().forEach(name -> names.add(name == null ? "" : name.strip()));
        }
        List<SourceColumn> columns =
                declared.isEmpty()
                        ? columns(names, without(isVoid, rows), settings.notation(), typing)
                        : declared;
        if (columns.isEmpty()) {
            throw new UnreadableFileException("The file has no rows and no columns.");
        }
        boolean text =
                settings.format() == LoadFormat.DELIMITED || settings.format() == LoadFormat.JSON;
        if (text && !settings.encoding().note().isEmpty()) {
            notes.add(settings.encoding().note());
        }
        return new FileSample(file, Files.size(file), settings, sheets, columns, rows, all, notes);
    }

    private static List<@Nullable String> values(Records record) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < record.fields(); i++) {
            values.add(record.value(i));
        }
        return values;
    }

    /// The same with what all rows told.
    FileSample completed(List<SourceColumn> told) {
        return new FileSample(file, size, settings, sheets, told, rows, true, notes);
    }

    private static LoadSettings sniff(LoadFormat format, byte[] head) throws IOException {
        return switch (format) {
            case DELIMITED -> {
                TextEncoding encoding = TextEncoding.sniff(head);
                boolean cut = head.length == HEAD;
                yield Dialects.sniff(utf8(head, encoding), encoding, cut);
            }
            case JSON ->
                    new LoadSettings(
                            format,
                            TextEncoding.sniff(head),
                            ',',
                            '"',
                            false,
                            "",
                            Notation.STANDARD,
                            "");
            case XLSX, PARQUET ->
                    new LoadSettings(
                            format,
                            new TextEncoding(StandardCharsets.UTF_8, 0),
                            ',',
                            '"',
                            true,
                            "",
                            Notation.STANDARD,
                            "");
        };
    }

    private static byte[] utf8(byte[] head, TextEncoding encoding) throws IOException {
        var in = new ByteArrayInputStream(head);
        in.skipNBytes(encoding.mark());
        return encoding.charset().equals(StandardCharsets.UTF_8)
                ? in.readAllBytes()
                : new Utf8Input(in, encoding).readAllBytes();
    }

    private static byte[] head(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException("%s is a folder.".formatted(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException("There is no file %s.".formatted(file), e);
        }
    }

    /// All records of the file, the header too. Blocks; close it.
    ///
    /// @param names of the columns when they are known, for JSON
    static Records open(Path file, LoadSettings settings, List<String> names) throws IOException {
        return switch (settings.format()) {
            case XLSX -> new XlsxRecords(file, settings.sheet(), names.size());
            case PARQUET -> new ParquetRecords(file);
            case DELIMITED, JSON -> {
                var progress = new FileProgress(Files.newInputStream(file), Files.size(file));
                InputStream in = new BufferedInputStream(progress, 1 << 16);
                in.skipNBytes(settings.encoding().mark());
                if (!settings.encoding().charset().equals(StandardCharsets.UTF_8)) {
                    in = new Utf8Input(in, settings.encoding());
                }
                yield settings.format() == LoadFormat.JSON
                        ? new JsonRecords(in, progress, names)
                        : new DelimitedRecords(in, progress, settings);
            }
        };
    }

    /// The rows with NULL for values that tell nothing of their column's type.
    private static List<List<@Nullable String>> without(
            Predicate<@Nullable String> isVoid, List<List<@Nullable String>> rows) {
        List<List<@Nullable String>> telling = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            List<@Nullable String> values = new ArrayList<>(row);
            values.replaceAll(value -> isVoid.test(value) ? null : value);
            telling.add(values);
        }
        return telling;
    }

    private static List<SourceColumn> columns(
            List<String> names,
            List<List<@Nullable String>> rows,
            Notation notation,
            BiFunction<Integer, String, String> typing) {
        int width = names.isEmpty() ? width(rows) : names.size();
        Set<String> used = new HashSet<>();
        List<SourceColumn> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name =
                    i < names.size() && !names.get(i).isBlank()
                            ? names.get(i)
                            : "column_" + (i + 1);
            String unique = name;
            for (int k = 2; !used.add(unique.toLowerCase(Locale.ROOT)); k++) {
                unique = name + "_" + k;
            }
            String seeming = ColumnType.of(Dialects.column(rows, i), notation).sql();
            columns.add(new SourceColumn(unique, typing.apply(i, seeming)));
        }
        return columns;
    }

    /// The most usual width.
    private static int width(List<List<@Nullable String>> rows) {
        int[] widths = rows.stream().mapToInt(List::size).sorted().toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }
}
