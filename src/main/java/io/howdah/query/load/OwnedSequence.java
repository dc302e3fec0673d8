package io.howdah.query.load;

import io.howdah.query.RelationName;
import io.howdah.sql.names.Quoting;
import java.math.BigDecimal;

/// The sequence that a column owns: that of `serial`, of an identity column or of `OWNED BY`.
///
/// @param name with its schema
/// @param increment negative when it descends
/// @param isSettable whether the user may read the column and set the sequence
public record OwnedSequence(RelationName name, long increment, boolean isSettable) {

    /// The statement that lets the sequence go on behind the greatest value of its column, the least when
    /// it descends. It never goes back, and keeps its steps: every second number stays every second
    /// number. It returns no row where the sequence stands behind them all.
    public String advance(RelationName table, String column) {
        return advance(
                LoadQueries.EXTREME.formatted(
                        RelationName.quote(column), table.sql(), descends() ? "min" : "max"));
    }

    /// The same behind a value that is known.
    String advance(BigDecimal last) {
        return advance(last.toPlainString() + "::numeric");
    }

    private String advance(String last) {
        return LoadQueries.ADVANCE.formatted(
                Quoting.literal(name.sql()), increment, last, name.sql());
    }

    boolean descends() {
        return increment < 0;
    }
}
