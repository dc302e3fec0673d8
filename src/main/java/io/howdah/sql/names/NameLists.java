package io.howdah.sql.names;

import java.util.List;

/// Everything that a database calls by a name, as it was read.
///
/// @param searchPath the schemas that unqualified names are looked for in, `pg_catalog` included
public record NameLists(
        List<String> searchPath,
        List<String> schemas,
        List<RelationName> relations,
        List<ForeignKeyName> foreignKeys,
        List<FunctionName> functions,
        List<TypeName> types,
        List<SettingName> settings,
        List<String> roles) {

    public static final NameLists EMPTY =
            new NameLists(
                    List.of("pg_catalog"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    public NameLists {
        searchPath = List.copyOf(searchPath);
        schemas = List.copyOf(schemas);
        relations = List.copyOf(relations);
        foreignKeys = List.copyOf(foreignKeys);
        functions = List.copyOf(functions);
        types = List.copyOf(types);
        settings = List.copyOf(settings);
        roles = List.copyOf(roles);
    }
}
