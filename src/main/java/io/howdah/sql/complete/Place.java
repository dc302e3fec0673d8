package io.howdah.sql.complete;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.RelationName;
import java.util.List;
import java.util.Set;

/// What may stand at the caret.
sealed interface Place {

    /// Something new is being named, or nothing is known.
    record Nothing() implements Place {}

    /// The first word of a statement.
    record StatementStart() implements Place {}

    /// A relation in a query.
    ///
    /// @param joined whether it stands behind JOIN, so that the condition can come along
    /// @param read whether rows are read from it, so that functions and CTEs can stand there too
    record Source(boolean joined, boolean read) implements Place {}

    /// An object of the database, by the kinds that fit.
    record Objects(Set<RelationName.Kind> kinds) implements Place {

        public Objects {
            kinds = Set.copyOf(kinds);
        }
    }

    /// The beginning of an expression, or of a part of it.
    ///
    /// @param condition whether a join condition can stand here
    /// @param keywords what else may begin it, in upper case
    record Operand(boolean condition, List<String> keywords) implements Place {

        public Operand {
            keywords = List.copyOf(keywords);
        }
    }

    /// Key words only, in upper case, the likeliest first.
    record Words(List<String> keywords) implements Place {

        public Words {
            keywords = List.copyOf(keywords);
        }
    }

    /// Key words behind a join's relation that has no condition yet.
    record JoinWords(List<String> keywords) implements Place {

        public JoinWords {
            keywords = List.copyOf(keywords);
        }
    }

    /// The columns of a list, without those that it has already.
    record Columns(List<ColumnName> columns, boolean allAtOnce) implements Place {

        public Columns {
            columns = List.copyOf(columns);
        }
    }

    /// The row of values of an INSERT.
    record Row(List<ColumnName> columns) implements Place {

        public Row {
            columns = List.copyOf(columns);
        }
    }

    /// The beginning of an expression over the columns of one relation.
    record RowExpression(List<ColumnName> columns) implements Place {

        public RowExpression {
            columns = List.copyOf(columns);
        }
    }

    /// A data type.
    record Type() implements Place {}

    /// A function of these kinds, without its arguments when `bare`.
    record Function(Set<FunctionName.Kind> kinds, boolean bare) implements Place {

        public Function {
            kinds = Set.copyOf(kinds);
        }
    }

    /// The name of a configuration parameter.
    record Setting() implements Place {}

    /// The value of one.
    record SettingValue(String setting) implements Place {}

    record Schema() implements Place {}

    record Role() implements Place {}
}
