package io.howdah.query.load;

import io.howdah.query.load.TargetColumn.JsonUse;
import java.util.HashMap;
import java.util.Map;

/// What the server tells of a column's type.
///
/// @param takesEmpty whether an empty value is a value of the type
record ColumnFacts(boolean takesEmpty, JsonUse json) {

    static final ColumnFacts OTHER = new ColumnFacts(false, JsonUse.VALUE);

    /// Reads what [LoadQueries#COLUMN_FACTS] answers, by the columns' names.
    static Map<String, ColumnFacts> read(String answer) {
        Map<String, ColumnFacts> facts = new HashMap<>();
        for (String column : answer.split("\u0002", -1)) {
            String[] told = column.split("\u0001", -1);
            if (told.length == 3) {
                facts.put(told[0], new ColumnFacts(told[1].equals("t"), JsonUse.valueOf(told[2])));
            }
        }
        return facts;
    }

    TargetColumn of(TargetColumn column) {
        return new TargetColumn(column.source(), column.name(), column.type(), takesEmpty, json);
    }
}
