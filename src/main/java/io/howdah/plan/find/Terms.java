package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.ServerFacts.ColumnFacts;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.find.condition.Expression;
import io.howdah.plan.find.condition.Expression.Cast;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expression.Literal;
import io.howdah.plan.find.condition.Expression.Not;
import io.howdah.plan.find.condition.Expression.Operation;
import io.howdah.plan.find.condition.Expression.Or;
import io.howdah.plan.find.condition.Expression.Quantified;
import io.howdah.plan.find.condition.Expression.Test;
import io.howdah.plan.find.condition.Expressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the conditions on one table as terms that an index could answer. What an index cannot
/// answer, or what was not understood, is left out.
final class Terms {

    private static final Set<String> RANGES = Set.of("<", "<=", ">", ">=");

    /// Operators whose sides can be swapped, and what they become.
    private static final Map<String, String> SWAPPED =
            Map.of("=", "=", "<", ">", "<=", ">=", ">", "<", ">=", "<=", "&&", "&&", "@>", "<@");

    private static final Set<String> TRIGRAM = Set.of("~~*", "~", "~*");

    private static final Set<String> CONTAINMENT =
            Set.of("@>", "<@", "&&", "@@", "?", "?|", "?&", "@?");

    private final @Nullable String alias;
    private final @Nullable TableFacts table;

    Terms(PlanNode scan, Optional<TableFacts> table) {
        alias = scan.target().alias();
        this.table = table.orElse(null);
    }

    /// The terms of a condition that joins its parts by AND.
    List<Term> of(String condition) {
        var terms = new ArrayList<Term>();
        for (Expression part : Expressions.conjuncts(Expressions.parse(condition))) {
            term(part).ifPresent(terms::add);
        }
        return terms;
    }

    private Optional<Term> term(Expression part) {
        if (!Expressions.isClear(part)) {
            return Optional.empty();
        }
        return switch (part) {
            case Column column when isOwn(column) -> flag(column, part);
            case Not(Column column) when isOwn(column) -> flag(column, part);
            case Test(Expression value, String test) -> test(value, test, part);
            case Quantified any when !any.all() -> quantified(any);
            case Operation(String operator, @Nullable Expression left, Expression right)
                    when left != null ->
                    operation(operator, left, right, part);
            case Or or -> sameColumn(or);
            default -> Optional.empty();
        };
    }

    private Optional<Term> flag(Expression key, Expression whole) {
        return Optional.of(new Term(key.sql(), Term.Kind.FLAG, whole.sql(), true));
    }

