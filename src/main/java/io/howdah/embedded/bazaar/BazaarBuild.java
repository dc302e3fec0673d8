package io.howdah.embedded.bazaar;

import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills an empty database: tables, rows, keys, code, statistics, and the problems planted in all of
/// them. Rows come before keys, and independent work runs side by side.
final class BazaarBuild {

    /// Failing is what the statement is there for.
    private static final String UNIQUE_VIOLATION = "23505";

    private final BuildWorkers workers;
    private final BuildProgress progress;
    private final List<Table> first = new ArrayList<>();
    private final List<Table> newest;

    BazaarBuild(BuildWorkers workers, Volume volume, BuildProgress progress) {
        this.workers = workers;
        this.progress = progress;
        List<Country> countries = Country.all();
        List<List<String>> brands = WordList.rows("brands.txt");
        var calendar = new Calendar();
        var goods = new Goods(volume.products(), brands);
        var people = new People(volume.customers(), countries);
        var orders = new Orders(volume.orders(), calendar, people, goods);
        var orderTables = new OrderTables(orders);
        var stockTables = new StockTables(goods, calendar, volume);
        first.addAll(new PeopleTables(people, countries, volume).tables());
        first.addAll(new StaffTables().tables());
        first.addAll(new GoodsTables(goods, brands).tables());
        first.addAll(orderTables.tables());
        first.addAll(stockTables.tables());
        first.addAll(new ReviewTables(orders, goods, calendar, volume.changes()).tables());
        newest = List.of(orderTables.newestOrders(), stockTables.newestMovements());
    }

    /// @throws InterruptedIOException when the thread is interrupted; the database is then worthless
    void run() throws SQLException, InterruptedIOException {
        progress.stretch(0, 0.02, 1, "Creating tables");
        workers.execute(Script.text("tables.sql"));
        load(0.02, 0.5, first);
        workers.execute(Script.text("between.sql"));
        load(0.5, 0.55, newest);
        double from = 0.55;
        for (Map<String, List<String>> part : Script.partsByTable("keys.sql")) {
            addKeys(from, from + 0.17, part);
            from += 0.17;
        }
        progress.stretch(from, 0.93, 1, "Creating views, functions and triggers");
        workers.execute(Script.text("code.sql"));
        workers.execute(Script.text("sequences.sql"));
        workers.execute(Script.text("comments.sql"));
        tend(0.93, 0.99);
        plant();
    }

    private void load(double from, double to, List<Table> tables)
            throws SQLException, InterruptedIOException {
        List<Table> longestFirst =
                tables.stream().sorted(Comparator.comparingLong(Table::rows).reversed()).toList();
        long total = tables.stream().mapToLong(Table::rows).sum();
        progress.stretch(from, to, (double) total, "Writing rows");
        workers.runAll(
                longestFirst.stream()
                        .<BuildWorkers.Work>map(table -> c -> copy(c, table))
                        .toList());
    }

    private void copy(Connection connection, Table table) throws SQLException {
        String sentence = "Writing " + table.caption();
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyStatement());
        try {
            var rows = new CopyRows(copy, count -> progress.advance((double) count, sentence));
            table.source().write(rows);
            rows.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void addKeys(double from, double to, Map<String, List<String>> byTable)
            throws SQLException, InterruptedIOException {
        int total = byTable.values().stream().mapToInt(List::size).sum();
        progress.stretch(from, to, total, "Building indexes and constraints");
        var works = new ArrayList<BuildWorkers.Work>();
        byTable.forEach((table, statements) ->
                works.add(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        for (String sql : statements) {
                            statement.execute(sql);
                            progress.advance(1, "Building indexes and constraints");
                        }
                    }
                }));
        workers.runAll(works);
    }

    private void tend(double from, double to) throws SQLException, InterruptedIOException {
        var tables = new ArrayList<String>();
        workers.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(BazaarQueries.TABLES_TO_TEND)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        });
        progress.stretch(from, to, tables.size(), "Gathering statistics");
        var works = new ArrayList<BuildWorkers.Work>();
        for (String table : tables) {
            works.add(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(BazaarQueries.tend(table));
                    progress.advance(1, "Gathering statistics");
                }
            });
        }
        workers.runAll(works);
    }

    private void plant() throws SQLException {
        progress.stretch(0.99, 1, 1, "Adding the usual problems");
        for (String sql : Script.statements(Script.text("planted.sql"))) {
            try {
                workers.execute(sql);
            } catch (SQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }
}
