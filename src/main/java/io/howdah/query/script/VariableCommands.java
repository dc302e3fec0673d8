package io.howdah.query.script;

import io.howdah.query.TransactionMode;
import io.howdah.sql.psql.CommandArguments;
import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.PsqlVariables;
import java.util.Map;
import java.util.Optional;

/// The commands that set variables and forget them.
final class VariableCommands {

    private static final String AUTOCOMMIT = "AUTOCOMMIT";

    private VariableCommands() {}

    static Map<String, PsqlCommand> all() {
        return Map.of(
                "set",
                VariableCommands::set,
                "unset",
                VariableCommands::unset,
                "getenv",
                VariableCommands::readEnvironment);
    }

    private static boolean set(CommandCall call) throws PsqlException {
        CommandArguments arguments = call.arguments();
        Optional<String> name = arguments.next();
        if (name.isEmpty()) {
            for (Map.Entry<String, String> entry : call.state().variables().all().entrySet()) {
                call.state().say("%s = '%s'".formatted(entry.getKey(), entry.getValue()));
            }
            return true;
        }
        call.state().variables().set(name.get(), String.join("", arguments.rest()));
        applied(call.state(), name.get());
        return true;
    }

    private static boolean unset(CommandCall call) throws PsqlException {
        String name =
                call.arguments()
                        .next()
                        .orElseThrow(() -> new PsqlException("\\unset needs a variable's name."));
        call.state().variables().unset(name);
        applied(call.state(), name);
        return true;
    }

    /// Unset, transactions are committed as usual.
    private static void applied(ScriptState state, String name) {
        if (name.equals(AUTOCOMMIT)) {
            PsqlVariables variables = state.variables();
            boolean off = variables.value(AUTOCOMMIT).isPresent() && !variables.isOn(AUTOCOMMIT);
            state.session()
                    .setTransactionMode(off ? TransactionMode.MANUAL : TransactionMode.AUTO_COMMIT);
        }
    }

    private static boolean readEnvironment(CommandCall call) throws PsqlException {
        CommandArguments arguments = call.arguments();
        Optional<String> variable = arguments.next();
        Optional<String> name = arguments.next();
        if (variable.isEmpty() || name.isEmpty()) {
            throw new PsqlException("\\getenv needs a variable's name and one of the environment.");
        }
        String value = System.getenv(name.get());
        if (value != null) {
            call.state().variables().set(variable.get(), value);
        }
        return true;
    }
}
