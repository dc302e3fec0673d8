package io.howdah.connect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything that is needed to reach a database except the password.
///
/// @param hosts tried in order; at least one
/// @param options further driver properties by pgjdbc's names, for example `sslrootcert`
public record Endpoint(
        List<Host> hosts,
        String database,
        String user,
        SslMode sslMode,
        Map<String, String> options) {

    public Endpoint {
        hosts = List.copyOf(hosts);
        options = Map.copyOf(options);
        if (hosts.isEmpty()) {
            throw new ConnectionUrlException("The host name is missing.");
        }
        if (database.isBlank()) {
            throw new ConnectionUrlException("The database name is missing.");
        }
        if (user.isBlank()) {
            throw new ConnectionUrlException("The user name is missing.");
        }
    }

    /// A plain endpoint of one host.
    public static Endpoint of(String host, int port, String database, String user) {
        return new Endpoint(
                List.of(new Host(host, port)), database, user, SslMode.PREFER, Map.of());
    }

    /// The same server, another database.
    public Endpoint withDatabase(String other) {
        return new Endpoint(hosts, other, user, sslMode, options);
    }

    public Endpoint withSslMode(SslMode other) {
        return new Endpoint(hosts, database, user, other, options);
    }

    /// The addresses as people write them, comma-separated.
    public String address() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(","));
    }

    /// A libpq URL without a password.
    public String url() {
        StringBuilder url = new StringBuilder("postgresql://");
        url.append(UriText.encode(user)).append('@').append(address());
        url.append('/').append(UriText.encode(database));
        url.append("?sslmode=").append(sslMode.label());
        new TreeMap<>(options)
                .forEach((name, value) ->
                        url.append('&').append(name).append('=').append(UriText.encode(value)));
        return url.toString();
    }
}
