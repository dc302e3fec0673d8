package io.howdah.query.script;

import io.howdah.sql.psql.CommandArguments;
import io.howdah.sql.psql.PsqlException;
import java.util.List;
import java.util.Map;

/// `\c`, `\encoding`, `\q`.
final class SessionCommands {

    private static final String SAME = "-";

    private SessionCommands() {}

    static Map<String, PsqlCommand> all() {
        return Map.of(
                "c",
                SessionCommands::connect,
                "connect",
                SessionCommands::connect,
                "encoding",
                SessionCommands::encoding,
                "q",
                SessionCommands::quit,
                "quit",
                SessionCommands::quit);
    }

    /// Only the database may change: whoever runs the script has chosen server and user.
    private static boolean connect(CommandCall call) throws PsqlException {
        CommandArguments arguments = call.arguments();
        String database = arguments.nextName().orElse(SAME);
        List<String> others = arguments.rest();
        if (others.stream().anyMatch(other -> !other.equals(SAME))
                || database.contains("=")
                || database.contains("://")) {
            throw new PsqlException(
                    "\\c goes to another database of the same server with the same user; for another"
                            + " server or user, run the script over a connection of its own.");
        }
        call.state().host().connect(database.equals(SAME) ? "" : database);
        call.state().connection().forget();
        String name = call.state().variables().value("DBNAME").orElse(database);
        call.state()
                .observer()
                .said(
                        "You are now connected to database \"%s\".".formatted(name),
                        ScriptObserver.Channel.MESSAGES);
        return true;
    }

    /// Text travels as UTF-8, whatever the file's encoding.
    private static boolean encoding(CommandCall call) throws PsqlException {
        String name = call.arguments().next().orElse("");
        if (!List.of("", "UTF8", "UTF-8", "UNICODE")
                .contains(name.toUpperCase(java.util.Locale.ROOT))) {
            throw new PsqlException(
                    "\\encoding cannot change within a script; say how the file is encoded when you"
                            + " run it.");
        }
        return true;
    }

    private static boolean quit(CommandCall call) {
        call.state().quit = true;
        return true;
    }
}
