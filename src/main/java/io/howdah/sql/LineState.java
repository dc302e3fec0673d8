package io.howdah.sql;

/// What the lexer must know at the start of a line, packed into a `long`; 0 is the start of a script.
///
/// | bits | holds |
/// | --- | --- |
/// | 0–2 | the token left open ([#NORMAL] for none) |
/// | 3–26 | depth of the open comment, or number of the open dollar quote's tag |
/// | 27–29 | the string constant that a quote on this line would continue |
/// | 30 | whether the last token was a dot |
/// | 31–42 | open parentheses |
/// | 43–46 | stage of the statement ([StatementTracker]) |
/// | 47–50 | inline data blocks to come |
/// | 51 | whether a statement has begun |
final class LineState {

    static final int NORMAL = 0;
    static final int STRING = 1;
    static final int ESCAPE_STRING = 2;
    static final int UNICODE_STRING = 3;
    static final int BIT_STRING = 4;
    static final int QUOTED_IDENTIFIER = 5;
    static final int BLOCK_COMMENT = 6;
    static final int DOLLAR_STRING = 7;

    static final long START = 0;

    private static final long DATA = 0xFL << 47;

    /// The tracker's part without the data to come.
    static final long STATEMENT = 0xFFFL << 31 | 0xFL << 43 | 1L << 51;

    private LineState() {}

    /// Everything but the tracker's part.
    static long pack(int mode, int payload, int continued, boolean afterDot) {
        return mode | (long) payload << 3 | (long) continued << 27 | (afterDot ? 1L << 30 : 0);
    }

    static long pack(StatementTracker tracker) {
        return (long) tracker.depth << 31
                | (long) tracker.stage << 43
                | (long) tracker.pendingCopies << 47
                | (tracker.open ? 1L << 51 : 0);
    }

    static void unpack(long state, StatementTracker tracker) {
        tracker.depth = (int) (state >>> 31) & 0xFFF;
        tracker.stage = (int) (state >>> 43) & 0xF;
        tracker.pendingCopies = (int) (state >>> 47) & 0xF;
        tracker.open = (state >>> 51 & 1) != 0;
    }

    static int mode(long state) {
        return (int) state & 7;
    }

    static int payload(long state) {
        return (int) (state >>> 3) & 0xFFFFFF;
    }

    static int continued(long state) {
        return (int) (state >>> 27) & 7;
    }

    static boolean isAfterDot(long state) {
        return (state >>> 30 & 1) != 0;
    }

    /// Whether the line starts between statements: nothing open, no data awaited.
    static boolean isBetweenStatements(long state) {
        return mode(state) == NORMAL && state >>> 47 == 0;
    }

    static long withoutData(long state) {
        return state & ~DATA;
    }
}
