package io.howdah.query.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Looks at every row of a file, so that a new table has columns and types that take all of them.
///
/// A [FileSample] knows the first rows only. Holds one record in memory; Parquet files tell their types
/// and are not read.
public final class TypeScan {

    private static final int ROWS_BETWEEN_REPORTS = 4096;

    private final LoadProgress progress;
    private volatile boolean stopped;

    public TypeScan(LoadProgress progress) {
        this.progress = progress;
    }

    /// The sample with the columns and types of the whole file; nothing when it was stopped. Blocks.
    ///
    /// @throws IOException with a sentence when the file cannot be read
    public Optional<FileSample> run(FileSample sample) throws IOException {
        if (sample.isComplete()) {
            return Optional.of(sample);
        }
        LoadSettings settings = sample.settings();
        List<TypeTally> tallies = new ArrayList<>();
        List<String> names =
                new ArrayList<>(sample.columns().stream().map(SourceColumn::name).toList());
        // Fields of later objects are columns too.
        List<String> known = settings.format() == LoadFormat.JSON ? List.of() : names;
        BiFunction<Integer, String, String> typing = (column, seeming) -> seeming;
        try (Records records = FileSample.open(sample.file(), settings, known)) {
            if (records instanceof DelimitedRecords delimited) {
                delimited.expect(names.size());
            }
            if (settings.hasHeaderRow()) {
                records.next();
            }
            for (long rows = 0; records.next(); rows++) {
                if (stopped) {
                    return Optional.empty();
                }
                // A ragged row is rejected whatever its values are.
                boolean taken = records.problem().isEmpty();
                if (taken && (known.isEmpty() || records.fields() == names.size())) {
                    look(records, tallies, settings);
                }
                if (rows % ROWS_BETWEEN_REPORTS == 0) {
                    progress.report(records.progress(), rows, 0);
                }
            }
            if (records instanceof JsonRecords json) {
                names = json.names();
                typing = json::type;
            }
        }
        List<SourceColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnType type = i < tallies.size() ? tallies.get(i).type() : ColumnType.TEXT;
            columns.add(new SourceColumn(names.get(i), typing.apply(i, type.sql())));
        }
        return Optional.of(sample.completed(columns));
    }

    private static void look(Records record, List<TypeTally> tallies, LoadSettings settings) {
        for (int i = 0; i < record.fields(); i++) {
            if (i == tallies.size()) {
                tallies.add(new TypeTally(settings.notation()));
            }
            boolean told =
                    settings.format() != LoadFormat.XLSX || !XlsxCells.isError(record.value(i));
            if (told) {
                tallies.get(i).add(record, i);
            }
        }
    }

    /// Ends it soon. May be called from any thread.
    public void stop() {
        stopped = true;
    }
}
