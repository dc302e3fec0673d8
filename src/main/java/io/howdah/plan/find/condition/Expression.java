package io.howdah.plan.find.condition;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An expression as EXPLAIN printed it.
public sealed interface Expression {

    /// SQL for a statement about one table: columns without the alias in front.
    String sql();

    /// What it is made of, for walking.
    default List<Expression> parts() {
        return List.of();
    }

    /// @param qualifier alias or table; null when the plan has one relation
    record Column(@Nullable String qualifier, String name) implements Expression {

        @Override
        public String sql() {
            return SqlName.quoted(name);
        }
    }

    /// A number, string, NULL or boolean.
    record Literal(String text) implements Expression {

        @Override
        public String sql() {
            return text;
        }
    }

    /// A value known when the node starts: `$1`, or the result of a subplan.
    record Parameter(String text) implements Expression {

        @Override
        public String sql() {
            return text;
        }
    }

    /// @param name as printed, with its schema if any
    record Call(String name, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String sql() {
            return name
                    + arguments.stream()
                            .map(Expression::sql)
                            .collect(Collectors.joining(", ", "(", ")"));
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /// @param left null for an operator in front
    record Operation(String operator, @Nullable Expression left, Expression right)
            implements Expression {

        @Override
        public String sql() {
            return "("
                    + (left == null ? "" : left.sql() + " ")
                    + operator
                    + " "
                    + right.sql()
                    + ")";
        }

        @Override
        public List<Expression> parts() {
            return left == null ? List.of(right) : List.of(left, right);
        }
    }

    /// `left operator ANY (right)`, or ALL.
    record Quantified(Expression left, String operator, boolean all, Expression right)
            implements Expression {

        @Override
        public String sql() {
            String quantifier = all ? " ALL (" : " ANY (";
            return "(" + left.sql() + " " + operator + quantifier + right.sql() + "))";
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    record Cast(Expression value, String type) implements Expression {

        @Override
        public String sql() {
            return switch (value) {
                case Literal literal -> literal.text() + "::" + type;
                default -> "(" + value.sql() + ")::" + type;
            };
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    record And(List<Expression> parts) implements Expression {

        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String sql() {
            return parts.stream()
                    .map(Expression::sql)
                    .collect(Collectors.joining(" AND ", "(", ")"));
        }
    }

    record Or(List<Expression> parts) implements Expression {

        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String sql() {
            return parts.stream()
                    .map(Expression::sql)
                    .collect(Collectors.joining(" OR ", "(", ")"));
        }
    }

    record Not(Expression value) implements Expression {

        @Override
        public String sql() {
            return "(NOT " + value.sql() + ")";
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /// @param test such as `IS NULL` or `IS NOT TRUE`
    record Test(Expression value, String test) implements Expression {

        @Override
        public String sql() {
            return "(" + value.sql() + " " + test + ")";
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /// Something that is only quoted, never taken apart.
    record Opaque(String text) implements Expression {

        @Override
        public String sql() {
            return text;
        }
    }
}
