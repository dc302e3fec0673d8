package io.howdah.catalog.change;

import io.howdah.catalog.definition.ObjectName;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.schema.Identifier;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// What is to be done to an object.
public sealed interface ObjectChange {

    /// @param cascade take along what needs it
    /// @param concurrently of an index: without keeping writers out
    record Drop(boolean cascade, boolean concurrently) implements ObjectChange {}

    /// @param cascade also the tables that refer to it
    /// @param restartIdentity let its sequences begin again
    record Truncate(boolean cascade, boolean restartIdentity) implements ObjectChange {}

    record Rename(String name) implements ObjectChange {}

    /// @param text nothing when blank
    record Comment(String text) implements ObjectChange {}

    Set<CatalogKind> NOT_DROPPED =
            EnumSet.of(CatalogKind.DEFAULT_PRIVILEGES, CatalogKind.PARAMETER);

    Set<CatalogKind> NOT_RENAMED =
            EnumSet.of(
                    CatalogKind.MEMBERSHIP,
                    CatalogKind.USER_MAPPING,
                    CatalogKind.EXTENSION,
                    CatalogKind.CAST,
                    CatalogKind.TRANSFORM,
                    CatalogKind.ACCESS_METHOD,
                    CatalogKind.OPERATOR,
                    CatalogKind.DEFAULT_PRIVILEGES,
                    CatalogKind.PARAMETER,
                    CatalogKind.LARGE_OBJECT);

    Set<CatalogKind> NOT_COMMENTED =
            EnumSet.of(
                    CatalogKind.MEMBERSHIP,
                    CatalogKind.USER_MAPPING,
                    CatalogKind.DEFAULT_PRIVILEGES,
                    CatalogKind.PARAMETER);

    Set<CatalogKind> WITHOUT_CASCADE =
            EnumSet.of(
                    CatalogKind.DATABASE,
                    CatalogKind.ROLE,
                    CatalogKind.MEMBERSHIP,
                    CatalogKind.TABLESPACE,
                    CatalogKind.SUBSCRIPTION,
                    CatalogKind.USER_MAPPING,
                    CatalogKind.LARGE_OBJECT);

    static boolean mayDrop(CatalogObject object) {
        return !object.system() && !NOT_DROPPED.contains(object.kind());
    }

    static boolean mayRename(CatalogObject object) {
        return !object.system() && !NOT_RENAMED.contains(object.kind());
    }

    static boolean mayComment(CatalogObject object) {
        return !object.system() && !NOT_COMMENTED.contains(object.kind());
    }

    static boolean mayTruncate(CatalogObject object) {
        return !object.system() && object.kind() == CatalogKind.TABLE;
    }

    /// Whether `CASCADE` means something for it.
    static boolean mayCascade(CatalogObject object) {
        return !WITHOUT_CASCADE.contains(object.kind());
    }

    /// The statement, without a semicolon.
    ///
    /// @param name of the object, read in a session with an empty search path
    default String sql(CatalogObject object, ObjectName name) {
        return switch (this) {
            case Drop drop -> drop(object, name, drop);
            case Truncate truncate ->
                    "TRUNCATE "
                            + name.identity()
                            + (truncate.restartIdentity() ? " RESTART IDENTITY" : "")
                            + (truncate.cascade() ? " CASCADE" : "");
            case Rename rename -> rename(object, name, Identifier.quote(rename.name()));
            case Comment comment ->
                    "COMMENT ON "
                            + name
                            + " IS "
                            + (comment.text().isBlank() ? "NULL" : literal(comment.text()));
        };
    }

    private static String drop(CatalogObject object, ObjectName name, Drop drop) {
        String cascade = drop.cascade() ? " CASCADE" : "";
        return switch (object.kind()) {
            case COLUMN, CONSTRAINT ->
                    "ALTER TABLE %s DROP %s %s%s"
                            .formatted(
                                    relation(object),
                                    name.type(),
                                    Identifier.quote(object.name()),
                                    cascade);
            case INDEX ->
                    "DROP INDEX "
                            + (drop.concurrently() ? "CONCURRENTLY " : "")
                            + name.identity()
                            + cascade;
            case LARGE_OBJECT -> "SELECT pg_catalog.lo_unlink(%s)".formatted(name.identity());
            case USER_MAPPING ->
                    "DROP USER MAPPING FOR %s SERVER %s"
                            .formatted(role(object.name()), Identifier.quote(owner(object)));
            case MEMBERSHIP ->
                    "REVOKE %s FROM %s"
                            .formatted(
                                    Identifier.quote(object.name()),
                                    Identifier.quote(owner(object)));
            default -> "DROP " + name + cascade;
        };
    }

    private static String rename(CatalogObject object, ObjectName name, String fresh) {
        return switch (object.kind()) {
            case COLUMN, CONSTRAINT ->
                    "ALTER TABLE %s RENAME %s %s TO %s"
                            .formatted(
                                    relation(object),
                                    name.type(),
                                    Identifier.quote(object.name()),
                                    fresh);
            default -> "ALTER " + name + " RENAME TO " + fresh;
        };
    }

    private static String relation(CatalogObject part) {
        return Identifier.quote(Objects.requireNonNull(part.schema(), "schema"))
                + "."
                + Identifier.quote(owner(part));
    }

    private static String owner(CatalogObject part) {
        return Objects.requireNonNull(part.owner(), "owner");
    }

    private static String role(String name) {
        return name.equals("public") ? "PUBLIC" : Identifier.quote(name);
    }

    private static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }
}
