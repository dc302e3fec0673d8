package io.howdah.catalog;

import io.howdah.schema.Deferral;
import io.howdah.schema.FiringMode;
import io.howdah.schema.Grant;
import io.howdah.schema.Persistence;
import io.howdah.schema.QualifiedName;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The catalogs' one-letter codes and split names as the model's values.
final class Names {

    private Names() {}

    static QualifiedName of(Row row, String schema, String name) throws SQLException {
        return new QualifiedName(row.text(schema), row.text(name));
    }

    static @Nullable QualifiedName orNull(Row row, String schema, String name) throws SQLException {
        return row.textOrNull(name) == null ? null : of(row, schema, name);
    }

    static Persistence persistence(String letter) {
        return switch (letter) {
            case "u" -> Persistence.UNLOGGED;
            case "t" -> Persistence.TEMPORARY;
            default -> Persistence.PERMANENT;
        };
    }

    static Deferral deferral(Row row) throws SQLException {
        if (row.flag("is_deferred")) {
            return Deferral.INITIALLY_DEFERRED;
        }
        return row.flag("is_deferrable") ? Deferral.DEFERRABLE : Deferral.NOT_DEFERRABLE;
    }

    static FiringMode firing(String letter) {
        return switch (letter) {
            case "D" -> FiringMode.DISABLED;
            case "R" -> FiringMode.REPLICA;
            case "A" -> FiringMode.ALWAYS;
            default -> FiringMode.ORIGIN;
        };
    }

    static Grant grant(Row row) throws SQLException {
        return new Grant(
                row.textOrNull("grantee"),
                row.text("grantor"),
                row.text("privilege"),
                row.flag("grantable"));
    }
}
