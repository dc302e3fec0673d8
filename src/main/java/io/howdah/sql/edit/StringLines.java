package io.howdah.sql.edit;

import java.util.Arrays;

/// The lines of a string.
final class StringLines implements TextLines {

    private final String text;
    private final int[] starts;

    StringLines(String text) {
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    @Override
    public int count() {
        return starts.length;
    }

    @Override
    public String line(int index) {
        int end = index + 1 < starts.length ? starts[index + 1] - 1 : text.length();
        return text.substring(starts[index], end);
    }

    @Override
    public int start(int line) {
        return starts[line];
    }

    @Override
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
