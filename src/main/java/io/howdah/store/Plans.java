package io.howdah.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The plans of each query over time. Bounded: the oldest go when there are too many or when they
/// take too much room. Blocks; safe from any thread.
public final class Plans {

    static final int MOST_PLANS = 5_000;

    /// Packed texts in all, in bytes.
    static final long MOST_BYTES = 256L * 1024 * 1024;

    static final int PRUNE_EVERY = 20;

    private final Database database;

    Plans(Database database) {
        this.database = database;
    }

    /// A query that has plans.
    ///
    /// @param last when the newest one was made
    public record Known(SavedPlan.Query query, int plans, Instant last) {}

    /// Keeps a plan with what EXPLAIN printed. Of a plan without a profile the same text is kept once,
    /// however often it is opened.
    ///
    /// @return whether it was new
    public boolean add(SavedPlan plan, String output) {
        byte[] packed = packed(output);
        return database.transaction(connection -> {
            boolean opened = plan.profile() == null;
            long digest = digest(output);
            if (opened
                    && !Database.query(
                                    connection,
                                    StoreQueries.PLAN_LIKE,
                                    rows -> rows.getLong(1),
                                    plan.query().fingerprint(),
                                    digest)
                            .isEmpty()) {
                return false;
            }
            long id =
                    Database.query(
                                    connection,
                                    StoreQueries.ADD_PLAN,
                                    rows -> rows.getLong(1),
                                    plan.query().fingerprint(),
                                    plan.query().text(),
                                    plan.statement(),
                                    plan.profile(),
                                    plan.database(),
                                    plan.taken().toEpochMilli(),
                                    plan.numbers().executionMs(),
                                    plan.numbers().planningMs(),
                                    plan.numbers().cost(),
                                    plan.numbers().blocks(),
                                    plan.numbers().shape(),
                                    digest,
                                    packed.length,
                                    packed)
                            .getFirst();
            if (id % PRUNE_EVERY == 0) {
                Database.update(connection, StoreQueries.PRUNE_PLANS, MOST_PLANS, MOST_BYTES);
            }
            return true;
        });
    }

    /// The newest plans of a query, the oldest of them first.
    public List<SavedPlan> of(long fingerprint, int limit) {
        return database.query(StoreQueries.PLANS, Plans::read, fingerprint, limit).reversed();
    }

    /// The queries that have plans, the latest first.
    public List<Known> queries(int limit) {
        return database.query(
                StoreQueries.PLANNED_QUERIES,
                rows ->
                        new Known(
                                new SavedPlan.Query(rows.getLong(1), rows.getString(2)),
                                rows.getInt(3),
                                Instant.ofEpochMilli(rows.getLong(4))),
                limit);
    }

    /// The newest plan of each of the statements that has one, by its text; what [#output] takes.
    public Map<String, Long> newestOf(Collection<String> statements) {
        record Planned(String statement, long id) {}
        Set<String> wanted = Set.copyOf(statements);
        return database
                .query(
                        StoreQueries.PLANNED_STATEMENTS,
                        rows -> new Planned(rows.getString(1), rows.getLong(2)))
                .stream()
                .filter(planned -> wanted.contains(planned.statement()))
                .collect(Collectors.toMap(Planned::statement, Planned::id));
    }

    /// What EXPLAIN printed; empty when the plan has been pruned meanwhile.
    ///
    /// @throws StoreException when the text cannot be unpacked
    public Optional<String> output(long id) {
        return database.first(StoreQueries.PLAN_OUTPUT, rows -> rows.getBytes(1), id)
                .map(Plans::unpacked);
    }

    /// Forgets all plans of a query.
    public void remove(long fingerprint) {
        database.update(StoreQueries.REMOVE_PLANS, fingerprint);
    }

    private static SavedPlan read(ResultSet rows) throws SQLException {
        return new SavedPlan(
                rows.getLong("id"),
                new SavedPlan.Query(rows.getLong("fingerprint"), rows.getString("query")),
                rows.getString("statement"),
                rows.getString("profile"),
                rows.getString("database"),
                Instant.ofEpochMilli(rows.getLong("taken")),
                new SavedPlan.Numbers(
                        (Double) rows.getObject("execution"),
                        (Double) rows.getObject("planning"),
                        (Double) rows.getObject("cost"),
                        rows.getObject("blocks") instanceof Number blocks
                                ? Long.valueOf(blocks.longValue())
                                : null,
                        rows.getLong("shape")));
    }

    private static long digest(String output) {
        var sum = new CRC32C();
        sum.update(output.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() << 24 ^ output.length();
    }

    private static byte[] packed(String output) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(output.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreException("This plan's text is damaged and cannot be shown.", e);
        }
    }
}
