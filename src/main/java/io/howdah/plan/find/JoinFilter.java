package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.find.Remedy.Rewrite;
import io.howdah.plan.find.condition.Expression.Or;
import io.howdah.plan.find.condition.Expressions;
import java.util.Optional;

/// A join compares many pairs of rows and throws most of them away.
final class JoinFilter extends NodeRule {

    private static final double LEAST_REMOVED = 10_000;

    JoinFilter() {
        super(
                "join-filter",
                "Join that discards most pairs",
                """
                The join's condition cannot be looked up, hashed or merged, so pairs of rows are formed \
                and then checked one by one. An OR across two tables is the usual reason: two queries \
                joined by UNION can each use an index. A range condition wants an index on the inner \
                column, or a range type with a GiST index.

                Ignore it when few pairs are formed.\
                """,
                "Nested Loop",
                "Hash Join",
                "Merge Join");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode join) {
        double removed = subject.number(join, "Rows Removed by Join Filter") * subject.loops(join);
        String filter = join.properties().get("Join Filter");
        if (filter == null || removed < LEAST_REMOVED || removed < subject.rows(join)) {
            return Optional.empty();
        }
        PlanNode inner = subject.child(join, Relationship.INNER).orElse(join);
        boolean loop = join.type().equals("Nested Loop");
        double spent = subject.self(join) + (loop && inner != join ? subject.amount(inner) : 0);
        Saving saving =
                subject.saving(
                        spent * removed / (removed + subject.rows(join)),
                        "The part of the join that compared pairs which were thrown away.");
        var draft =
                new FindingDraft(this, saving, join.id())
                        .evidence("Join filter", filter)
                        .evidence("Pairs thrown away", removed)
                        .evidence("Pairs kept", subject.rows(join));
        boolean either =
                Expressions.walk(Expressions.parse(filter)).stream().anyMatch(Or.class::isInstance);
        if (either) {
            draft.remedy(
                    Rewrite.words(
                            "Write one query for each side of the OR, joined by UNION",
                            "Each of them has a plain condition that can be hashed or looked up;"
                                    + " UNION removes what both find."));
        } else if (loop) {
            PlanNode scan =
                    inner.type().equals("Materialize")
                            ? subject.tree().children(inner.id()).getFirst()
                            : inner;
            draft.remedies(IndexAdvice.forJoin(subject, scan, filter));
        }
        return Optional.of(
                draft.says(
                        "%s compares %s pairs of rows and throws %s of them away."
                                .formatted(
                                        subject.name(join),
                                        Wording.count(removed + subject.rows(join)),
                                        Wording.count(removed))));
    }
}
