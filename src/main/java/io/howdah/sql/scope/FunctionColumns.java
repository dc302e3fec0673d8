package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.names.TypeName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns that a function gives when FROM calls it.
final class FunctionColumns {

    private final ScopeReader reader;
    private final SchemaNames names;
    private final Block block;

    FunctionColumns(ScopeReader reader, Block block) {
        this.reader = reader;
        this.names = reader.names();
        this.block = block;
    }

    /// The columns of the call whose function's name stands at `name`.
    ///
    /// @param single the name of the only column when the function gives single values
    List<ColumnName> of(@Nullable String schema, String single, int name) {
        List<FunctionName> overloads = names.functions(schema, reader.words().get(name).name());
        String type = new ExpressionType(reader, block).call(name, overloads);
        Optional<FunctionName> table =
                overloads.stream().filter(function -> !function.columns().isEmpty()).findFirst();
        if (table.isPresent()) {
            return table.get().columns();
        }
        Optional<RelationName> row = rowType(type);
        if (row.isPresent()) {
            return row.get().columns();
        }
        return names.type(type)
                .map(TypeName::attributes)
                .filter(attributes -> !attributes.isEmpty())
                .orElseGet(() -> List.of(ColumnName.of(single, type)));
    }

    private Optional<RelationName> rowType(String type) {
        int dot = type.indexOf('.');
        return dot < 0
                ? names.relation(null, type)
                : names.relation(type.substring(0, dot), type.substring(dot + 1));
    }
}
