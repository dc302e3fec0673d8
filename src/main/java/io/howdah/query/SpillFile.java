package io.howdah.query;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The temporary file of one result. Nobody else can open it, and it vanishes with the program however
/// that ends.
///
/// Written through the channel, so that a full disk is an error and not a crash; read through mapped
/// memory, which needs no lock and survives an interrupted thread.
final class SpillFile implements AutoCloseable {

    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private long size;

    SpillFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "rows-", ".tmp");
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// Writes the chunks one behind the other and returns them with their bytes in the file.
    List<RowChunk> write(List<RowChunk> chunks) throws IOException {
        long start = size;
        for (RowChunk chunk : chunks) {
            ByteBuffer bytes = chunk.bytes().asByteBuffer();
            while (bytes.hasRemaining()) {
                size += channel.write(bytes, size);
            }
        }
        MemorySegment mapped =
                channel.map(FileChannel.MapMode.READ_ONLY, start, size - start, arena);
        List<RowChunk> moved = new ArrayList<>();
        long at = 0;
        for (RowChunk chunk : chunks) {
            long length = chunk.bytes().byteSize();
            moved.add(chunk.movedTo(mapped.asSlice(at, length)));
            at += length;
        }
        return moved;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }
}
