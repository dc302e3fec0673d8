package io.howdah.plan.find;

import io.howdah.plan.find.ServerFacts.ColumnFacts;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.find.condition.Expression;
import io.howdah.plan.find.condition.Expression.Call;
import io.howdah.plan.find.condition.Expression.Cast;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expression.Literal;
import io.howdah.plan.find.condition.Expression.Operation;
import io.howdah.plan.find.condition.Expressions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether an index may stand on an expression: PostgreSQL refuses one whose result can change with
/// a setting or with time (`provolatile` in pg_proc). Only what is known to be immutable is.
final class Immutability {

    private static final Set<String> FUNCTIONS =
            Set.of(
                    "lower",
                    "upper",
                    "btrim",
                    "ltrim",
                    "rtrim",
                    "length",
                    "char_length",
                    "octet_length",
                    "md5",
                    "substr",
                    "left",
                    "right",
                    "replace",
                    "reverse",
                    "abs",
                    "round",
                    "floor",
                    "ceil",
                    "ceiling",
                    "trunc",
                    "sign",
                    "sqrt",
                    "mod",
                    "coalesce",
                    "nullif",
                    "split_part",
                    "strpos",
                    "initcap",
                    "jsonb_array_length",
                    "jsonb_extract_path_text",
                    "hashtext");

    private static final Set<String> DATE_FUNCTIONS = Set.of("date_trunc", "date_part");

    private static final Set<String> OPERATORS = Set.of("->", "->>", "#>", "#>>", "||");

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    private static final Set<String> VOLATILE =
            Set.of(
                    "random",
                    "clock_timestamp",
                    "timeofday",
                    "nextval",
                    "setval",
                    "gen_random_uuid",
                    "uuidv7",
                    "uuidv4",
                    "pg_sleep",
                    "random_normal");

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");

    private final @Nullable TableFacts table;

    Immutability(@Nullable TableFacts table) {
        this.table = table;
    }

    /// Whether a value stays the same during a scan.
    static boolean isStable(Expression value) {
        return Expressions.isClear(value)
                && Expressions.walk(value).stream()
                        .noneMatch(part ->
                                part instanceof Call call && VOLATILE.contains(bare(call.name())));
    }

    boolean holds(Expression expression) {
        return switch (expression) {
            case Column column -> true;
            case Literal literal -> true;
            case Call call -> call(call);
            case Cast(Expression value, String type) -> holds(value) && cast(value, type);
            case Operation(String operator, @Nullable Expression left, Expression right) ->
                    left != null && holds(left) && holds(right) && operator(operator, left, right);
            default -> false;
        };
    }

    private boolean call(Call call) {
        String name = bare(call.name());
        if (DATE_FUNCTIONS.contains(name) && call.arguments().size() == 2) {
            // Of a point in time the answer depends on the time zone.
            return typeOf(call.arguments().get(1))
                    .map(type -> type.equals("date") || type.endsWith("without time zone"))
                    .orElse(false);
        }
        return FUNCTIONS.contains(name) && call.arguments().stream().allMatch(this::holds);
    }

    private static String bare(String name) {
        return name.startsWith("pg_catalog.") ? name.substring("pg_catalog.".length()) : name;
    }

    // Casts between text and numbers are immutable, those of dates and times depend on settings.
    private boolean cast(Expression value, String type) {
        if (value instanceof Literal) {
            return isTextOrNumber(type);
        }
        if (value instanceof Cast || value instanceof Call || value instanceof Operation) {
            return isTextOrNumber(type);
        }
        return isTextOrNumber(type)
                && typeOf(value).map(Immutability::isTextOrNumber).orElse(type.equals("text"));
    }

    private boolean operator(String operator, Expression left, Expression right) {
        if (OPERATORS.contains(operator)) {
            return true;
        }
        return ARITHMETIC.contains(operator) && isNumber(left) && isNumber(right);
    }

    private boolean isNumber(Expression expression) {
        if (expression instanceof Literal(String text)) {
            return !text.isEmpty() && Character.isDigit(text.charAt(0));
        }
        return typeOf(expression).map(Immutability::isNumberType).orElse(false);
    }

    private static boolean isNumberType(String type) {
        return NUMBERS.contains(type.replaceFirst("\\(.*", ""));
    }

    private static boolean isTextOrNumber(String type) {
        return type.equals("text") || type.startsWith("character") || isNumberType(type);
    }

    private Optional<String> typeOf(Expression expression) {
        return switch (expression) {
            case Column column when table != null ->
                    table.column(column.name()).map(ColumnFacts::type);
            case Cast cast -> Optional.of(cast.type());
            default -> Optional.empty();
        };
    }
}
