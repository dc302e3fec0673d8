package io.howdah.query;

import java.util.Set;

/// The psql commands that a script to explain may hold.
final class PsqlCommand {

    /// They only end a statement, guard a dump against its reader, or change how psql prints.
    private static final Set<String> WITHOUT_EFFECT =
            Set.of(
                    "g",
                    "gx",
                    "r",
                    "reset",
                    "restrict",
                    "unrestrict",
                    "timing",
                    "x",
                    "pset",
                    "a",
                    "t");

    private PsqlCommand() {}

    static String name(String command) {
        int end = 1;
        while (end < command.length() && !Character.isWhitespace(command.charAt(end))) {
            end++;
        }
        return command.substring(1, end);
    }

    static boolean isKnown(String command) {
        return WITHOUT_EFFECT.contains(name(command)) || name(command).equals("q");
    }
}
