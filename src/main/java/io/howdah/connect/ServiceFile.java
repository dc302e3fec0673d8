package io.howdah.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// libpq's connection service file: sections `[name]` with lines of `parameter=value`.
///
/// @param paths looked at in order; the first that has the service wins
record ServiceFile(List<Path> paths) {

    static ServiceFile of(PgEnvironment environment) {
        List<Path> paths = new ArrayList<>();
        Path standard =
                environment.windows()
                        ? Path.of(
                                environment
                                        .variable("APPDATA")
                                        .orElse(environment.home().toString()),
                                "postgresql",
                                ".pg_service.conf")
                        : environment.home().resolve(".pg_service.conf");
        paths.add(environment.variable("PGSERVICEFILE").map(Path::of).orElse(standard));
        environment
                .variable("PGSYSCONFDIR")
                .ifPresent(folder -> paths.add(Path.of(folder, "pg_service.conf")));
        return new ServiceFile(paths);
    }

    /// @throws ConnectionUrlException when no file has the service
    Map<String, String> read(String service) {
        for (Path path : paths) {
            if (Files.isRegularFile(path)) {
                Map<String, String> found = read(path, service);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        throw new ConnectionUrlException(
                "The connection service \"%s\" is not defined in %s."
                        .formatted(service, paths.getFirst()));
    }

    private static Map<String, String> read(Path path, String service) {
        Map<String, String> found = new LinkedHashMap<>();
        boolean inside = false;
        try {
            for (String raw : Files.readAllLines(path)) {
                String line = raw.strip();
                int equals = line.indexOf('=');
                if (line.startsWith("[")) {
                    inside = line.equals("[" + service + "]");
                } else if (inside && equals > 0 && !line.startsWith("#")) {
                    found.put(
                            line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new ConnectionUrlException(
                    "The connection service file %s cannot be read (%s)."
                            .formatted(path, e.getMessage()));
        }
        return found;
    }
}
