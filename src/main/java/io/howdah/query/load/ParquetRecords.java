package io.howdah.query.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// The rows of a Parquet file, a group of them in memory at a time.
final class ParquetRecords extends ValueRecords {

    private final ParquetFileReader file;
    private final MessageType schema;
    private final List<ParquetField> fields;
    private final long rows;
    private @Nullable RecordReader<Group> group;
    private long left;
    private long row;

    ParquetRecords(Path path) throws IOException {
        try {
            file =
                    ParquetFileReader.open(
                            new LocalInputFile(path),
                            ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
            schema = file.getFileMetaData().getSchema();
            fields = schema.getFields().stream().map(ParquetField::of).toList();
            rows = file.getRecordCount();
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableFileException unreadable(RuntimeException e) {
        return new UnreadableFileException(
                "The file cannot be read as Parquet: " + e.getMessage(), e);
    }

    List<SourceColumn> columns() {
        return fields.stream().map(field -> new SourceColumn(field.name(), field.sql())).toList();
    }

    @Override
    @Nullable Values read() throws IOException {
        try {
            while (left == 0) {
                PageReadStore pages = file.readNextRowGroup();
                if (pages == null) {
                    return null;
                }
                MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
                group = columns.getRecordReader(pages, new GroupRecordConverter(schema));
                left = pages.getRowCount();
            }
            left--;
            row++;
            return new Values(row, values(Objects.requireNonNull(group).read()), "");
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private List<@Nullable String> values(Group record) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(
                    record.getFieldRepetitionCount(i) == 0 ? null : fields.get(i).text(record, i));
        }
        return values;
    }

    @Override
    double progress() {
        return rows == 0 ? 1 : (double) row / rows;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
