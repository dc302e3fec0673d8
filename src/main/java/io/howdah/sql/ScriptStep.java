package io.howdah.sql;

import java.util.List;
import java.util.Optional;

/// One step of a script as [ScriptReader] meets it.
public sealed interface ScriptStep {

    /// Where it starts.
    ScriptPlace place();

    /// A psql command with its arguments as they stand in the script; it comes before the statement in
    /// whose middle it stands.
    record Command(String text, ScriptPlace place) implements ScriptStep {

        /// The word behind the backslash.
        public String name() {
            char[] characters = text.toCharArray();
            return MetaCommands.name(characters, 0, characters.length);
        }

        /// What follows the name, as it stands there.
        public String arguments() {
            return text.substring(name().length() + 1);
        }
    }

    /// A statement, or several that psql's `\;` joined.
    ///
    /// @param parts none when a command sends what was not typed: psql repeats the last statement then
    /// @param sender the command that sent it in a semicolon's place
    record Statement(List<MappedText> parts, Optional<Command> sender, ScriptPlace place)
            implements ScriptStep {

        public Statement {
            parts = List.copyOf(parts);
        }
    }
}
