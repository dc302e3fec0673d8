package io.howdah.connect;

/// Who leases a connection, as server and user see it.
///
/// @param part the part of Howdah, for example `sql`
/// @param job what it does there, for example the tab's title
public record Holder(String part, String job) {

    /// PostgreSQL cuts names at NAMEDATALEN - 1 bytes.
    private static final int LONGEST_NAME = 63;

    /// The session's `application_name`, for example `howdah sql: Untitled 1`.
    public String applicationName() {
        String name = "howdah " + part + (job.isEmpty() ? "" : ": " + job);
        // The server replaces what is not printable ASCII byte by byte; one mark a character reads
        // better.
        String ascii = name.replaceAll("[^\\x20-\\x7e]", "?");
        return ascii.substring(0, Math.min(ascii.length(), LONGEST_NAME));
    }

    @Override
    public String toString() {
        return job.isEmpty() ? part : part + " \"" + job + "\"";
    }
}
