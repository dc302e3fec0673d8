package io.howdah.sql.psql;

import java.util.ArrayDeque;
import java.util.Deque;

/// The open `\if` blocks of one script file.
public final class Conditionals {

    private enum Branch {
        /// Taken.
        TRUE,
        /// Not taken; a later branch of the block may be.
        FALSE,
        /// Not taken, and no other of the block will be.
        SKIPPED,
        ELSE_TRUE,
        ELSE_FALSE
    }

    private final Deque<Branch> open = new ArrayDeque<>();

    /// Whether the branch that the script is in is taken.
    public boolean isActive() {
        Branch branch = open.peek();
        return branch == null || branch == Branch.TRUE || branch == Branch.ELSE_TRUE;
    }

    public boolean isEmpty() {
        return open.isEmpty();
    }

    /// Whether the condition of an `\elif` counts, and so must be one.
    public boolean awaitsCondition() {
        return open.peek() == Branch.FALSE;
    }

    /// `\if`; the condition does not count when the branch around it is not taken.
    public void begin(boolean condition) {
        open.push(!isActive() ? Branch.SKIPPED : condition ? Branch.TRUE : Branch.FALSE);
    }

    /// `\elif`.
    public void otherwise(boolean condition) throws PsqlException {
        Branch next =
                switch (pop("\\elif")) {
                    case TRUE, SKIPPED -> Branch.SKIPPED;
                    case FALSE -> condition ? Branch.TRUE : Branch.FALSE;
                    case ELSE_TRUE -> throw afterElse("\\elif", Branch.ELSE_TRUE);
                    case ELSE_FALSE -> throw afterElse("\\elif", Branch.ELSE_FALSE);
                };
        open.push(next);
    }

    /// `\else`.
    public void otherwise() throws PsqlException {
        Branch next =
                switch (pop("\\else")) {
                    case TRUE, SKIPPED -> Branch.ELSE_FALSE;
                    case FALSE -> Branch.ELSE_TRUE;
                    case ELSE_TRUE -> throw afterElse("\\else", Branch.ELSE_TRUE);
                    case ELSE_FALSE -> throw afterElse("\\else", Branch.ELSE_FALSE);
                };
        open.push(next);
    }

    /// `\endif`.
    public void end() throws PsqlException {
        pop("\\endif");
    }

    private Branch pop(String command) throws PsqlException {
        Branch branch = open.poll();
        if (branch == null) {
            throw new PsqlException("%s has no \\if before it.".formatted(command));
        }
        return branch;
    }

    /// The block stays as it was, as psql has it.
    private PsqlException afterElse(String command, Branch branch) {
        open.push(branch);
        return new PsqlException("%s cannot come after \\else.".formatted(command));
    }
}
