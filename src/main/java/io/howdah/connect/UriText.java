package io.howdah.connect;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// libpq's URI form: `postgresql://[user[:password]@][host[:port][,…]][/database][?name=value&…]`.
final class UriText {

    static final String LONG = "postgresql://";
    static final String SHORT = "postgres://";

    private UriText() {}

    static Parameters parse(String text) {
        Parameters parameters = new Parameters();
        String rest = text.substring(text.indexOf("://") + 3);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        rest = question < 0 ? rest : rest.substring(0, question);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        if (slash >= 0) {
            parameters.putIfGiven("dbname", decode(rest.substring(slash + 1)));
        }
        int at = authority.indexOf('@');
        if (at >= 0) {
            readUser(authority.substring(0, at), parameters);
            authority = authority.substring(at + 1);
        }
        if (authority.contains("@")) {
            throw new ConnectionUrlException(
                    "There are two @ signs before the host. Write an @ in a user name or password as %40.");
        }
        readHosts(authority, parameters);
        for (String pair : query.split("&")) {
            readPair(pair, parameters);
        }
        return parameters;
    }

    private static void readUser(String text, Parameters parameters) {
        int colon = text.indexOf(':');
        parameters.putIfGiven("user", decode(colon < 0 ? text : text.substring(0, colon)));
        if (colon >= 0) {
            parameters.putIfGiven("password", decode(text.substring(colon + 1)));
        }
    }

    /// Reads `host[:port][,host[:port]…]` into the comma-separated parameters `host` and `port`.
    static void readHosts(String authority, Parameters parameters) {
        if (authority.isEmpty()) {
            return;
        }
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String part : authority.split(",", -1)) {
            int end = part.startsWith("[") ? part.indexOf(']') + 1 : part.lastIndexOf(':');
            if (part.startsWith("[") && end == 0) {
                throw new ConnectionUrlException(
                        "The IPv6 address %s has no closing bracket.".formatted(part));
            }
            if (!part.startsWith("[") && part.indexOf(':') != part.lastIndexOf(':')) {
                throw new ConnectionUrlException(
                        "The host %s has more than one colon. Put an IPv6 address in brackets, as in [::1]:5432."
                                .formatted(part));
            }
            String host = end < 0 ? part : part.substring(0, end);
            String port = end < 0 ? "" : part.substring(end);
            if (!port.isEmpty() && !port.startsWith(":")) {
                throw new ConnectionUrlException(
                        "After the IPv6 address %s comes %s where a port was expected."
                                .formatted(host, port));
            }
            hosts.add(host.startsWith("[") ? host.substring(1, host.length() - 1) : decode(host));
            ports.add(port.isEmpty() ? "" : port.substring(1));
        }
        parameters.putIfGiven("host", String.join(",", hosts));
        if (ports.stream().anyMatch(port -> !port.isEmpty())) {
            parameters.put("port", String.join(",", ports));
        }
    }

    private static void readPair(String pair, Parameters parameters) {
        if (pair.isEmpty()) {
            return;
        }
        int equals = pair.indexOf('=');
        if (equals < 0) {
            throw new ConnectionUrlException(
                    "The URL's parameter %s has no value. Write name=value.".formatted(pair));
        }
        parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }

    /// Replaces `%XX`. Unlike in a web form, a plus sign stands for itself.
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer target = ByteBuffer.allocate(source.length);
        for (int i = 0; i < source.length; i++) {
            if (source[i] != '%') {
                target.put(source[i]);
                continue;
            }
            int high = i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
            int low = i + 2 < source.length ? Character.digit(source[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw badEncoding();
            }
            target.put((byte) ((high << 4) | low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(target.flip()).toString();
        } catch (CharacterCodingException e) {
            throw badEncoding();
        }
    }

    private static ConnectionUrlException badEncoding() {
        return new ConnectionUrlException(
                "The URL holds a % that does not begin a two-digit code. Write a percent sign itself as %25.");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