    private Optional<Term> test(Expression value, String test, Expression whole) {
        return switch (test) {
            case "IS NULL" -> make(value, Term.Kind.EQUALITY, whole, true);
            case "IS NOT NULL", "IS TRUE", "IS FALSE", "IS NOT TRUE", "IS NOT FALSE" ->
                    value instanceof Column column && isOwn(column)
                            ? flag(column, whole)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Term> quantified(Quantified any) {
        boolean usable = any.operator().equals("=") && isFixed(any.right());
        return usable
                ? make(any.left(), Term.Kind.EQUALITY, any, isConstant(any.right()))
                : Optional.empty();
    }

    /// `a = 1 OR a = 2` is what `a IN (1, 2)` is.
    private Optional<Term> sameColumn(Or or) {
        List<Term> parts = or.parts().stream().flatMap(part -> term(part).stream()).toList();
        boolean same =
                parts.size() == or.parts().size()
                        && parts.stream().allMatch(part -> part.kind() == Term.Kind.EQUALITY)
                        && new HashSet<>(parts.stream().map(Term::key).toList()).size() == 1;
        return same
                ? Optional.of(
                        new Term(
                                parts.getFirst().key(),
                                Term.Kind.EQUALITY,
                                or.sql(),
                                parts.stream().allMatch(Term::constant)))
                : Optional.empty();
    }

    private Optional<Term> operation(
            String operator, Expression left, Expression right, Expression whole) {
        if (hasOwn(left) && isFixed(right)) {
            return compared(operator, left, right, whole);
        }
        String swapped = SWAPPED.get(operator);
        return swapped != null && hasOwn(right) && isFixed(left)
                ? compared(swapped, right, left, whole)
                : Optional.empty();
    }

    private Optional<Term> compared(
            String operator, Expression key, Expression value, Expression whole) {
        boolean constant = isConstant(value);
        if (operator.equals("=")) {
            return make(key, Term.Kind.EQUALITY, whole, constant);
        } else if (RANGES.contains(operator)) {
            return make(key, Term.Kind.RANGE, whole, constant);
        } else if (operator.equals("~~")) {
            String pattern = string(value);
            if (pattern == null) {
                return Optional.empty();
            }
            boolean open = pattern.isEmpty() || "%_".indexOf(pattern.charAt(0)) >= 0;
            return make(key, open ? Term.Kind.TRIGRAM : Term.Kind.PREFIX, whole, constant);
        } else if (TRIGRAM.contains(operator)) {
            return make(key, Term.Kind.TRIGRAM, whole, constant);
        } else if (CONTAINMENT.contains(operator) && key instanceof Column column) {
            return containment(operator, column, value, whole);
        }
        return Optional.empty();
    }

    private Optional<Term> containment(
            String operator, Column column, Expression value, Expression whole) {
        String type = type(column).orElse(value instanceof Cast cast ? cast.type() : "");
        if (!isOwn(column)) {
            return Optional.empty();
        }
        if (type.equals("jsonb")) {
            String plain =
                    operator.equals("@>") || operator.equals("@?") || operator.equals("@@")
                            ? " jsonb_path_ops"
                            : "";
            return Optional.of(
                    new Term(column.sql() + plain, Term.Kind.GIN, whole.sql(), isConstant(value)));
        }
        boolean gin = operator.equals("@@") || type.endsWith("[]");
        boolean gist = type.endsWith("range") || Set.of("box", "point", "circle").contains(type);
        return gin || gist
                ? Optional.of(
                        new Term(
                                column.sql(),
                                gin ? Term.Kind.GIN : Term.Kind.GIST,
                                whole.sql(),
                                isConstant(value)))
                : Optional.empty();
    }

    private Optional<Term> make(
            Expression key, Term.Kind kind, Expression whole, boolean constant) {
        return key(key).map(sql -> new Term(sql, kind, whole.sql(), constant));
    }

    /// The key as an index names it, if an index may stand on it.
    Optional<String> key(Expression expression) {
        Expression bare = withoutRelabelling(expression);
        boolean own = hasOwn(bare) && Expressions.columns(bare).stream().allMatch(this::isOwn);
        if (!own || (!(bare instanceof Column) && !new Immutability(table).holds(bare))) {
            return Optional.empty();
        }
        if (bare instanceof Column column && !isOrderable(column)) {
            return Optional.empty();
        }
        return Optional.of(Term.key(bare));
    }

    // varchar is compared as text: the cast is only a label, and an index on the column is used.
    private Expression withoutRelabelling(Expression expression) {
        boolean label =
                expression instanceof Cast(Column column, String type)
                        && type.equals("text")
                        && type(column).map(Terms::isText).orElse(true);
        return label ? Objects.requireNonNull((Cast) expression).value() : expression;
    }

    private static boolean isText(String type) {
        return type.equals("text") || type.startsWith("character");
    }

    private boolean isOrderable(Column column) {
        return type(column)
                .map(type -> !Set.of("json", "xml", "point", "box", "tsvector").contains(type))
                .orElse(true);
    }

    private Optional<String> type(Column column) {
        return table == null
                ? Optional.empty()
                : table.column(column.name()).map(ColumnFacts::type);
    }

    boolean isOwn(Column column) {
        return column.qualifier() == null || column.qualifier().equals(alias);
    }

    private boolean hasOwn(Expression expression) {
        return Expressions.columns(expression).stream().anyMatch(this::isOwn);
    }

    /// A value that is the same for the whole scan.
    private boolean isFixed(Expression value) {
        return !hasOwn(value) && Immutability.isStable(value);
    }

    private static boolean isConstant(Expression value) {
        return switch (value) {
            case Literal literal -> true;
            case Cast cast -> isConstant(cast.value());
            default -> false;
        };
    }

    private static @Nullable String string(Expression value) {
        return switch (value) {
            case Literal(String text) when text.startsWith("'") ->
                    text.substring(1, text.length() - 1);
            case Cast cast -> string(cast.value());
            default -> null;
        };
    }
}
