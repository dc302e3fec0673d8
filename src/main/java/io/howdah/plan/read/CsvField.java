package io.howdah.plan.read;

/// Reads the lines of one quoted CSV field, in which quotes are doubled.
final class CsvField {

    private boolean open;
    private boolean another;

    /// Whether a quoted field that holds a structured plan begins with this line.
    static boolean starts(String line) {
        return line.startsWith("\"[")
                || line.startsWith("\"{")
                || line.startsWith("\"<explain")
                || line.startsWith("\"- Plan:");
    }

    void open() {
        open = true;
        another = false;
    }

    /// Whether a field after this one goes on in the next line.
    boolean opensAnother() {
        return another;
    }

    /// Whether a line ends within quotes.
    ///
    /// @param quoted whether it begins within quotes
    static boolean endsQuoted(String line, boolean quoted) {
        boolean within = quoted;
        for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
            within = !within;
        }
        return within;
    }

    boolean isOpen() {
        return open;
    }

    /// @return the part of the line that belongs to the field, without doubling; closes the field
    ///     at its last quote
    String line(String line) {
        var text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                i++;
                if (i >= line.length() || line.charAt(i) != '"') {
                    open = false;
                    another = endsQuoted(line.substring(Math.min(i, line.length())), false);
                    break;
                }
            }
            text.append(c);
        }
        return text.toString();
    }
}
