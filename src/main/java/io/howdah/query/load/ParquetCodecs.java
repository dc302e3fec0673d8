package io.howdah.query.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Unpacks what Parquet files are compressed with: Snappy, Zstandard and LZ4 by Parquet's own classes,
/// GZIP by the JDK's, as Parquet leaves that to Hadoop.
final class ParquetCodecs implements CompressionCodecFactory {

    private final CodecFactory parquet = new CodecFactory(new PlainParquetConfiguration(), 0);

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("Files are only read.");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED, SNAPPY, ZSTD, LZ4_RAW -> parquet.getDecompressor(codec);
            case GZIP -> new Gzip();
            default ->
                    throw new UnsupportedOperationException(
                            "its columns are compressed with %s. Write it with Zstandard, Snappy, GZIP or LZ4_RAW."
                                    .formatted(codec));
        };
    }

    @Override
    public void release() {
        parquet.release();
    }

    private static final class Gzip implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return BytesInput.from(unpacked(bytes, size));
        }

        @Override
        public void decompress(ByteBuffer input, int packed, ByteBuffer output, int size)
                throws IOException {
            output.put(unpacked(BytesInput.from(input), size));
        }

        private static byte[] unpacked(BytesInput bytes, int size) throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(bytes.toInputStream())) {
                return in.readNBytes(size);
            }
        }

        @Override
        public void release() {}
    }
}
