package io.howdah.ui.explorer.object;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.ObjectAddress;
import io.howdah.connect.Profile;
import io.howdah.ui.explorer.entry.Origin;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an earlier session left of a page: enough to read it again.
final class ObjectPayload {

    private static final JsonMapper JSON = JsonMapper.shared();

    record Found(Origin origin, CatalogObject object) {}

    private ObjectPayload() {}

    static String write(Origin origin, CatalogObject object) {
        ObjectNode node = JSON.createObjectNode();
        node.put("profile", origin.profile().id());
        origin.database().ifPresent(name -> node.put("database", name));
        node.put("kind", object.kind().name());
        node.put("oid", object.oid());
        node.put("part", object.address().part());
        node.put("parent", object.parent());
        node.put("schema", object.schema());
        node.put("owner", object.owner());
        node.put("name", object.name());
        node.put("detail", object.words().detail());
        return node.toString();
    }

    /// Nothing when it is not ours or its profile is gone.
    static Optional<Found> read(String payload, Function<String, Optional<Profile>> profiles) {
        try {
            JsonNode node = JSON.readTree(payload);
            Optional<Profile> profile = profiles.apply(node.path("profile").asString(""));
            return profile.map(known ->
                    new Found(
                            new Origin(known, Optional.ofNullable(text(node, "database"))),
                            object(node)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CatalogObject object(JsonNode node) {
        return new CatalogObject(
                new ObjectAddress(
                        CatalogKind.valueOf(node.path("kind").asString("")),
                        node.path("oid").asLong(),
                        node.path("part").asLong()),
                node.path("parent").asLong(),
                text(node, "schema"),
                text(node, "owner"),
                node.path("name").asString(""),
                new CatalogObject.Words(node.path("detail").asString(""), "", null, null),
                new CatalogObject.Extent(-1, -1),
                false);
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : null;
    }
}
