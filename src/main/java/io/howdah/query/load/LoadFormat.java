package io.howdah.query.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The kinds of files that can be loaded.
public enum LoadFormat {
    /// CSV, TSV and the like.
    DELIMITED("Separated values"),
    /// An object a line, or one array of objects.
    JSON("JSON"),
    XLSX("Excel (XLSX)"),
    PARQUET("Parquet");

    /// The name of the part of an Office file that holds the encrypted one.
    private static final String ENCRYPTED = String.join("\0", "EncryptedPackage".split(""));

    private final String title;

    LoadFormat(String title) {
        this.title = title;
    }

    /// The name for people.
    public String title() {
        return title;
    }

    /// What a file is by its first bytes; its name decides where a text could be either.
    ///
    /// @throws UnreadableFileException when it is a known one that cannot be loaded
    static LoadFormat of(String fileName, byte[] head) throws UnreadableFileException {
        if (startsWith(head, "\u00D0\u00CF\u0011\u00E0")) {
            String text = new String(head, StandardCharsets.ISO_8859_1);
            throw new UnreadableFileException(
                    text.contains(ENCRYPTED)
                            ? "The workbook has a password. Save it without one."
                            : "This is a file of the older Office formats. Save it as XLSX.");
        }
        if (startsWith(head, "PAR1") || startsWith(head, "PARE")) {
            return PARQUET;
        }
        if (startsWith(head, "PK\u0003\u0004")) {
            return XLSX;
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean named =
                name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson");
        return named || startsWith(head, "{\"") ? JSON : DELIMITED;
    }

    private static boolean startsWith(byte[] head, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
