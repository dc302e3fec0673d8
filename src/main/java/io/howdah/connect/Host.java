package io.howdah.connect;

/// One address of a server.
///
/// @param name host name, IPv4 or IPv6 address without brackets
/// @param port 1 to 65535
public record Host(String name, int port) {

    /// PostgreSQL's registered port.
    public static final int DEFAULT_PORT = 5432;

    public static final int HIGHEST_PORT = 65_535;

    public Host {
        if (name.isBlank()) {
            throw new ConnectionUrlException("The host name is missing.");
        }
        if (name.startsWith("/") || name.startsWith("@")) {
            throw new ConnectionUrlException(
                    "Howdah connects over TCP/IP and cannot use the Unix-domain socket %s. Give the server's host name, for example localhost."
                            .formatted(name));
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new ConnectionUrlException(
                    "The port %d is not between 1 and %d.".formatted(port, HIGHEST_PORT));
        }
    }

    /// The name with the brackets that an IPv6 address needs in a URL.
    public String urlName() {
        return name.contains(":") ? "[" + name + "]" : name;
    }

    @Override
    public String toString() {
        return urlName() + ":" + port;
    }
}
