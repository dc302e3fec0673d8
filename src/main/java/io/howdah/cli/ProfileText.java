package io.howdah.cli;

import io.howdah.connect.ConnectionTest.Outcome.Connected;
import io.howdah.connect.Endpoint;
import io.howdah.connect.Profile;
import io.howdah.connect.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// How `howdah profile` prints.
final class ProfileText {

    private ProfileText() {}

    static String table(List<Profile> profiles) {
        int width = profiles.stream().mapToInt(profile -> profile.name().length()).max().orElse(0);
        return profiles.stream()
                .map(profile ->
                        "%-"
                                .concat(String.valueOf(Math.max(width, 1)))
                                .concat("s  %-11s  %-10s  %s%n")
                                .formatted(
                                        profile.name(),
                                        profile.environment().label(),
                                        profile.readOnly() ? "read-only" : "read-write",
                                        address(profile)))
                .collect(Collectors.joining());
    }

    static String line(Profile profile) {
        return "%s (%s, %s): %s"
                .formatted(
                        profile.name(),
                        profile.environment().label(),
                        profile.readOnly() ? "read-only" : "read-write",
                        address(profile));
    }

    private static String address(Profile profile) {
        return switch (profile.target()) {
            case Target.Embedded() -> "comes with Howdah";
            case Target.External(Endpoint endpoint) -> endpoint.url();
        };
    }

    /// One object a line: `name`, `environment`, `readOnly`, `embedded`, and `url` of external ones.
    static String json(List<Profile> profiles) {
        JsonMapper json = JsonMapper.shared();
        return profiles.stream()
                .map(profile -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("name", profile.name());
                    fields.put("environment", profile.environment().label());
                    fields.put("readOnly", profile.readOnly());
                    fields.put("embedded", profile.isEmbedded());
                    if (profile.target() instanceof Target.External(Endpoint endpoint)) {
                        fields.put("url", endpoint.url());
                    }
                    return json.writeValueAsString(fields) + "\n";
                })
                .collect(Collectors.joining());
    }

    static String sentence(Connected connected) {
        Endpoint endpoint = connected.endpoint();
        return "Connected to PostgreSQL %s at %s, database %s, as %s, %s TLS%s, in %d ms."
                .formatted(
                        connected.version(),
                        endpoint.address(),
                        endpoint.database(),
                        endpoint.user(),
                        connected.tls() ? "with" : "without",
                        connected.standby() ? ", a standby" : "",
                        connected.took().toMillis());
    }
}
