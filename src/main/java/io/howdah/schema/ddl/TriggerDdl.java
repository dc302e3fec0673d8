package io.howdah.schema.ddl;

import io.howdah.schema.FiringMode;
import io.howdah.schema.Identifier;
import io.howdah.schema.Policy;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.RowSecurity;
import io.howdah.schema.Rule;
import io.howdah.schema.Trigger;
import io.howdah.schema.Trigger.ConstraintTrigger;
import io.howdah.schema.Trigger.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes triggers, rules and policies: what happens to statements on a relation.
final class TriggerDdl {

    private TriggerDdl() {}

    static List<String> triggers(QualifiedName relation, List<Trigger> triggers) {
        List<String> statements = new ArrayList<>();
        for (Trigger trigger : triggers) {
            if (!trigger.inherited()) {
                statements.add(create(relation, trigger));
            }
            if (trigger.inherited() || trigger.firing() != FiringMode.ORIGIN) {
                statements.add(firing(relation, trigger.firing(), "TRIGGER", trigger.name()));
            }
        }
        return statements;
    }

    private static String create(QualifiedName relation, Trigger trigger) {
        ConstraintTrigger constraint = trigger.constraint();
        return "CREATE "
                + (constraint == null ? "" : "CONSTRAINT ")
                + "TRIGGER "
                + Identifier.quote(trigger.name())
                + " "
                + trigger.timing().name().replace('_', ' ')
                + trigger.events().stream()
                        .map(TriggerDdl::event)
                        .collect(Collectors.joining(" OR ", " ", ""))
                + " ON "
                + relation.sql()
                + (constraint == null ? "" : clauses(constraint))
                + transition(trigger.transition())
                + " FOR EACH "
                + (trigger.forEachRow() ? "ROW" : "STATEMENT")
                + (trigger.when() == null ? "" : " WHEN (" + trigger.when() + ")")
                + " EXECUTE FUNCTION "
                + trigger.function().sql()
                + "("
                + trigger.arguments()
                + ")";
    }

    private static String event(Event event) {
        return event.kind()
                + (event.columns().isEmpty() ? "" : " OF " + Sql.names(event.columns()));
    }

    private static String clauses(ConstraintTrigger constraint) {
        return (constraint.from() == null ? "" : " FROM " + constraint.from().sql())
                + constraint.deferral().sql();
    }

    private static String transition(Trigger.TransitionTables tables) {
        if (tables.oldTable() == null && tables.newTable() == null) {
            return "";
        }
        return " REFERENCING"
                + (tables.oldTable() == null
                        ? ""
                        : " OLD TABLE AS " + Identifier.quote(tables.oldTable()))
                + (tables.newTable() == null
                        ? ""
                        : " NEW TABLE AS " + Identifier.quote(tables.newTable()));
    }

    static List<String> rules(QualifiedName relation, List<Rule> rules) {
        List<String> statements = new ArrayList<>();
        for (Rule rule : rules) {
            statements.add(rule.definition());
            if (rule.firing() != FiringMode.ORIGIN) {
                statements.add(firing(relation, rule.firing(), "RULE", rule.name()));
            }
        }
        return statements;
    }

    private static String firing(
            QualifiedName relation, FiringMode mode, String what, String name) {
        return "ALTER TABLE "
                + relation.sql()
                + " "
                + mode.sql()
                + " "
                + what
                + " "
                + Identifier.quote(name);
    }

    static List<String> rowSecurity(QualifiedName table, RowSecurity security) {
        List<String> statements = new ArrayList<>();
        if (security.enabled()) {
            statements.add("ALTER TABLE " + table.sql() + " ENABLE ROW LEVEL SECURITY");
        }
        if (security.forced()) {
            statements.add("ALTER TABLE ONLY " + table.sql() + " FORCE ROW LEVEL SECURITY");
        }
        for (Policy policy : security.policies()) {
            statements.add(create(table, policy));
        }
        return statements;
    }

    private static String create(QualifiedName table, Policy policy) {
        return "CREATE POLICY "
                + Identifier.quote(policy.name())
                + " ON "
                + table.sql()
                + (policy.permissive() ? "" : " AS RESTRICTIVE")
                + (policy.command().equals("ALL") ? "" : " FOR " + policy.command())
                + (policy.roles().isEmpty() ? "" : " TO " + Sql.names(policy.roles()))
                + (policy.using() == null ? "" : " USING (" + policy.using() + ")")
                + (policy.check() == null ? "" : " WITH CHECK (" + policy.check() + ")");
    }
}
