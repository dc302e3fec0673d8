package io.howdah.ui.result.pane;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.ServerTerms;
import io.howdah.sql.derived.DerivedQuery;
import io.howdah.ui.result.GridViewModel;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs a result's query again with its order and conditions, so that they hold for all rows and not only
/// for those that were fetched.
///
/// @param standardStrings whether a backslash in a plain string is a backslash, as the session has it
/// @param run runs a query where the first one ran
public record ServerSide(boolean standardStrings, Consumer<String> run) {

    Optional<String> refusal(GridViewModel model) {
        return DerivedQuery.refusal(model.result().statement(), standardStrings);
    }

    void ask(GridViewModel model) {
        var columns = model.result().columns();
        var query =
                new DerivedQuery(
                        model.result().statement(),
                        columns.stream().map(ResultColumn::name).toList(),
                        standardStrings);
        var arrangement = model.arrangement();
        run.accept(
                new ServerTerms(query, columns).text(arrangement.conditions(), arrangement.keys()));
    }
}
