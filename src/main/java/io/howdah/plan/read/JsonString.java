package io.howdah.plan.read;

/// Decodes one JSON string, character by character.
final class JsonString {

    private final StringBuilder text = new StringBuilder();
    private boolean open;
    private boolean escaped;
    private int hexDigits;
    private int code;

    void open() {
        open = true;
        text.setLength(0);
    }

    boolean isOpen() {
        return open;
    }

    /// Takes the next character of an open string.
    ///
    /// @return whether it was the closing quote
    boolean closes(char c) {
        if (hexDigits > 0) {
            hex(c);
        } else if (escaped) {
            escaped = false;
            escape(c);
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            open = false;
            return true;
        } else {
            text.append(c);
        }
        return false;
    }

    private void escape(char c) {
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'u' -> {
                hexDigits = 4;
                code = 0;
            }
            default -> text.append(c);
        }
    }

    private void hex(char c) {
        int digit = Character.digit(c, 16);
        if (digit < 0) {
            hexDigits = 0;
            text.append(c);
            return;
        }
        code = code * 16 + digit;
        if (--hexDigits == 0) {
            text.append((char) code);
        }
    }

    /// What was read, and nothing left open.
    String take() {
        open = false;
        escaped = false;
        hexDigits = 0;
        return text.toString();
    }

    /// Decodes a whole quoted string, or returns a text without quotes as it is.
    static String decode(String quoted) {
        if (!quoted.startsWith("\"")) {
            return quoted;
        }
        var string = new JsonString();
        string.open();
        for (int i = 1; i < quoted.length() && string.isOpen(); i++) {
            string.closes(quoted.charAt(i));
        }
        return string.take();
    }
}
