package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// Rows as a Parquet file. A group of rows is in memory at a time, as the format asks for.
final class ParquetRows implements RowSink {

    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final List<ResultColumn> columns;
    private final List<ParquetColumn> parquet = new ArrayList<>();
    private final ParquetWriter<Row> writer;
    private long row;

    ParquetRows(List<ResultColumn> columns, OutputStream out) throws IOException {
        if (columns.isEmpty()) {
            throw new UnfitValueException("A Parquet file needs a column.");
        }
        this.columns = columns;
        List<String> names = UniqueNames.of(columns);
        for (int i = 0; i < columns.size(); i++) {
            parquet.add(ParquetColumn.of(columns.get(i), names.get(i)));
        }
        writer =
                new Builder(new ParquetOutput(out), new Support())
                        .withConf(new PlainParquetConfiguration())
                        .withCompressionCodec(CompressionCodecName.SNAPPY)
                        .withRowGroupSize(ROW_GROUP_BYTES)
                        .build();
    }

    @Override
    public void add(Row values) throws IOException {
        row++;
        writer.write(values);
    }

    @Override
    public void finish() throws IOException {
        writer.close();
    }

    private final class Support extends WriteSupport<Row> {

        private @Nullable RecordConsumer to;

        @Override
        @SuppressWarnings("deprecation") // Still abstract.
        public WriteContext init(Configuration configuration) {
            List<Type> types = parquet.stream().map(ParquetColumn::type).toList();
            return new WriteContext(new MessageType("result", types), Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return init(new Configuration());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            to = consumer;
        }

        @Override
        public void write(Row values) {
            RecordConsumer consumer = Objects.requireNonNull(to);
            consumer.startMessage();
            for (int i = 0; i < values.columns(); i++) {
                byte[] value = values.value(i);
                if (value != null) {
                    String name = parquet.get(i).type().getName();
                    consumer.startField(name, i);
                    write(i, value, consumer);
                    consumer.endField(name, i);
                }
            }
            consumer.endMessage();
        }

        private void write(int column, byte[] value, RecordConsumer consumer) {
            try {
                parquet.get(column).writer().write(value, consumer);
            } catch (RuntimeException e) {
                throw new UncheckedIOException(unfit(column, value));
            }
        }
    }

    private UnfitValueException unfit(int column, byte[] value) {
        return new UnfitValueException(
                "Row %,d, column \"%s\": Parquet has no %s for %s. Cast the column to text, or export as CSV."
                        .formatted(
                                row,
                                columns.get(column).name(),
                                columns.get(column).type(),
                                new String(value, StandardCharsets.UTF_8)));
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {

        private final WriteSupport<Row> support;

        Builder(ParquetOutput file, WriteSupport<Row> support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // Still abstract.
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}
