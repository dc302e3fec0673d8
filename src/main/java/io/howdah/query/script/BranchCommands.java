package io.howdah.query.script;

import io.howdah.sql.psql.Conditionals;
import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.TruthValue;
import java.util.Set;

/// `\if`, `\elif`, `\else`, `\endif`, which count in branches that are not taken too.
final class BranchCommands {

    private static final Set<String> NAMES = Set.of("if", "elif", "else", "endif");

    boolean knows(String name) {
        return NAMES.contains(name);
    }

    boolean run(CommandCall call) throws PsqlException {
        Conditionals blocks = call.frame().conditionals();
        try {
            switch (call.name()) {
                case "if" -> begin(call, blocks);
                case "elif" -> otherwise(call, blocks);
                case "else" -> blocks.otherwise();
                default -> blocks.end();
            }
        } finally {
            call.frame().reader().setActive(blocks.isActive());
        }
        return true;
    }

    /// A condition that is none does not hold, so that the block's end still fits.
    private static void begin(CommandCall call, Conditionals blocks) throws PsqlException {
        boolean condition = false;
        try {
            condition = blocks.isActive() && holds(call);
        } finally {
            blocks.begin(condition);
        }
    }

    private static void otherwise(CommandCall call, Conditionals blocks) throws PsqlException {
        boolean condition = false;
        try {
            condition = blocks.awaitsCondition() && holds(call);
        } finally {
            blocks.otherwise(condition);
        }
    }

    private static boolean holds(CommandCall call) throws PsqlException {
        String text = String.join(" ", call.arguments().rest());
        return TruthValue.of(text)
                .orElseThrow(() ->
                        new PsqlException(
                                "\\%s needs true or false, not \"%s\"."
                                        .formatted(call.name(), text)));
    }
}
