package io.howdah.query.rows;

import io.howdah.query.ResultColumn;
import io.howdah.query.value.ValueKind;
import io.howdah.sql.derived.DerivedQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Conditions and sort keys in the server's language.
public final class ServerTerms {

    private final DerivedQuery query;
    private final List<ResultColumn> columns;

    public ServerTerms(DerivedQuery query, List<ResultColumn> columns) {
        this.query = query;
        this.columns = List.copyOf(columns);
    }

    /// The query with these conditions and this order.
    public String text(List<Condition> conditions, List<SortKey> keys) {
        return query.text(
                conditions.stream().map(this::condition).toList(),
                keys.stream().map(this::order).toList());
    }

    private String order(SortKey key) {
        String column = query.column(key.column());
        String compared = hasOrder(key.column()) ? column : column + "::text";
        return compared + (key.descending() ? " DESC" : "");
    }

    private String condition(Condition condition) {
        if (condition.column() != Condition.ANY) {
            return single(condition, condition.column());
        }
        boolean all = condition.operator() == Operator.CONTAINS_NOT;
        return IntStream.range(0, columns.size())
                .mapToObj(column -> single(condition, column))
                .collect(Collectors.joining(all ? " AND " : " OR ", "(", ")"));
    }

    private String single(Condition condition, int index) {
        String column = query.column(index);
        String text = isText(index) ? column : column + "::text";
        String operand = condition.operand();
        return switch (condition.operator()) {
            case IS_NULL -> column + " IS NULL";
            case IS_NOT_NULL -> column + " IS NOT NULL";
            case CONTAINS -> text + " ILIKE " + query.pattern(operand, true);
            case CONTAINS_NOT ->
                    "(%s NOT ILIKE %s OR %s IS NULL)"
                            .formatted(text, query.pattern(operand, true), column);
            case STARTS_WITH -> text + " ILIKE " + query.pattern(operand, false);
            case MATCHES -> text + " ~ " + query.literal(operand);
            case NOT_EQUAL ->
                    "%s IS DISTINCT FROM %s".formatted(comparable(index), query.literal(operand));
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    comparable(index)
                            + " "
                            + condition.operator().words()
                            + " "
                            + query.literal(operand);
        };
    }

    private String comparable(int index) {
        return hasOrder(index) ? query.column(index) : query.column(index) + "::text";
    }

    private boolean isText(int index) {
        long type = columns.get(index).typeOid();
        return type == 25 || type == 1043 || type == 1042;
    }

    /// The server cannot compare values of some types.
    private boolean hasOrder(int index) {
        ValueKind kind = ValueKind.of(columns.get(index));
        boolean json = columns.get(index).typeOid() == 114;
        boolean point = columns.get(index).typeOid() == 600;
        return !(json || point || kind == ValueKind.XML || kind == ValueKind.GEOMETRY);
    }
}
