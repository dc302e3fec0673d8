package io.howdah.schema.ddl;

import io.howdah.schema.Column;
import io.howdah.schema.ColumnValue;
import io.howdah.schema.CompositeType;
import io.howdah.schema.Constraint;
import io.howdah.schema.Domain;
import io.howdah.schema.ExclusionConstraint;
import io.howdah.schema.Identifier;
import io.howdah.schema.Index;
import io.howdah.schema.KeyConstraint;
import io.howdah.schema.MaterializedView;
import io.howdah.schema.NotNull;
import io.howdah.schema.Policy;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.Relation;
import io.howdah.schema.Rule;
import io.howdah.schema.SchemaObject;
import io.howdah.schema.Table;
import io.howdah.schema.Trigger;
import io.howdah.schema.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the comments on an object and on everything in it.
final class CommentDdl {

    private final List<String> statements = new ArrayList<>();

    private CommentDdl() {}

    /// Valid once the object and all its parts exist.
    static List<String> of(SchemaObject object) {
        CommentDdl comments = new CommentDdl();
        comments.add(Target.of(object), object.comment());
        switch (object) {
            case Relation relation -> comments.addRelation(relation);
            case CompositeType type -> comments.addAttributes(type);
            case Domain domain -> comments.addDomain(domain);
            default -> {}
        }
        return comments.statements;
    }

    /// A comment on one thing, if there is one.
    static List<String> on(String target, @Nullable String comment) {
        CommentDdl comments = new CommentDdl();
        comments.add(target, comment);
        return comments.statements;
    }

    private void add(String target, @Nullable String comment) {
        if (comment != null) {
            statements.add("COMMENT ON " + target + " IS " + Sql.literal(comment));
        }
    }

    private void addRelation(Relation relation) {
        String on = " ON " + relation.name().sql();
        for (Column column : relation.columns()) {
            addColumn(relation.name(), column);
        }
        switch (relation) {
            case Table table -> {
                table.constraints().forEach(constraint -> addConstraint(table.name(), constraint));
                table.indexes().forEach(index -> addIndex(table.name(), index));
                addTriggers(on, table.triggers(), table.rules());
                for (Policy policy : table.rowSecurity().policies()) {
                    add("POLICY " + Identifier.quote(policy.name()) + on, policy.comment());
                }
            }
            case View view -> addTriggers(on, view.triggers(), view.rules());
            case MaterializedView view ->
                    view.indexes().forEach(index -> addIndex(view.name(), index));
        }
    }

    private void addColumn(QualifiedName relation, Column column) {
        add("COLUMN " + relation.sql() + "." + Identifier.quote(column.name()), column.comment());
        if (column.value() instanceof ColumnValue.Identity identity) {
            add(Target.of(identity.sequence()), identity.sequence().comment());
        }
        NotNull notNull = column.notNull();
        if (notNull != null && notNull.comment() != null) {
            String name = notNull.nameOn(relation, column.name());
            add(
                    "CONSTRAINT " + Identifier.quote(name) + " ON " + relation.sql(),
                    notNull.comment());
        }
    }

    private void addConstraint(QualifiedName table, Constraint constraint) {
        add(
                "CONSTRAINT " + Identifier.quote(constraint.name()) + " ON " + table.sql(),
                constraint.comment());
        String onIndex =
                switch (constraint) {
                    case KeyConstraint key -> key.index().comment();
                    case ExclusionConstraint exclusion -> exclusion.index().comment();
                    default -> null;
                };
        add("INDEX " + IndexDdl.name(table, constraint.name()), onIndex);
    }

    private void addIndex(QualifiedName table, Index index) {
        add("INDEX " + IndexDdl.name(table, index.name()), index.comment());
    }

    private void addTriggers(String on, List<Trigger> triggers, List<Rule> rules) {
        for (Trigger trigger : triggers) {
            add("TRIGGER " + Identifier.quote(trigger.name()) + on, trigger.comment());
        }
        for (Rule rule : rules) {
            add("RULE " + Identifier.quote(rule.name()) + on, rule.comment());
        }
    }

    private void addAttributes(CompositeType type) {
        for (CompositeType.Attribute attribute : type.attributes()) {
            add(
                    "COLUMN " + type.name().sql() + "." + Identifier.quote(attribute.name()),
                    attribute.comment());
        }
    }

    private void addDomain(Domain domain) {
        domain.checks()
                .forEach(check ->
                        add(
                                "CONSTRAINT "
                                        + Identifier.quote(check.name())
                                        + " ON DOMAIN "
                                        + domain.name().sql(),
                                check.comment()));
    }
}
