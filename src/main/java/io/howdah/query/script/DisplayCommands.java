package io.howdah.query.script;

import io.howdah.sql.psql.CommandArguments;
import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.TruthValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `\timing` and `\x`, and what else changes how psql prints.
final class DisplayCommands {

    private DisplayCommands() {}

    /// They change what psql's rows look like.
    private static final Set<String> FORMATS = Set.of("pset", "a", "t", "C", "f", "H", "T");

    /// Options of `\pset` that leave the rows what they are.
    private static final Set<String> SCREEN =
            Set.of("border", "columns", "footer", "linestyle", "pager", "pager_min_lines", "title");

    static Map<String, PsqlCommand> all() {
        Map<String, PsqlCommand> commands = new HashMap<>();
        commands.put("timing", DisplayCommands::timing);
        commands.put("x", DisplayCommands::expanded);
        FORMATS.forEach(name -> commands.put(name, DisplayCommands::format));
        return commands;
    }

    private static boolean format(CommandCall call) throws PsqlException {
        CommandArguments arguments = call.arguments();
        String option = call.name().equals("pset") ? arguments.next().orElse("") : "";
        if (option.equals("expanded") || option.equals("x")) {
            return expanded(call.state(), arguments.next(), call.name());
        }
        if (!SCREEN.contains(option) && !option.startsWith("unicode_")) {
            tell(
                    call.state(),
                    "\\%s changes nothing here: how rows are written is chosen outside of the script."
                            .formatted((call.name() + " " + option).strip()));
        }
        return true;
    }

    private static boolean timing(CommandCall call) throws PsqlException {
        ScriptState state = call.state();
        state.timing = switched(call.arguments().next(), call.name(), state.timing);
        tell(state, "Timing is " + (state.timing ? "on." : "off."));
        return true;
    }

    private static boolean expanded(CommandCall call) throws PsqlException {
        return expanded(call.state(), call.arguments().next(), call.name());
    }

    private static boolean expanded(ScriptState state, Optional<String> argument, String command)
            throws PsqlException {
        if (argument.filter("auto"::equals).isPresent()) {
            state.expanded = false;
            tell(state, "Expanded display is used automatically.");
            return true;
        }
        state.expanded = switched(argument, command, state.expanded);
        tell(state, "Expanded display is " + (state.expanded ? "on." : "off."));
        return true;
    }

    private static void tell(ScriptState state, String words) {
        state.observer().said(words, ScriptObserver.Channel.MESSAGES);
    }

    /// As the argument says; the opposite without one.
    private static boolean switched(Optional<String> argument, String command, boolean now)
            throws PsqlException {
        if (argument.isEmpty()) {
            return !now;
        }
        return TruthValue.of(argument.get())
                .orElseThrow(() ->
                        new PsqlException(
                                "\\%s can be on or off, not \"%s\"."
                                        .formatted(command, argument.get())));
    }
}
