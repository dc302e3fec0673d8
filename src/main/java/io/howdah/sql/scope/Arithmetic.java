package io.howdah.sql.scope;

import java.util.List;

/// The types that operators give for the types beside them.
final class Arithmetic {

    /// From the narrowest to the widest.
    private static final List<String> NUMBERS =
            List.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private Arithmetic() {}

    static String type(String left, String operator, String right) {
        if (operator.equals("||")) {
            boolean kept = left.endsWith("[]") || left.startsWith("json");
            return kept ? left : right.endsWith("[]") ? right : "text";
        }
        int leftNumber = NUMBERS.indexOf(bare(left));
        int rightNumber = NUMBERS.indexOf(bare(right));
        if (leftNumber >= 0 && rightNumber >= 0) {
            return NUMBERS.get(Math.max(leftNumber, rightNumber));
        }
        return isTime(left) || isTime(right) ? time(left, operator, right) : left;
    }

    private static String bare(String type) {
        int parenthesis = type.indexOf('(');
        return parenthesis < 0 ? type : type.substring(0, parenthesis);
    }

    private static boolean isTime(String type) {
        return type.startsWith("timestamp") || type.equals("date") || type.equals("interval");
    }

    private static String time(String left, String operator, String right) {
        if (left.equals("date") && right.equals("date")) {
            return "integer";
        }
        if (operator.equals("-") && !left.equals("interval") && !right.equals("interval")) {
            return left.equals("date") && !isTime(right) ? "date" : "interval";
        }
        if (left.equals("interval")) {
            return isTime(right) && !right.equals("interval")
                    ? time(right, operator, left)
                    : "interval";
        }
        return left.equals("date") && right.equals("interval")
                ? "timestamp without time zone"
                : left;
    }

    static String atTimeZone(String type) {
        return switch (type) {
            case "timestamp with time zone" -> "timestamp without time zone";
            case "timestamp without time zone", "text" -> "timestamp with time zone";
            default -> type;
        };
    }
}
