package io.howdah.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/// COPY between the server and us.
final class CopyTransfer {

    private static final int PIECE = 1 << 16;
    private static final int ROWS_BETWEEN_REPORTS = 8192;
    private static final String CONNECTION_EXCEPTION = "08";
    private static final ResultColumn LINE = new ResultColumn("copy", "text", 25, 0, 0);

    private final Wire wire;
    private final Cancellation cancellation;

    CopyTransfer(Wire wire, Cancellation cancellation) {
        this.wire = wire;
        this.cancellation = cancellation;
    }

    /// Sends the data and returns how many rows the server took.
    ///
    /// @param ending told before the end of the data goes out, with which the rows take effect
    long toServer(String sql, String data, Runnable ending) throws SQLException {
        CopyIn copy = wire.copy().copyIn(sql);
        try {
            for (int at = 0; at < data.length(); ) {
                int end = Math.min(at + PIECE, data.length());
                if (end < data.length() && Character.isHighSurrogate(data.charAt(end - 1))) {
                    end--;
                }
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(data, at, end));
                copy.writeToCopy(bytes.array(), bytes.arrayOffset(), bytes.remaining());
                at = end;
                stopWhenAsked(copy);
            }
            ending.run();
            return copy.endCopy();
        } catch (SQLException e) {
            endIfLost(e);
            throw e;
        }
    }

    /// The same with data of any size.
    long toServer(String sql, InputStream data, Runnable ending) throws SQLException, IOException {
        CopyIn copy = wire.copy().copyIn(sql);
        byte[] piece = new byte[PIECE];
        try {
            for (int read = data.read(piece); read >= 0; read = data.read(piece)) {
                copy.writeToCopy(piece, 0, read);
                stopWhenAsked(copy);
            }
            ending.run();
            return copy.endCopy();
        } catch (IOException e) {
            copy.cancelCopy();
            throw e;
        } catch (SQLException e) {
            endIfLost(e);
            throw e;
        }
    }

    private void stopWhenAsked(CopyIn copy) throws SQLException {
        if (cancellation.isRequested()) {
            copy.cancelCopy();
            throw new SQLException("COPY was stopped.", Cancellation.SQL_STATE);
        }
    }

    /// Writes what the server sends, or hands it over line by line; returns the number of rows.
    long toClient(String sql, RunListener listener) throws SQLException, IOException {
        CopyOut copy = wire.copy().copyOut(sql);
        OutputStream output = listener.copyOutput();
        byte[] gather = new byte[output == null ? 0 : PIECE];
        int gathered = 0;
        long rows = 0;
        RowSink sink = output == null ? listener.columns(List.of(LINE)) : null;
        try {
            for (byte[] piece = copy.readFromCopy(); piece != null; piece = copy.readFromCopy()) {
                if (output != null) {
                    // A stream's lock for each row would cost more than the copy.
                    if (gathered + piece.length > gather.length) {
                        output.write(gather, 0, gathered);
                        gathered = 0;
                    }
                    if (piece.length > gather.length) {
                        output.write(piece);
                    } else {
                        System.arraycopy(piece, 0, gather, gathered, piece.length);
                        gathered += piece.length;
                    }
                } else if (sink != null) {
                    sink.add(new Line(piece));
                }
                // The server sends a row in each piece.
                rows++;
                if (rows % ROWS_BETWEEN_REPORTS == 0) {
                    listener.fetched(rows);
                }
            }
            if (output != null) {
                output.write(gather, 0, gathered);
            }
        } catch (IOException e) {
            drain(copy);
            throw e;
        } catch (SQLException e) {
            endIfLost(e);
            throw e;
        } finally {
            if (sink != null) {
                sink.finish();
            }
        }
        listener.fetched(copy.getHandledRowCount());
        return copy.getHandledRowCount();
    }

    /// The driver leaves a connection open whose COPY could not be read or written.
    private void endIfLost(SQLException e) {
        if (e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_EXCEPTION)) {
            wire.abort();
        }
    }

    /// Has the server stop and reads what it had sent. The driver's own way to cancel loses the count
    /// of messages when the server has sent all of them already.
    private void drain(CopyOut copy) throws SQLException {
        cancellation.askServer();
        try {
            while (copy.readFromCopy() != null) {
                // Nobody wants it.
            }
        } catch (SQLException e) {
            if (!Cancellation.SQL_STATE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /// A line of COPY's text or CSV format without its line end.
    private static final class Line implements Row {

        private final byte[] bytes;

        Line(byte[] piece) {
            boolean ended = piece.length > 0 && piece[piece.length - 1] == '\n';
            bytes = ended ? Arrays.copyOf(piece, piece.length - 1) : piece;
        }

        @Override
        public int columns() {
            return 1;
        }

        @Override
        public byte @Nullable [] value(int column) {
            return bytes;
        }
    }
}
