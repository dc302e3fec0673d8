package io.howdah.sql.edit.caret;

import io.howdah.sql.edit.TextLines;

/// Where keys take a caret.
public enum CaretMove {
    LEFT {
        @Override
        int from(TextLines lines, int offset) {
            int line = lines.lineAt(offset);
            int index = offset - lines.start(line);
            return index == 0
                    ? Math.max(0, offset - 1)
                    : lines.start(line) + lines.line(line).offsetByCodePoints(index, -1);
        }
    },
    RIGHT {
        @Override
        int from(TextLines lines, int offset) {
            int line = lines.lineAt(offset);
            if (offset == lines.end(line)) {
                return line == lines.count() - 1 ? offset : offset + 1;
            }
            int index = offset - lines.start(line);
            return lines.start(line) + lines.line(line).offsetByCodePoints(index, 1);
        }
    },
    WORD_LEFT {
        @Override
        int from(TextLines lines, int offset) {
            int line = lines.lineAt(offset);
            int index = offset - lines.start(line);
            return index == 0
                    ? LEFT.from(lines, offset)
                    : lines.start(line) + Words.before(lines.line(line), index);
        }
    },
    WORD_RIGHT {
        @Override
        int from(TextLines lines, int offset) {
            int line = lines.lineAt(offset);
            return offset == lines.end(line)
                    ? RIGHT.from(lines, offset)
                    : lines.start(line)
                            + Words.behind(lines.line(line), offset - lines.start(line));
        }
    },
    UP {
        @Override
        int from(TextLines lines, int offset) {
            return vertically(lines, offset, -1);
        }
    },
    DOWN {
        @Override
        int from(TextLines lines, int offset) {
            return vertically(lines, offset, 1);
        }
    },
    LINE_START {
        @Override
        int from(TextLines lines, int offset) {
            return lines.start(lines.lineAt(offset));
        }
    },
    LINE_END {
        @Override
        int from(TextLines lines, int offset) {
            return lines.end(lines.lineAt(offset));
        }
    };

    /// The offset at which a caret at `offset` arrives.
    abstract int from(TextLines lines, int offset);

    /// The caret after this move; without a selection to extend, left and right first go to its ends.
    ///
    /// @param selects whether the anchor stays
    public Caret move(TextLines lines, Caret caret, boolean selects) {
        if (!selects && !caret.isEmpty() && (this == LEFT || this == RIGHT)) {
            return Caret.at(this == LEFT ? caret.start() : caret.end());
        }
        int to = from(lines, caret.position());
        return selects ? new Caret(caret.anchor(), to) : Caret.at(to);
    }

    private static int vertically(TextLines lines, int offset, int by) {
        int line = lines.lineAt(offset);
        int to = line + by;
        if (to < 0) {
            return 0;
        }
        if (to >= lines.count()) {
            return lines.end(line);
        }
        int column = Column.column(lines, line, offset - lines.start(line));
        return lines.start(to) + Column.index(lines, to, column);
    }
}
