package io.howdah.connect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// The driver's own form: `jdbc:postgresql:database`, `jdbc:postgresql://host:port,…/database?name=value&…`.
final class JdbcText {

    static final String PREFIX = "jdbc:postgresql:";

    private JdbcText() {}

    static Parameters parse(String text) {
        Parameters parameters = new Parameters();
        String rest = text.substring(PREFIX.length());
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        rest = question < 0 ? rest : rest.substring(0, question);
        if (rest.startsWith("//")) {
            int slash = rest.indexOf('/', 2);
            UriText.readHosts(rest.substring(2, slash < 0 ? rest.length() : slash), parameters);
            parameters.putIfGiven("dbname", slash < 0 ? "" : decode(rest.substring(slash + 1)));
        } else {
            parameters.putIfGiven(
                    "dbname", decode(rest.startsWith("/") ? rest.substring(1) : rest));
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                // A name alone switches on, as in the driver: "?ssl".
                parameters.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "true" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ConnectionUrlException(
                    "The URL holds a % that does not begin a two-digit code. Write a percent sign itself as %25.");
        }
    }
}
