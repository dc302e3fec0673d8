package io.howdah.sql;

/// Follows a script from token to token and knows where its statements end: at a semicolon outside
/// parentheses and outside a `BEGIN ATOMIC … END` body.
///
/// The closing END of such a body is always the first word of an inner statement, so neither CASE nor
/// labels named `end` can mislead it. It also notices `COPY … FROM STDIN`, whose data starts on the
/// line after the statement.
final class StatementTracker {

    /// Before a statement's first token.
    private static final int START = 0;

    /// In a statement of which only the end matters.
    private static final int PLAIN = 1;

    private static final int CREATE = 2;
    private static final int CREATE_OR = 3;
    private static final int CREATE_OR_REPLACE = 4;

    /// In a CREATE FUNCTION or CREATE PROCEDURE, outside its body.
    private static final int ROUTINE = 5;

    private static final int ROUTINE_BEGIN = 6;
    private static final int BODY_STATEMENT_START = 7;
    private static final int BODY = 8;
    private static final int COPY = 9;
    private static final int COPY_FROM = 10;
    private static final int COPY_FROM_STDIN = 11;

    static final int DEEPEST = 4095;
    static final int MOST_COPIES = 15;

    private static final int KEY_ATOMIC = Keywords.find("atomic");
    private static final int KEY_BEGIN = Keywords.find("begin");
    private static final int KEY_COPY = Keywords.find("copy");
    private static final int KEY_CREATE = Keywords.find("create");
    private static final int KEY_END = Keywords.find("end");
    private static final int KEY_FROM = Keywords.find("from");
    private static final int KEY_FUNCTION = Keywords.find("function");
    private static final int KEY_OR = Keywords.find("or");
    private static final int KEY_PROCEDURE = Keywords.find("procedure");
    private static final int KEY_REPLACE = Keywords.find("replace");
    private static final int KEY_STDIN = Keywords.find("stdin");
    private static final int KEY_STDOUT = Keywords.find("stdout");

    /// Whether a token of the current statement has been seen.
    boolean open;

    /// Open parentheses of the current statement.
    int depth;

    int stage;

    /// Statements already ended whose inline data starts on the next line.
    int pendingCopies;

    /// A token that is neither blank nor a semicolon or parenthesis; `keyword` 0 for all but key words.
    void token(int keyword) {
        open = true;
        if (stage != PLAIN) {
            stage = next(keyword);
        }
    }

    private int next(int keyword) {
        return switch (stage) {
            case START -> first(keyword);
            case CREATE -> keyword == KEY_OR ? CREATE_OR : routine(keyword);
            case CREATE_OR -> keyword == KEY_REPLACE ? CREATE_OR_REPLACE : PLAIN;
            case CREATE_OR_REPLACE -> routine(keyword);
            case ROUTINE -> begins(keyword) ? ROUTINE_BEGIN : ROUTINE;
            case ROUTINE_BEGIN ->
                    keyword == KEY_ATOMIC
                            ? BODY_STATEMENT_START
                            : begins(keyword) ? ROUTINE_BEGIN : ROUTINE;
            case BODY_STATEMENT_START -> keyword == KEY_END ? ROUTINE : BODY;
            case COPY -> keyword == KEY_FROM && depth == 0 ? COPY_FROM : COPY;
            // The server reads FROM STDOUT as FROM STDIN.
            case COPY_FROM ->
                    keyword == KEY_STDIN || keyword == KEY_STDOUT ? COPY_FROM_STDIN : COPY;
            default -> stage;
        };
    }

    private static int first(int keyword) {
        return keyword == KEY_CREATE ? CREATE : keyword == KEY_COPY ? COPY : PLAIN;
    }

    private static int routine(int keyword) {
        return keyword == KEY_FUNCTION || keyword == KEY_PROCEDURE ? ROUTINE : PLAIN;
    }

    private boolean begins(int keyword) {
        return keyword == KEY_BEGIN && depth == 0;
    }

    void openParenthesis() {
        token(0);
        depth = Math.min(depth + 1, DEEPEST);
    }

    void closeParenthesis() {
        token(0);
        depth = Math.max(depth - 1, 0);
    }

    /// Whether a semicolon here would end the statement.
    boolean semicolonEnds() {
        return depth == 0 && stage != BODY && stage != BODY_STATEMENT_START;
    }

    void semicolon() {
        if (semicolonEnds()) {
            finish();
        } else if (depth == 0) {
            stage = BODY_STATEMENT_START;
        }
    }

    /// psql's `\;`: one statement ends and the next starts, sent together.
    void joint() {
        finish();
        open = true;
    }

    /// The statement ends here, by a semicolon or because a psql command sends it.
    void finish() {
        if (stage == COPY_FROM_STDIN) {
            expectInlineData();
        }
        discard();
    }

    /// The statement is forgotten.
    void discard() {
        open = false;
        depth = 0;
        stage = START;
    }

    void expectInlineData() {
        pendingCopies = Math.min(pendingCopies + 1, MOST_COPIES);
    }
}
