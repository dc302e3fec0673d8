package io.howdah.schema.ddl;

import io.howdah.schema.Column;
import io.howdah.schema.ColumnValue;
import io.howdah.schema.Grant;
import io.howdah.schema.Identifier;
import io.howdah.schema.ObjectKind;
import io.howdah.schema.Ownership;
import io.howdah.schema.Relation;
import io.howdah.schema.Schema;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes owners and privileges. A new object has its kind's default privileges, so what differs is
/// first revoked, then granted.
final class PrivilegeDdl {

    /// The privilege that tables have from PostgreSQL 17 on.
    private static final String MAINTAIN = "MAINTAIN";

    private static final Set<String> ON_TABLES =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");

    private record GrantKey(@Nullable String grantee, String grantor, boolean grantable) {}

    private final boolean knowsMaintain;

    /// @param model tells by its grants whether it comes from a server that knows MAINTAIN
    PrivilegeDdl(SchemaModel model) {
        knowsMaintain =
                model.objects().stream()
                        .map(object -> object.ownership().privileges())
                        .anyMatch(grants ->
                                grants != null
                                        && grants.stream()
                                                .anyMatch(grant ->
                                                        grant.privilege().equals(MAINTAIN)));
    }

    /// A sequence gets its owner before it is tied to a column, which asks for the same owner.
    static List<String> owner(SchemaObject object) {
        return owner(Target.of(object), object.ownership());
    }

    static List<String> owner(String target, Ownership ownership) {
        return ownership.owner().isEmpty()
                ? List.of()
                : List.of("ALTER " + target + " OWNER TO " + Identifier.quote(ownership.owner()));
    }

    List<String> privileges(SchemaObject object) {
        List<String> statements =
                new ArrayList<>(
                        privileges(
                                Target.ofGrant(object),
                                object.ownership(),
                                ownersRights(object.kind()),
                                isOpenToAll(object.kind())));
        if (object instanceof Relation relation) {
            for (Column column : relation.columns()) {
                statements.addAll(
                        grants(
                                Target.ofGrant(object),
                                Sql.list(List.of(column.name())),
                                object.ownership().owner(),
                                column.grants()));
                if (column.value() instanceof ColumnValue.Identity identity) {
                    statements.addAll(privileges(identity.sequence()));
                }
            }
        }
        return statements;
    }

    /// Every new database has a schema `public` that all may use.
    List<String> privileges(Schema schema) {
        String target = "SCHEMA " + Identifier.quote(schema.name());
        Set<String> ownersRights = Set.of("USAGE", "CREATE");
        if (!schema.name().equals("public")) {
            return privileges(target, schema.ownership(), ownersRights, false);
        }
        String owner = schema.ownership().owner();
        List<Grant> granted = schema.ownership().privileges();
        if (granted == null) {
            return List.of("REVOKE ALL ON " + target + " FROM PUBLIC");
        }
        boolean pristine =
                Set.copyOf(granted)
                        .equals(
                                Set.of(
                                        new Grant(owner, owner, "USAGE", false),
                                        new Grant(owner, owner, "CREATE", false),
                                        new Grant(null, owner, "USAGE", false)));
        return pristine ? List.of() : privileges(target, schema.ownership(), ownersRights, true);
    }

    private List<String> privileges(
            String target, Ownership ownership, Set<String> ownersRights, boolean openToAll) {
        if (ownership.privileges() == null) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        List<Grant> granted = ownership.privileges();
        if (openToAll) {
            statements.add("REVOKE ALL ON " + target + " FROM PUBLIC");
        }
        List<Grant> own =
                granted.stream()
                        .filter(grant -> ownership.owner().equals(grant.grantee()))
                        .filter(grant -> grant.grantor().equals(ownership.owner()))
                        .toList();
        boolean untouched =
                own.stream().noneMatch(Grant::grantable)
                        && own.stream()
                                .map(Grant::privilege)
                                .collect(Collectors.toSet())
                                .equals(ownersRights);
        if (!untouched) {
            statements.add(
                    "REVOKE ALL ON " + target + " FROM " + Identifier.quote(ownership.owner()));
        }
        statements.addAll(
                grants(
                        target,
                        "",
                        ownership.owner(),
                        granted.stream()
                                .filter(grant -> !(untouched && own.contains(grant)))
                                .toList()));
        return statements;
    }

    /// The owner's grants come first: others may rest on them.
    private static List<String> grants(
            String target, String columns, String owner, List<Grant> grants) {
        Map<GrantKey, Set<String>> byRole = new LinkedHashMap<>();
        for (boolean ofOwner : new boolean[] {true, false}) {
            for (Grant grant : grants) {
                if (grant.grantor().equals(owner) == ofOwner) {
                    byRole.computeIfAbsent(
                                    new GrantKey(
                                            grant.grantee(), grant.grantor(), grant.grantable()),
                                    _ -> new TreeSet<>())
                            .add(grant.privilege());
                }
            }
        }
        List<String> statements = new ArrayList<>();
        byRole.forEach((key, privileges) -> {
            boolean foreign = !key.grantor().equals(owner);
            if (foreign) {
                statements.add("SET SESSION AUTHORIZATION " + Identifier.quote(key.grantor()));
            }
            statements.add(grant(target, columns, key, privileges));
            if (foreign) {
                statements.add("RESET SESSION AUTHORIZATION");
            }
        });
        return statements;
    }

    private static String grant(
            String target, String columns, GrantKey key, Set<String> privileges) {
        return "GRANT "
                + privileges.stream()
                        .map(privilege -> privilege + columns)
                        .collect(Collectors.joining(", "))
                + " ON "
                + target
                + " TO "
                + (key.grantee() == null ? "PUBLIC" : Identifier.quote(key.grantee()))
                + (key.grantable() ? " WITH GRANT OPTION" : "");
    }

    private Set<String> ownersRights(ObjectKind kind) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW -> onTables();
            case SEQUENCE -> Set.of("USAGE", "SELECT", "UPDATE");
            case FUNCTION, PROCEDURE, AGGREGATE -> Set.of("EXECUTE");
            case TYPE, DOMAIN -> Set.of("USAGE");
            case STATISTICS -> Set.of();
        };
    }

    private Set<String> onTables() {
        Set<String> rights = new TreeSet<>(ON_TABLES);
        if (knowsMaintain) {
            rights.add(MAINTAIN);
        }
        return rights;
    }

    private static boolean isOpenToAll(ObjectKind kind) {
        return switch (kind) {
            case FUNCTION, PROCEDURE, AGGREGATE, TYPE, DOMAIN -> true;
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, STATISTICS -> false;
        };
    }
}
