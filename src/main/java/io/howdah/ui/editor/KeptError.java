package io.howdah.ui.editor;

import io.howdah.query.ServerError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the history keeps of an error: the server's message, without the data in it.
///
/// Errors about data (SQLSTATE class 22) quote the value that they are about, which may come out of a row.
/// Other classes quote names.
public final class KeptError {

    private static final String DATA_EXCEPTION = "22";

    /// From the first quotation mark to the last, as the value itself may have some; also those of the
    /// server's other languages.
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»](.*)[\"“”„«»]", Pattern.DOTALL);

    private KeptError() {}

    /// @param message the error's, or what was made of it
    /// @param sql what is kept anyway, so that a value in it is no secret
    public static String of(ServerError error, String message, String sql) {
        Matcher quoted = QUOTED.matcher(message);
        boolean data = error.sqlState().startsWith(DATA_EXCEPTION) && quoted.find();
        return data && !sql.contains(quoted.group(1))
                ? message.substring(0, quoted.start(1)) + "…" + message.substring(quoted.end(1))
                : message;
    }
}
