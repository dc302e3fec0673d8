package io.howdah.sql.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers from lists that were read once. Building it sorts the names: do it off the UI thread.
public final class NameIndex implements SchemaNames {

    /// A database of which nothing is known.
    public static final NameIndex EMPTY = new NameIndex(NameLists.EMPTY);

    private static final Set<String> SYSTEM = Set.of("pg_catalog", "information_schema");

    private record Key(String schema, String name) {}

    private final NameLists lists;
    private final List<String> searchPath;
    private final NameTable<RelationName> relations;
    private final NameTable<FunctionName> functions;

    /// One entry for each function name of a schema: the list shows a name once.
    private final NameTable<FunctionName> functionNames;

    private final NameTable<TypeName> types;
    private final Map<Key, List<ForeignKeyName>> foreignKeys;

    public NameIndex(NameLists lists) {
        this.lists = lists;
        searchPath = lists.searchPath();
        foreignKeys = new HashMap<>();
        relations = new NameTable<>(lists.relations(), RelationName::name);
        functions = new NameTable<>(lists.functions(), FunctionName::name);
        Map<Key, FunctionName> once = new LinkedHashMap<>();
        lists.functions().forEach(f -> once.putIfAbsent(new Key(f.schema(), f.name()), f));
        functionNames = new NameTable<>(List.copyOf(once.values()), FunctionName::name);
        types = new NameTable<>(lists.types(), TypeName::name);
        for (ForeignKeyName key : lists.foreignKeys()) {
            var from = new Key(key.fromSchema(), key.fromTable());
            var to = new Key(key.toSchema(), key.toTable());
            foreignKeys.computeIfAbsent(from, _ -> new ArrayList<>()).add(key);
            if (!from.equals(to)) {
                foreignKeys.computeIfAbsent(to, _ -> new ArrayList<>()).add(key);
            }
        }
    }

    private NameIndex(NameIndex same, List<String> searchPath) {
        this.lists = same.lists;
        this.searchPath = List.copyOf(searchPath);
        this.relations = same.relations;
        this.functions = same.functions;
        this.functionNames = same.functionNames;
        this.types = same.types;
        this.foreignKeys = same.foreignKeys;
    }

    @Override
    public NameIndex within(List<String> otherPath) {
        return otherPath.equals(searchPath) ? this : new NameIndex(this, otherPath);
    }

    /// What it was built from.
    public NameLists lists() {
        return lists;
    }

    @Override
    public List<String> searchPath() {
        return searchPath;
    }

    @Override
    public List<String> schemas() {
        return lists.schemas();
    }

    @Override
    public Optional<RelationName> relation(@Nullable String schema, String name) {
        return resolve(relations.named(name), schema, RelationName::schema);
    }

    /// The one in the given schema, else the one that comes first in the search path.
    private <T> Optional<T> resolve(
            List<T> named, @Nullable String schema, Function<T, String> schemaOf) {
        if (schema != null) {
            return named.stream().filter(one -> schemaOf.apply(one).equals(schema)).findFirst();
        }
        for (String inPath : searchPath()) {
            Optional<T> found = resolve(named, inPath, schemaOf);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isVisible(RelationName relation) {
        return relation(null, relation.name()).filter(relation::equals).isPresent();
    }

    @Override
    public List<RelationName> findRelations(@Nullable String schema, String typed, int most) {
        return find(relations, schema, typed, most, RelationName::schema);
    }

    private <T> List<T> find(
            NameTable<T> table,
            @Nullable String schema,
            String typed,
            int most,
            Function<T, String> schemaOf) {
        Set<String> near = new HashSet<>(searchPath());
        if (!typed.startsWith("pg_")) {
            near.removeAll(SYSTEM);
        }
        return table.find(
                new TypedName(typed),
                one -> schema == null || schema.equals(schemaOf.apply(one)),
                one -> near.contains(schemaOf.apply(one)),
                most);
    }

    @Override
    public List<ForeignKeyName> foreignKeys(RelationName relation) {
        return foreignKeys.getOrDefault(new Key(relation.schema(), relation.name()), List.of());
    }

    @Override
    public List<FunctionName> functions(@Nullable String schema, String name) {
        return functions.named(name).stream()
                .filter(one ->
                        schema == null
                                ? searchPath().contains(one.schema())
                                : schema.equals(one.schema()))
                .toList();
    }

    @Override
    public List<FunctionName> findFunctions(@Nullable String schema, String typed, int most) {
        return find(functionNames, schema, typed, most, FunctionName::schema);
    }

    @Override
    public Optional<TypeName> type(String text) {
        String bare = text.replaceAll("\\([^)]*\\)", "").strip();
        int dot = bare.indexOf('.');
        String schema = dot < 0 ? null : Quoting.unquoted(bare.substring(0, dot));
        String name = dot < 0 ? bare : bare.substring(dot + 1);
        List<TypeName> named = types.named(Quoting.unquoted(name));
        Optional<TypeName> found = resolve(named, schema, TypeName::schema);
        return found.isPresent() || named.size() != 1 || schema != null
                ? found
                : Optional.of(named.getFirst());
    }

    @Override
    public List<TypeName> findTypes(@Nullable String schema, String typed, int most) {
        return find(types, schema, typed, most, TypeName::schema);
    }

    @Override
    public List<SettingName> settings() {
        return lists.settings();
    }

    @Override
    public List<String> roles() {
        return lists.roles();
    }
}
