package io.howdah.query.load;

import io.howdah.query.RelationName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The table into which rows go, and which column of the file goes into which of its columns.
public record LoadTarget(RelationName table, List<TargetColumn> columns, Mode mode) {

    /// What is done to the table first.
    public enum Mode {
        /// It is created.
        CREATE,
        /// It keeps its rows.
        APPEND,
        /// It is emptied (TRUNCATE), in the same transaction.
        REPLACE
    }

    public LoadTarget {
        columns = List.copyOf(columns);
    }

    /// A new table with every column of the file.
    public static LoadTarget create(RelationName table, FileSample sample) {
        List<TargetColumn> columns = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < sample.columns().size(); i++) {
            SourceColumn source = sample.columns().get(i);
            String name = plain(source.name());
            String unique = name;
            for (int k = 2; !used.add(unique); k++) {
                unique = name + "_" + k;
            }
            columns.add(new TargetColumn(i, unique, source.type()));
        }
        return new LoadTarget(table, columns, Mode.CREATE);
    }

    /// An existing table: columns of the same name, else of one that differs in case and signs alone, each
    /// once; by their order when none has one.
    public static LoadTarget into(ExistingTable existing, FileSample sample) {
        List<TargetColumn> columns = new ArrayList<>();
        Map<String, Integer> exact = new HashMap<>();
        for (int i = 0; i < sample.columns().size(); i++) {
            exact.putIfAbsent(sample.columns().get(i).name(), i);
        }
        Set<Integer> taken = new HashSet<>();
        for (ExistingTable.Column column : existing.columns()) {
            Integer same = exact.get(column.name());
            if (same != null) {
                taken.add(same);
            }
        }
        for (ExistingTable.Column column : existing.columns()) {
            Integer source = exact.get(column.name());
            for (int i = 0; source == null && i < sample.columns().size(); i++) {
                String name = plain(sample.columns().get(i).name());
                if (name.equals(plain(column.name())) && taken.add(i)) {
                    source = i;
                }
            }
            if (source != null) {
                columns.add(new TargetColumn(source, column.name(), column.type()));
            }
        }
        if (columns.isEmpty()) {
            List<ExistingTable.Column> writable = existing.columns();
            int width = Math.min(writable.size(), sample.columns().size());
            for (int i = 0; i < width; i++) {
                columns.add(new TargetColumn(i, writable.get(i).name(), writable.get(i).type()));
            }
        }
        return new LoadTarget(existing.name(), columns, Mode.APPEND);
    }

    /// The columns of the table whose sequences do not give the values of the rows, as the file does.
    public List<ExistingTable.Column> sequenced(ExistingTable existing) {
        Set<String> written = columns.stream().map(TargetColumn::name).collect(Collectors.toSet());
        return existing.columns().stream()
                .filter(column -> column.sequence().isPresent() && written.contains(column.name()))
                .toList();
    }

    /// The column of the file that goes into a column of the table.
    int source(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .mapToInt(TargetColumn::source)
                .findFirst()
                .orElseThrow();
    }

    /// A heading as a name that needs no quotes where its letters allow it: `Order ID` is `order_id`.
    static String plain(String heading) {
        String name = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        String trimmed = name.replaceAll("^_+|_+$", "");
        if (trimmed.isEmpty()) {
            return "column";
        }
        return Character.isDigit(trimmed.charAt(0)) ? "_" + trimmed : trimmed;
    }

    public LoadTarget withMode(Mode other) {
        return new LoadTarget(table, columns, other);
    }

    public LoadTarget withColumns(List<TargetColumn> others) {
        return new LoadTarget(table, others, mode);
    }

    /// The same with what all rows of the file told, where the types are still those of the sample; columns
    /// that were found later go in too.
    public LoadTarget refined(FileSample sample, FileSample whole) {
        List<TargetColumn> refined = new ArrayList<>();
        for (TargetColumn column : columns) {
            boolean sniffed = column.type().equals(sample.columns().get(column.source()).type());
            String type = sniffed ? whole.columns().get(column.source()).type() : column.type();
            refined.add(new TargetColumn(column.source(), column.name(), type));
        }
        create(table, whole).columns().stream()
                .filter(column -> column.source() >= sample.columns().size())
                .forEach(refined::add);
        return new LoadTarget(table, refined, mode);
    }

    /// The same where its columns are as the server tells, by their names.
    LoadTarget as(Map<String, ColumnFacts> facts) {
        return withColumns(
                columns.stream()
                        .map(column ->
                                facts.getOrDefault(column.name(), ColumnFacts.OTHER).of(column))
                        .toList());
    }

    /// The statement that creates the table.
    public String ddl() {
        return columns.stream()
                .map(column -> "    " + RelationName.quote(column.name()) + " " + column.type())
                .collect(Collectors.joining(",\n", "CREATE TABLE " + table.sql() + " (\n", "\n);"));
    }

    /// COPY's beginning, without its options.
    String copy() {
        return columns.stream()
                .map(column -> RelationName.quote(column.name()))
                .collect(Collectors.joining(", ", "COPY " + table.sql() + " (", ") FROM STDIN"));
    }
}
