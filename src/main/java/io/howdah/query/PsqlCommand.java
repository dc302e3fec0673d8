package io.howdah.query;

import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import java.util.Set;

/// The psql commands that a script may hold here.
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

    static boolean ends(String command) {
        return name(command).equals("q");
    }

    static boolean isKnown(String command) {
        return WITHOUT_EFFECT.contains(name(command)) || ends(command);
    }

    /// Whether the command takes the lines that follow it, as `\copy … from stdin` does.
    static boolean readsInlineData(String command) {
        return Splitter.split(command + "\n\\.\n").stream()
                .anyMatch(item -> item.kind() == ScriptItem.Kind.COPY_DATA);
    }
}
