package io.howdah.query.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what separates values, which quotes they have and whether there is a header.
final class Dialects {

    private static final char[] DELIMITERS = {',', ';', '\t', '|', ':'};
    private static final char[] QUOTES = {'"', '\''};
    private static final int RECORDS = 200;

    private Dialects() {}

    /// The settings under which the sample falls into rows of the most columns of one width.
    static LoadSettings sniff(byte[] utf8, TextEncoding encoding, boolean cut) throws IOException {
        LoadSettings best = settings(encoding, ',', '"');
        double bestScore = -1;
        for (char quote : QUOTES) {
            for (char delimiter : DELIMITERS) {
                LoadSettings candidate = settings(encoding, delimiter, quote);
                double score = score(read(utf8, candidate, RECORDS, cut));
                // Earlier candidates are the more usual ones.
                if (score > bestScore + 1e-9) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        List<List<@Nullable String>> records = read(utf8, best, RECORDS, cut);
        boolean header = hasHeader(records);
        List<List<@Nullable String>> rows = header ? records.subList(1, records.size()) : records;
        Notation notation = Notations.sniff(rows);
        return best.withHeader(header)
                .withNullText(nullText(rows, notation))
                .withNotation(notation);
    }

    private static LoadSettings settings(TextEncoding encoding, char delimiter, char quote) {
        return new LoadSettings(
                LoadFormat.DELIMITED, encoding, delimiter, quote, true, "", Notation.STANDARD, "");
    }

    static List<List<@Nullable String>> read(
            byte[] utf8, LoadSettings settings, int most, boolean cut) throws IOException {
        List<List<@Nullable String>> records = new ArrayList<>();
        var in = new ByteArrayInputStream(utf8);
        try (var reader = new DelimitedRecords(in, new FileProgress(in, utf8.length), settings)) {
            while (records.size() < most && reader.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 0; i < reader.fields(); i++) {
                    values.add(reader.value(i));
                }
                records.add(values);
            }
        }
        if (cut && records.size() > 1 && records.size() < most) {
            records.removeLast();
        }
        return records;
    }

    /// How many rows have the most usual width, weighed by that width.
    private static double score(List<List<@Nullable String>> records) {
        if (records.isEmpty()) {
            return 0;
        }
        int[] widths = records.stream().mapToInt(List::size).sorted().toArray();
        int width = widths[widths.length / 2];
        long same = records.stream().filter(record -> record.size() == width).count();
        double share = (double) same / records.size();
        return width == 1 ? 0.01 * share : share * share * (1 + Math.log(width));
    }

    /// A header is a first row of different, non-empty texts that look like no values; where the rows
    /// below are texts too, names are short and no row repeats them.
    private static boolean hasHeader(List<List<@Nullable String>> records) {
        if (records.isEmpty()) {
            return false;
        }
        List<@Nullable String> first = records.getFirst();
        boolean names =
                first.stream()
                        .allMatch(name ->
                                name != null
                                        && !name.isBlank()
                                        && name.length() <= 63
                                        && ColumnType.of(name.strip()) == ColumnType.TEXT);
        boolean different = first.stream().distinct().count() == first.size();
        if (!names || !different || records.size() == 1) {
            return names && different;
        }
        List<List<@Nullable String>> below = records.subList(1, records.size());
        Notation notation = Notations.sniff(below);
        if (below.contains(first)) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (ColumnType.of(column(below, i), notation) != ColumnType.TEXT) {
                return true;
            }
        }
        return first.stream().allMatch(name -> name != null && isName(name));
    }

    private static boolean isName(String text) {
        return text.strip().matches("[\\p{L}_][\\p{L}\\p{N} _.()/%#-]*") && text.length() <= 40;
    }

    static List<@Nullable String> column(List<List<@Nullable String>> records, int column) {
        List<@Nullable String> values = new ArrayList<>();
        for (List<@Nullable String> record : records) {
            values.add(column < record.size() ? record.get(column) : null);
        }
        return values;
    }

    /// `NULL` and `\N` stand for NULL in a column whose other values are of a type that has no such value;
    /// `\N` in a file without empty values too. Elsewhere they are texts like others.
    private static String nullText(List<List<@Nullable String>> records, Notation notation) {
        int width = records.stream().mapToInt(List::size).max().orElse(0);
        boolean empties = records.stream().anyMatch(record -> record.contains(null));
        for (String text : List.of("\\N", "NULL")) {
            boolean found = records.stream().anyMatch(record -> record.contains(text));
            if (found && !empties && text.equals("\\N")) {
                return text;
            }
            for (int i = 0; found && i < width; i++) {
                List<@Nullable String> column = column(records, i);
                boolean holds = column.removeIf(text::equals);
                if (holds && ColumnType.of(column, notation) != ColumnType.TEXT) {
                    return text;
                }
            }
        }
        return "";
    }
}
