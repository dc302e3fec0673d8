package io.howdah.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Turns connection parameters into an [Endpoint], filling in what libpq would.
final class EndpointReader {

    private final PgEnvironment environment;

    EndpointReader(PgEnvironment environment) {
        this.environment = environment;
    }

    ConnectionUrl read(Parameters parameters) {
        // What is written wins over the service, the service over the environment.
        parameters
                .take("service")
                .or(environment::serviceName)
                .ifPresent(service -> parameters.fillFrom(environment.service(service)));
        parameters.fillFrom(environment.parameters());
        String password = parameters.take("password").orElse(null);
        String user = parameters.take("user").orElse(environment.systemUser());
        String database = parameters.take("dbname").orElse(user);
        // An address saves the look-up of the name, but the name is what certificates are about.
        String address = parameters.take("hostaddr").orElse("localhost");
        List<Host> hosts =
                hosts(parameters.take("host").orElse(address), parameters.take("port").orElse(""));
        SslMode sslMode = sslMode(parameters);
        Map<String, String> options = new TreeMap<>();
        parameters.rest().forEach((name, value) -> DriverOption.translate(name, value, options));
        return new ConnectionUrl(new Endpoint(hosts, database, user, sslMode, options), password);
    }

    private static List<Host> hosts(String names, String ports) {
        String[] name = names.split(",", -1);
        String[] port = ports.split(",", -1);
        if (port.length != 1 && port.length != name.length) {
            throw new ConnectionUrlException(
                    "There are %d ports for %d hosts.".formatted(port.length, name.length));
        }
        List<Host> hosts = new ArrayList<>();
        for (int i = 0; i < name.length; i++) {
            String text = port.length == 1 ? port[0] : port[i];
            hosts.add(new Host(name[i].isEmpty() ? "localhost" : name[i], port(text)));
        }
        return hosts;
    }

    private static int port(String text) {
        if (text.isBlank()) {
            return Host.DEFAULT_PORT;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new ConnectionUrlException(
                    "The port \"%s\" is not a number between 1 and %d."
                            .formatted(text, Host.HIGHEST_PORT));
        }
    }

    private static SslMode sslMode(Parameters parameters) {
        boolean ssl =
                parameters.take("ssl").map(value -> !value.equalsIgnoreCase("false")).orElse(false);
        // Heroku and others hand this out: encryption without a look at the certificate.
        boolean trusting =
                parameters
                        .take("sslfactory")
                        .map(factory -> DriverOption.isTrustingFactory(factory, parameters))
                        .orElse(false);
        String label =
                parameters
                        .take("sslmode")
                        .orElse(trusting ? "require" : ssl ? "verify-full" : "prefer");
        return SslMode.labelled(label)
                .orElseThrow(() ->
                        new ConnectionUrlException(
                                "The TLS mode \"%s\" is unknown. It is one of disable, allow, prefer, require, verify-ca, verify-full."
                                        .formatted(label)));
    }
}
