package io.howdah.ui.result.pane;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.Condition;
import io.howdah.query.rows.SortKey;
import java.util.List;

/// Conditions and sort keys as people read them.
final class ConditionWords {

    private static final int LONGEST = 40;

    private ConditionWords() {}

    static String of(Condition condition, List<ResultColumn> columns) {
        String column =
                condition.column() == Condition.ANY
                        ? "any column"
                        : columns.get(condition.column()).name();
        String operand = condition.operator().hasOperand() ? " " + cut(condition.operand()) : "";
        return column + " " + condition.operator().words() + operand;
    }

    static String of(SortKey key, List<ResultColumn> columns) {
        return columns.get(key.column()).name() + (key.descending() ? " ↓" : " ↑");
    }

    static String cut(String value) {
        String line = value.replace('\n', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
