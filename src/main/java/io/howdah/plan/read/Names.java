package io.howdah.plan.read;

/// Walks through identifiers as the server quotes them: `"a ""b"" c".plain alias`.
final class Names {

    private final String text;
    private int at;

    Names(String text) {
        this.text = text;
    }

    /// The next identifier without its quotes, up to a blank or a dot; empty at the end.
    String next() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    }

    private String quoted() {
        var name = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                at++;
                if (at >= text.length() || text.charAt(at) != '"') {
                    break;
                }
            }
            name.append(text.charAt(at));
        }
        return name.toString();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '.') {
            at++;
        }
        return text.substring(start, at);
    }

    /// Steps over a dot that follows at once.
    boolean dot() {
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            return true;
        }
        return false;
    }

    /// Steps over a word if it comes next.
    boolean skip(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    boolean atEnd() {
        return rest().isBlank();
    }

    String rest() {
        return text.substring(at);
    }
}
