package io.howdah.schema.ddl;

import io.howdah.schema.ColumnRef;
import io.howdah.schema.Extension;
import io.howdah.schema.Identifier;
import io.howdah.schema.ObjectRef;
import io.howdah.schema.Schema;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.SchemaObject;
import io.howdah.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes DDL: of one object with everything that belongs to it, or of a whole model for an empty
/// database.
///
/// Statements come without their semicolons. Those of a whole model load in the given order, by a
/// superuser when owners or privileges are written; foreign keys come when all tables and keys
/// stand, triggers after them.
public final class DdlWriter {

    /// Function bodies may speak of what comes later; names are qualified, so nothing needs a path.
    private static final List<String> PREAMBLE =
            List.of(
                    "SET check_function_bodies = off",
                    "SET standard_conforming_strings = on",
                    "SELECT pg_catalog.set_config('search_path', '', false)");

    private final DdlOptions options;

    public DdlWriter(DdlOptions options) {
        this.options = options;
    }

    /// Everything in the model, ready to load into an empty database.
    public List<String> statements(SchemaModel model) {
        CreationOrder order = new CreationOrder(model);
        List<SchemaObject> objects = order.objects();
        ObjectDdl ddl = new ObjectDdl(model, order.deferred());
        List<String> statements = new ArrayList<>(PREAMBLE);
        model.schemas().forEach(schema -> statements.addAll(schema(schema)));
        model.extensions().forEach(extension -> statements.addAll(extension(extension)));
        for (SchemaObject object : objects) {
            statements.addAll(ddl.create(object));
            statements.addAll(owner(object));
        }
        List<Function<SchemaObject, List<String>>> phases =
                List.of(
                        ddl::complete,
                        ddl::unvalidated,
                        ddl::indexes,
                        ddl::attachIndexes,
                        ddl::foreignKeys,
                        ddl::behaviour,
                        this::comments);
        for (Function<SchemaObject, List<String>> phase : phases) {
            objects.forEach(object -> statements.addAll(phase.apply(object)));
        }
        statements.addAll(privileges(model));
        return statements;
    }

    /// One object of the model with its parts; a table with the sequences that its columns own. The
    /// objects that it needs must exist.
    ///
    /// @throws IllegalArgumentException if the model does not hold the object
    public List<String> statements(SchemaModel model, ObjectRef ref) {
        SchemaObject object =
                model.object(ref)
                        .orElseThrow(() -> new IllegalArgumentException("No such object: " + ref));
        List<SchemaObject> objects = new ArrayList<>();
        List<Sequence> owned =
                model.all(Sequence.class).stream()
                        .filter(sequence -> isOwned(sequence.ownedBy(), object))
                        .toList();
        objects.addAll(owned);
        objects.add(object);
        ObjectDdl ddl = new ObjectDdl(model, Deferred.NOTHING);
        PrivilegeDdl privileges = new PrivilegeDdl(model);
        List<String> statements = new ArrayList<>();
        objects.forEach(one -> statements.addAll(ddl.create(one)));
        objects.forEach(one -> statements.addAll(owner(one)));
        objects.forEach(one -> statements.addAll(ddl.complete(one)));
        statements.addAll(ddl.unvalidated(object));
        statements.addAll(ddl.indexes(object));
        statements.addAll(ddl.attachIndexes(object));
        statements.addAll(ddl.foreignKeys(object));
        statements.addAll(ddl.behaviour(object));
        statements.addAll(comments(object));
        if (options.privileges()) {
            objects.forEach(one -> statements.addAll(privileges.privileges(one)));
        }
        return statements;
    }

    /// The statements as a file: each ended, with a blank line between them.
    public static String script(List<String> statements) {
        StringBuilder script = new StringBuilder();
        for (String statement : statements) {
            script.append(script.isEmpty() ? "" : "\n").append(statement).append(";\n");
        }
        return script.toString();
    }

    private static boolean isOwned(@Nullable ColumnRef column, SchemaObject object) {
        return column != null && column.relation().equals(object.name());
    }

    private List<String> schema(Schema schema) {
        List<String> statements = new ArrayList<>();
        String name = Identifier.quote(schema.name());
        boolean standard = schema.name().equals("public");
        statements.add("CREATE SCHEMA " + (standard ? "IF NOT EXISTS " : "") + name);
        if (options.owners()) {
            statements.addAll(PrivilegeDdl.owner("SCHEMA " + name, schema.ownership()));
        }
        if (options.comments()) {
            statements.addAll(CommentDdl.on("SCHEMA " + name, schema.comment()));
        }
        return statements;
    }

    private List<String> extension(Extension extension) {
        String name = Identifier.quote(extension.name());
        List<String> statements = new ArrayList<>();
        statements.add(
                "CREATE EXTENSION IF NOT EXISTS "
                        + name
                        + " WITH SCHEMA "
                        + Identifier.quote(extension.schema()));
        if (options.comments()) {
            statements.addAll(CommentDdl.on("EXTENSION " + name, extension.comment()));
        }
        return statements;
    }

    private List<String> owner(SchemaObject object) {
        return options.owners() ? PrivilegeDdl.owner(object) : List.of();
    }

    private List<String> comments(SchemaObject object) {
        return options.comments() ? CommentDdl.of(object) : List.of();
    }

    private List<String> privileges(SchemaModel model) {
        if (!options.privileges()) {
            return List.of();
        }
        PrivilegeDdl privileges = new PrivilegeDdl(model);
        List<String> statements = new ArrayList<>();
        model.schemas().forEach(schema -> statements.addAll(privileges.privileges(schema)));
        model.objects().forEach(object -> statements.addAll(privileges.privileges(object)));
        return statements;
    }
}
