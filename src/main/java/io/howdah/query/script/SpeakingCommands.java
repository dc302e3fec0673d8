package io.howdah.query.script;

import io.howdah.query.script.ScriptObserver.Channel;
import io.howdah.sql.psql.PsqlException;
import java.util.List;
import java.util.Map;

/// `\echo`, `\qecho`, `\warn`, `\p`.
final class SpeakingCommands {

    private static final String NO_LINE_END = "-n";

    private SpeakingCommands() {}

    static Map<String, PsqlCommand> all() {
        return Map.of(
                "echo",
                call -> echo(call, Channel.OUTPUT),
                "warn",
                call -> echo(call, Channel.MESSAGES),
                "qecho",
                SpeakingCommands::echoToOutput);
    }

    private static boolean echo(CommandCall call, Channel channel) throws PsqlException {
        call.state().observer().said(words(call), channel);
        return true;
    }

    private static boolean echoToOutput(CommandCall call) throws PsqlException {
        call.state().say(words(call));
        return true;
    }

    /// Each echo is a line of its own, `-n` or not.
    private static String words(CommandCall call) throws PsqlException {
        List<String> words = call.arguments().rest();
        boolean option = !words.isEmpty() && words.getFirst().equals(NO_LINE_END);
        return String.join(" ", option ? words.subList(1, words.size()) : words);
    }
}
