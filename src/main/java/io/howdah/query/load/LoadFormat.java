package io.howdah.query.load;

import java.util.Locale;

/// The kinds of files that can be loaded.
public enum LoadFormat {
    /// CSV, TSV and the like.
    DELIMITED("Separated values"),
    /// An object a line, or one array of objects.
    JSON("JSON"),
    XLSX("Excel (XLSX)"),
    PARQUET("Parquet");

    private final String title;

    LoadFormat(String title) {
        this.title = title;
    }

    /// The name for people.
    public String title() {
        return title;
    }

    /// What a file is by its first bytes; its name decides where a text could be either.
    static LoadFormat of(String fileName, byte[] head) {
        if (startsWith(head, "PAR1")) {
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
            if (i >= head.length || head[i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
