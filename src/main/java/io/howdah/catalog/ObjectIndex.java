package io.howdah.catalog;

import io.howdah.schema.ObjectRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers which object of the model each object identifier stands for. Identifiers are unique
/// only within their catalog.
final class ObjectIndex {

    private record Key(String catalog, long oid) {}

    private final Map<Key, ObjectRef> refs = new HashMap<>();

    void add(String catalog, long oid, ObjectRef ref) {
        refs.put(new Key(catalog, oid), ref);
    }

    Optional<ObjectRef> find(String catalog, long oid) {
        return Optional.ofNullable(refs.get(new Key(catalog, oid)));
    }
}
