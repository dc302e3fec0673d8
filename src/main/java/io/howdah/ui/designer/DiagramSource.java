package io.howdah.ui.designer;

import io.howdah.connect.Profile;
import io.howdah.ui.shell.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// What a diagram shows.
///
/// @param schemas empty for all but PostgreSQL's own
/// @param focus qualified name of a table to start at
record DiagramSource(
        Profile profile, String database, Set<String> schemas, Optional<String> focus) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// What is kept over sessions.
    private record Saved(String profile, String database, List<String> schemas) {}

    static DiagramSource of(Request.OpenDiagram wanted) {
        return new DiagramSource(
                wanted.profile(), wanted.database(), wanted.schemas(), wanted.focus());
    }

    String title() {
        return schemas.isEmpty()
                ? database
                : database + " · " + String.join(", ", schemas.stream().sorted().toList());
    }

    String toJson() {
        return JSON.writeValueAsString(
                new Saved(profile.id(), database, schemas.stream().sorted().toList()));
    }

    /// Empty when the profile is gone.
    static Optional<DiagramSource> fromJson(
            String json, Function<String, Optional<Profile>> profiles) {
        Saved saved = JSON.readValue(json, Saved.class);
        return profiles.apply(saved.profile())
                .map(profile ->
                        new DiagramSource(
                                profile,
                                saved.database(),
                                Set.copyOf(saved.schemas()),
                                Optional.empty()));
    }
}
