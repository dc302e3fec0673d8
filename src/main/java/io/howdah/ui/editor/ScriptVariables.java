package io.howdah.ui.editor;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// The psql variables that are set at a place of a script, as far as that can be known before it runs.
final class ScriptVariables {

    private final Predicate<String> before;
    private final Set<String> own = new HashSet<>();
    private boolean unknown;

    /// @param before whether a variable is set before the script begins
    ScriptVariables(Predicate<String> before) {
        this.before = before;
    }

    /// Goes past one of psql's commands.
    void read(String command) {
        String[] words = command.strip().split("\\s+", 3);
        switch (words[0]) {
            case "\\set", "\\getenv" -> {
                if (words.length > 1) {
                    own.add(words[1]);
                }
            }
            // They set what the server or another file says.
            case "\\gset", "\\i", "\\ir", "\\include", "\\include_relative" -> unknown = true;
            default -> {}
        }
    }

    boolean isSet(String name) {
        return unknown || own.contains(name) || before.test(name);
    }
}
