package io.howdah.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Settings of a session that must stay as they are, because whoever reads the answers relies on them:
/// the driver ends the connection, and with it an open transaction, as soon as they change.
public final class FixedSettings {

    /// More than any SET of these has.
    private static final int MOST_CHARACTERS = 2000;

    /// What leaves dates in the ISO style: the style itself, the order of day and month, a reset.
    private static final Set<String> ISO_DATES =
            Set.of(
                    "iso",
                    "mdy",
                    "dmy",
                    "ymd",
                    "us",
                    "noneuro",
                    "noneuropean",
                    "euro",
                    "european",
                    "default");

    private static final Set<String> UTF_8 = Set.of("utf8", "utf-8", "unicode", "default");

    private FixedSettings() {}

    /// Why a statement must not be sent, with what to do instead; nothing for every other statement.
    public static Optional<String> refusal(String statement) {
        if (statement.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        List<String> words = words(statement);
        if (words.size() < 3 || !words.getFirst().equals("set")) {
            return Optional.empty();
        }
        int at = Set.of("session", "local").contains(words.get(1)) ? 2 : 1;
        List<String> values = words.subList(Math.min(at + 1, words.size()), words.size());
        return switch (words.get(at)) {
            case "datestyle" ->
                    ISO_DATES.containsAll(values)
                            ? Optional.empty()
                            : Optional.of(
                                    "Howdah reads dates in the ISO style, so DateStyle stays ISO; to set "
                                            + "the order of day and month alone, use SET DateStyle = DMY, MDY or "
                                            + "YMD, and to print a date otherwise, to_char.");
            case "client_encoding", "names" ->
                    UTF_8.containsAll(values)
                            ? Optional.empty()
                            : Optional.of(
                                    "Howdah and the server talk in UTF-8, so client_encoding stays UTF8; "
                                            + "leave this statement out, and choose a file's encoding where it "
                                            + "is opened or imported.");
            default -> Optional.empty();
        };
    }

    /// In lower case, without what only joins them; the parts of a constant such as `'SQL, DMY'` each.
    private static List<String> words(String statement) {
        Tokens tokens = new Lexer(true).lex(statement);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.kind(i).isBlank()) {
                for (String word : tokens.text(i, statement).split("[\\s,;='\"]+")) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        words.removeIf(word -> word.isEmpty() || word.equals("to"));
        return words;
    }
}
