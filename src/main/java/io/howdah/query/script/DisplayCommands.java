package io.howdah.query.script;

import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.TruthValue;
import java.util.Map;
import java.util.Optional;

/// `\timing` and `\x`.
final class DisplayCommands {

    private DisplayCommands() {}

    static Map<String, PsqlCommand> all() {
        return Map.of("timing", DisplayCommands::timing, "x", DisplayCommands::expanded);
    }

    private static boolean timing(CommandCall call) throws PsqlException {
        ScriptState state = call.state();
        state.timing = switched(call, state.timing);
        tell(state, "Timing is " + (state.timing ? "on." : "off."));
        return true;
    }

    private static boolean expanded(CommandCall call) throws PsqlException {
        ScriptState state = call.state();
        Optional<String> argument = call.arguments().next();
        if (argument.filter("auto"::equals).isPresent()) {
            state.expanded = false;
            tell(state, "Expanded display is used automatically.");
            return true;
        }
        state.expanded = switched(call, state.expanded);
        tell(state, "Expanded display is " + (state.expanded ? "on." : "off."));
        return true;
    }

    private static void tell(ScriptState state, String words) {
        state.observer().said(words, ScriptObserver.Channel.MESSAGES);
    }

    /// As the argument says; the opposite without one.
    private static boolean switched(CommandCall call, boolean now) throws PsqlException {
        Optional<String> argument = call.arguments().next();
        if (argument.isEmpty()) {
            return !now;
        }
        return TruthValue.of(argument.get())
                .orElseThrow(() ->
                        new PsqlException(
                                "\\%s can be on or off, not \"%s\"."
                                        .formatted(call.name(), argument.get())));
    }
}
