package io.howdah.query.script;

import io.howdah.sql.ScriptStep;
import io.howdah.sql.psql.CommandArguments;

/// A psql command where it stands.
record CommandCall(ScriptState state, ScriptFrame frame, ScriptStep.Command command) {

    /// The arguments; variables have their values as they are now.
    CommandArguments arguments() {
        return new CommandArguments(command.arguments(), state.variables());
    }

    String name() {
        return command.name();
    }
}
