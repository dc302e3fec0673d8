package io.howdah.sql.rename;

import io.howdah.sql.Keywords;
import io.howdah.sql.names.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name as a person typed it.
///
/// @param name what the server reads
/// @param spelled what goes into the text
record NewName(String name, String spelled) {

    /// What the server keeps of a name (NAMEDATALEN - 1).
    private static final int MOST_BYTES = 63;

    private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]|\"\")+\"");

    /// Quotes are kept, and added where the name needs them.
    static NewName of(String typed) {
        String text = typed.strip();
        if (QUOTED.matcher(text).matches()) {
            return new NewName(Quoting.unquoted(text), text);
        }
        boolean bare = BARE.matcher(text).matches() && Keywords.find(text) == 0;
        return bare
                ? new NewName(text.toLowerCase(Locale.ROOT), text)
                : new NewName(text, Quoting.quoted(text));
    }

    /// Why no name can be so.
    Optional<String> fault() {
        if (name.isEmpty()) {
            return Optional.of("A name needs at least one character.");
        }
        if (name.indexOf('\0') >= 0 || name.indexOf('\n') >= 0) {
            return Optional.of("A name stands on one line.");
        }
        return name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Optional.of("The server cuts names after 63 bytes. Choose a shorter one.")
                : Optional.empty();
    }
}
