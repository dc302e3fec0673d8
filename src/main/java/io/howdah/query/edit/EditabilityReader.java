package io.howdah.query.edit;

import io.howdah.connect.Lease;
import io.howdah.query.ResultColumn;
import io.howdah.query.edit.Editability.Editable;
import io.howdah.query.edit.Editability.Refusal;
import io.howdah.sql.origin.RowSources;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out which rows of which tables a result shows, from what the server says about its columns and
/// their tables. Nothing is guessed: without proof a result cannot be changed.
public final class EditabilityReader {

    private static final Refusal COMPUTED =
            new Refusal(
                    "Not editable: all of its columns are computed.",
                    "Select a table's own columns with its key.");
    private static final Refusal NO_QUERY =
            new Refusal(
                    "Not editable: the result does not come from a SELECT whose tables can be told.",
                    "Select the rows with SELECT … FROM the table.");

    private EditabilityReader() {}

    /// Asks over a short lease, never in the user's transaction. Blocks.
    ///
    /// @param statement what the result came from
    /// @throws SQLException when the connection fails
    public static Editability read(Lease lease, String statement, List<ResultColumn> columns)
            throws SQLException {
        Set<Long> oids = new LinkedHashSet<>();
        columns.stream()
                .filter(column -> column.tableOid() != 0 && column.attributeNumber() > 0)
                .forEach(column -> oids.add(column.tableOid()));
        if (oids.isEmpty()) {
            return COMPUTED;
        }
        Optional<List<String>> sources = RowSources.of(statement);
        if (sources.isEmpty()) {
            return NO_QUERY;
        }
        Map<Long, TableFacts> facts = new TableFactsReader(lease.connection()).read(oids);
        List<EditableTable> tables = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (long oid : oids) {
            TableFacts table = facts.get(oid);
            if (table == null) {
                refusals.add(unknown());
                continue;
            }
            int mentions = Collections.frequency(sources.get(), table.name().name());
            Optional<Refusal> refusal = EditRules.refusal(table, mentions);
            if (refusal.isPresent()) {
                refusals.add(refusal.get());
                continue;
            }
            switch (new KeySearch(table, columns).search()) {
                case KeySearch.Found(EditableTable found) -> tables.add(found);
                case KeySearch.Missing(Refusal why) -> refusals.add(why);
            }
        }
        return tables.isEmpty() ? refusals.getFirst() : new Editable(tables, refusals);
    }

    private static Refusal unknown() {
        return new Refusal(
                "The result cannot be edited: its table is not visible outside of the open transaction.",
                "Commit the transaction, then run the query again.");
    }
}
