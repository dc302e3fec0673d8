package io.howdah.connect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a pasted connection URL or connection string says.
///
/// @param password from the text or the service it names; null when neither holds one
public record ConnectionUrl(Endpoint endpoint, @Nullable String password) {

    /// Reads a libpq URL (`postgresql://…`), a JDBC URL (`jdbc:postgresql:…`) or libpq's
    /// keyword/value form (`host=… dbname=…`), with libpq's defaults from `environment` for what is
    /// left out. See "Connection Strings" in PostgreSQL's manual, chapter libpq.
    ///
    /// @throws ConnectionUrlException with one sentence that says what is wrong
    public static ConnectionUrl parse(String text, PgEnvironment environment) {
        return new EndpointReader(environment).read(parameters(text.strip()));
    }

    private static Parameters parameters(String text) {
        String start = text.toLowerCase(Locale.ROOT);
        if (start.startsWith(UriText.LONG) || start.startsWith(UriText.SHORT)) {
            return UriText.parse(text);
        }
        if (start.startsWith(JdbcText.PREFIX)) {
            return JdbcText.parse(text);
        }
        if (start.matches("(?s)(jdbc:|[a-z][a-z0-9+.-]*://).*")) {
            throw new ConnectionUrlException(
                    "This is not a URL of PostgreSQL. It must begin with postgresql:// or jdbc:postgresql://.");
        }
        if (text.contains("=")) {
            return KeywordText.parse(text);
        }
        throw new ConnectionUrlException(
                "This is not a connection URL. Write postgresql://user@host:port/database, or host=… dbname=… user=….");
    }

    /// Without the password.
    @Override
    public String toString() {
        return endpoint.url();
    }
}
