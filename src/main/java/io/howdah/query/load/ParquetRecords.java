package io.howdah.query.load;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
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
                            ParquetReadOptions.builder(new PlainParquetConfiguration())
                                    .withCodecFactory(new ParquetCodecs())
                                    .build());
            schema = file.getFileMetaData().getSchema();
            fields = schema.getFields().stream().map(ParquetField::of).toList();
            rows = file.getRecordCount();
        } catch (NoSuchFileException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableFileException unreadable(Exception e) {
        return new UnreadableFileException("The file cannot be read as Parquet: " + reason(e), e);
    }

    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof ParquetCryptoRuntimeException
                || message.contains("Decryptor")
                || message.contains("encrypted footer")) {
            return "it is encrypted.";
        }
        if (message.contains("is not a Parquet file")) {
            return "it does not end as one. Is it complete?";
        }
        return e instanceof UnsupportedOperationException
                ? message
                : "it is damaged (%s).".formatted(message.lines().findFirst().orElse(message));
    }

    /// What is lost of the file's values because no type of the server holds it.
    List<String> notes() {
        return schema.getFields().stream()
                .filter(Type::isPrimitive)
                .filter(field -> ParquetField.countsNanoseconds(field.getLogicalTypeAnnotation()))
                .map(field ->
                        "\"%s\" counts nanoseconds; PostgreSQL rounds to microseconds."
                                .formatted(field.getName()))
                .toList();
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
        } catch (RuntimeException | IOException e) {
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
