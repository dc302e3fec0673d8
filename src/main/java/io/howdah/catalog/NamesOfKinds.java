package io.howdah.catalog;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.FunctionName.Parameter;
import io.howdah.sql.names.SettingName;
import io.howdah.sql.names.TypeName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads the names that are few enough to be read as a whole: functions, types, settings.
final class NamesOfKinds {

    private final CatalogSession session;

    NamesOfKinds(CatalogSession session) {
        this.session = session;
    }

    List<FunctionName> functions() throws SQLException {
        return session.list(NameQueries.FUNCTIONS, NamesOfKinds::function);
    }

    private static FunctionName function(Row row) throws SQLException {
        List<String> types = row.texts("types");
        List<String> names = row.texts("names");
        List<String> modes = row.texts("modes");
        List<Parameter> parameters = new ArrayList<>();
        List<ColumnName> columns = new ArrayList<>();
        int inputs = (int) modes.stream().filter(NamesOfKinds::isInput).count();
        int mandatory = (modes.isEmpty() ? types.size() : inputs) - row.number("defaults");
        for (int i = 0; i < types.size(); i++) {
            String mode = i < modes.size() ? modes.get(i) : "i";
            String name = i < names.size() ? names.get(i) : "";
            if (isInput(mode)) {
                boolean optional = parameters.size() >= mandatory;
                parameters.add(new Parameter(name, types.get(i), optional, mode.equals("v")));
            }
            if (!mode.equals("i") && !mode.equals("v")) {
                columns.add(ColumnName.of(name, types.get(i)));
            }
        }
        return new FunctionName(
                row.text("schema"),
                row.text("name"),
                kind(row.text("kind")),
                parameters,
                row.text("result"),
                columns.size() > 1 || row.text("result").startsWith("TABLE(") ? columns : List.of(),
                row.textOrNull("comment"));
    }

    /// In, in and out, variadic.
    private static boolean isInput(String mode) {
        return mode.equals("i") || mode.equals("b") || mode.equals("v");
    }

    private static FunctionName.Kind kind(String code) {
        return switch (code) {
            case "a" -> FunctionName.Kind.AGGREGATE;
            case "w" -> FunctionName.Kind.WINDOW;
            case "p" -> FunctionName.Kind.PROCEDURE;
            case "t" -> FunctionName.Kind.TRIGGER;
            default -> FunctionName.Kind.FUNCTION;
        };
    }

    List<TypeName> types() throws SQLException {
        return session.list(NameQueries.TYPES, NamesOfKinds::type);
    }

    private static TypeName type(Row row) throws SQLException {
        List<String> attributes = row.texts("attributes");
        List<String> attributeTypes = row.texts("attribute_types");
        List<ColumnName> columns = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            columns.add(ColumnName.of(attributes.get(i), attributeTypes.get(i)));
        }
        TypeName.Kind kind =
                switch (row.text("kind")) {
                    case "e" -> TypeName.Kind.ENUM;
                    case "d" -> TypeName.Kind.DOMAIN;
                    case "c" -> TypeName.Kind.COMPOSITE;
                    case "r" -> TypeName.Kind.RANGE;
                    default -> TypeName.Kind.BASE;
                };
        return new TypeName(
                row.text("schema"),
                row.text("name"),
                kind,
                row.texts("labels"),
                columns,
                row.textOrNull("comment"));
    }

    List<SettingName> settings() throws SQLException {
        return session.list(
                NameQueries.SETTINGS,
                row ->
                        new SettingName(
                                row.text("name"),
                                row.text("type"),
                                row.texts("options"),
                                row.text("value"),
                                row.text("comment")));
    }
}
