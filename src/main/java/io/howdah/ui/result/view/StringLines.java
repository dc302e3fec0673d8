package io.howdah.ui.result.view;

import io.howdah.query.rows.Lines;
import java.util.List;

/// The lines of a text that is in memory anyway.
final class StringLines implements Lines {

    private final List<String> lines;

    StringLines(String text) {
        lines = text.lines().toList();
    }

    @Override
    public int count() {
        return lines.size();
    }

    @Override
    public String line(int index) {
        return lines.get(index);
    }
}
