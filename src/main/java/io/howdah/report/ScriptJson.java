package io.howdah.report;

/// Writes JSON that can stand inside an HTML `script` element: whatever the texts hold, none of them
/// can end the element or begin another.
final class ScriptJson {

    private final StringBuilder out = new StringBuilder();
    private boolean begun;

    ScriptJson open(char bracket) {
        separate();
        out.append(bracket);
        begun = false;
        return this;
    }

    ScriptJson close(char bracket) {
        out.append(bracket);
        begun = true;
        return this;
    }

    ScriptJson key(String name) {
        separate();
        quoted(name);
        out.append(':');
        begun = false;
        return this;
    }

    ScriptJson text(String value) {
        separate();
        quoted(value);
        return this;
    }

    /// What JSON has no number for becomes null.
    ScriptJson number(double value) {
        separate();
        if (!Double.isFinite(value)) {
            out.append("null");
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.append((long) value);
        } else {
            // A nanosecond is finer than anything EXPLAIN prints.
            out.append(Math.round(value * 1e6) / 1e6);
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void separate() {
        if (begun) {
            out.append(',');
        }
        begun = true;
    }

    private void quoted(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            boolean plain = letter >= ' ' && letter < 0x7F && "\"\\<>&'".indexOf(letter) < 0;
            boolean word = letter > 0xA0 && Character.isLetterOrDigit(letter);
            if (plain || word) {
                out.append(letter);
            } else {
                out.append(String.format("\\u%04x", (int) letter));
            }
        }
        out.append('"');
    }
}
