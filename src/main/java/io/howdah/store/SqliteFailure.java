package io.howdah.store;

import java.sql.SQLException;
import java.util.Locale;

/// What an error of SQLite means for the user, by the result codes of `sqlite3.h`.
enum SqliteFailure {
    BROKEN("the file is damaged or is not a Howdah file"),
    READ_ONLY("the file or its folder is read-only"),
    FULL("the disk is full; free some space"),
    BUSY("another program holds the file for too long; close it and try again"),
    OTHER("the details are in the log");

    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;
    private static final int PRIMARY_CODE = 0xff;

    private final String words;

    SqliteFailure(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static SQLException broken(String details) {
        return new SQLException(details, null, SQLITE_CORRUPT);
    }

    static SqliteFailure of(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure) {
                SqliteFailure found = ofCode(failure.getErrorCode() & PRIMARY_CODE);
                if (found != OTHER) {
                    return found;
                }
                // The driver throws some of SQLite's results without their code.
                if (String.valueOf(failure.getMessage())
                        .toLowerCase(Locale.ROOT)
                        .contains("file is not a database")) {
                    return BROKEN;
                }
            }
        }
        return OTHER;
    }

    private static SqliteFailure ofCode(int code) {
        return switch (code) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> BROKEN;
            case SQLITE_READONLY, SQLITE_CANTOPEN -> READ_ONLY;
            case SQLITE_FULL -> FULL;
            case SQLITE_BUSY, SQLITE_LOCKED -> BUSY;
            default -> OTHER;
        };
    }
}
