package io.howdah.query.script;

import io.howdah.sql.psql.PsqlException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// psql's commands by name, but for those that send statements and those that make branches.
final class PsqlCommands {

    /// They guard a dump against its reader, or end a statement that there is not.
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("r", "reset", "restrict", "unrestrict");

    private final Map<String, PsqlCommand> commands = new HashMap<>();
    private final DescribeCommands describing;

    PsqlCommands(StatementRun run, Including including) {
        WITHOUT_EFFECT.forEach(name -> commands.put(name, call -> true));
        commands.putAll(VariableCommands.all());
        commands.putAll(SpeakingCommands.all());
        commands.putAll(DisplayCommands.all());
        commands.putAll(new FileCommands(run, including).all());
        commands.putAll(SessionCommands.all());
        describing = new DescribeCommands(run);
    }

    boolean run(CommandCall call) throws PsqlException, IOException {
        PsqlCommand command = commands.get(call.name());
        if (command != null) {
            return command.run(call);
        }
        if (DescribeCommands.knows(call.name())) {
            return describing.run(call);
        }
        throw unknown(call.name());
    }

    static PsqlException unknown(String name) {
        return new PsqlException("The psql command \\%s is not available here.".formatted(name));
    }
}
