package io.howdah.query.proof;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import io.howdah.plan.PlanNode;
import io.howdah.query.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Tries one remedy: plans the query, applies the change, plans again, and rolls back, whatever happens.
///
/// A query that may be run is run once to warm the cache and then twice, of which the faster run
/// counts (a short one four times); one that takes more than a few seconds is run only once. Use it
/// once.
public final class ProofRun {

    /// Runs that take longer are not repeated, in milliseconds.
    private static final double LONG = 5_000;

    /// Runs that take less are repeated more often, because chance weighs more in them.
    private static final double SHORT = 200;

    private static final int REPEATS = 2;
    private static final int REPEATS_WHEN_SHORT = 4;

    private final Pool pool;
    private final Holder holder;
    private final ProofPlan plan;
    private final ProofOptions options;
    private final ProofSession session;
    private final List<String> notes = new ArrayList<>();

    /// How often each measured side was run.
    private final List<Integer> runs = new ArrayList<>();

    ProofRun(Pool pool, Holder holder, ProofPlan plan, ProofOptions options) {
        this.pool = pool;
        this.holder = holder;
        this.plan = plan;
        this.options = options;
        this.session =
                new ProofSession(
                        new Session(pool, holder),
                        new ProofFault(plan.method(), options.changeTimeout()));
    }

    /// Blocks; never interrupt its thread, call [#cancel].
    public ProofOutcome run(ProofProgress progress) {
        try (session) {
            return new ProofOutcome.Proven(prove(progress));
        } catch (EndedException e) {
            return e.outcome();
        }
    }

    /// Stops it: within about two seconds the run returns, and everything is rolled back. Returns at
    /// once; may be called from any thread.
    public void cancel() {
        session.stop();
    }

    /// How much of the index is built, from 0 to 1, or nothing when none is being built. Blocks.
    public OptionalDouble buildProgress() throws SQLException {
        try (Lease lease = pool.lease(holder);
                PreparedStatement query =
                        lease.connection().prepareStatement(ProofQueries.BUILD_PROGRESS)) {
            query.setInt(1, session.backendPid());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getLong(2) > 0
                        ? OptionalDouble.of((double) rows.getLong(1) / rows.getLong(2))
                        : OptionalDouble.empty();
            }
        }
    }

    private Proof prove(ProofProgress progress) throws EndedException {
        progress.at(0, "Connecting");
        begin();
        session.limit("statement_timeout", options.changeTimeout());
        for (String statement : plan.preparation()) {
            progress.at(0.02, "Copying the table");
            session.send(statement);
        }
        progress.at(
                0.05, plan.run() ? "Running the query as it is" : "Planning the query as it is");
        ProofSide before = side(plan.queryBefore(), "as it is");
        requireCopyIsRead(before);
        progress.at(0.4, changing());
        session.limit("statement_timeout", options.changeTimeout());
        for (String statement : plan.change()) {
            session.send(statement);
        }
        requireUsableIndex();
        progress.at(0.6, plan.run() ? "Running it with the remedy" : "Planning it with the remedy");
        ProofSide after = side(plan.queryAfter(), "with the remedy");
        progress.at(0.9, "Rolling back");
        boolean measured = before.ms() != null && after.ms() != null && plan.run();
        Optional<Boolean> sameRows = sameRows(measured);
        notes.addAll(0, plan.notes());
        session.warnings().forEach(warning -> notes.add("The server warned: " + warning + "."));
        noteUnusedIndex(before, after);
        noteRuns();
        return new Proof(plan, before, after, measured, sameRows, notes);
    }

    private String changing() {
        return switch (plan.method()) {
            case HYPOTHETICAL_INDEX -> "Pretending the index";
            case BUILT_INDEX, SCRATCH_COPY -> "Building the index";
            case SETTING -> "Changing the setting";
            case STATISTICS -> "Gathering statistics";
            case REWRITE -> "Comparing";
            case UPKEEP -> "Tending the table";
        };
    }

    private void begin() throws EndedException {
        switch (plan.method()) {
            // No transaction allows VACUUM.
            case UPKEEP -> session.send(ProofQueries.NOTHING);
            case REWRITE -> session.send(ProofQueries.BEGIN_ONE_SNAPSHOT);
            case HYPOTHETICAL_INDEX, BUILT_INDEX, SCRATCH_COPY, SETTING, STATISTICS ->
                    session.send(ProofQueries.BEGIN);
        }
        session.limit("idle_in_transaction_session_timeout", ProofQueries.IDLENESS);
        session.limit("lock_timeout", options.lockTimeout());
        for (Map.Entry<String, String> setting : plan.subject().settings().entrySet()) {
            session.set(setting.getKey(), setting.getValue());
        }
    }

    private ProofSide side(String query, String which) throws EndedException {
        session.limit("statement_timeout", options.queryTimeout());
        Optional<ProofSide> first = session.explain(query, plan.run());
        if (first.isEmpty()) {
            notes.add(
                    "The query %s took more than %d seconds and was stopped."
                            .formatted(which, options.queryTimeout().toSeconds()));
            return session.explain(query, false).orElseThrow();
        }
        if (!plan.run()) {
            return first.get();
        }
        if (ms(first.get()) > LONG) {
            runs.add(1);
            return first.get();
        }
        int repeats = ms(first.get()) < SHORT ? REPEATS_WHEN_SHORT : REPEATS;
        ProofSide best = null;
        for (int i = 0; i < repeats; i++) {
            ProofSide again = session.explain(query, true).orElse(first.get());
            best = best == null || ms(again) < ms(best) ? again : best;
        }
        runs.add(repeats + 1);
        return best == null ? first.get() : best;
    }

    private static double ms(ProofSide side) {
        Double ms = side.ms();
        return ms == null ? Double.MAX_VALUE : ms;
    }

    private void requireUsableIndex() throws EndedException {
        if (plan.method() == ProofMethod.BUILT_INDEX
                && !session.send(ProofQueries.UNUSABLE_INDEX).equals(List.of("0"))) {
            throw new EndedException(
                    new ProofOutcome.Unproven(
                            "Rows of the table were updated so recently that the server does not use the new index before its transaction ends. VACUUM the table and try again, or use HypoPG."));
        }
    }

    /// Views and functions stay with the table itself, so an index on the copy would prove nothing.
    private void requireCopyIsRead(ProofSide before) throws EndedException {
        if (plan.method() == ProofMethod.SCRATCH_COPY
                && before.measures().plan().nodes().stream()
                        .noneMatch(node -> ScratchCopy.SCHEMA.equals(node.target().schema()))) {
            throw new EndedException(
                    new ProofOutcome.Unproven(
                            "The query reads the table through a view or a function, where no scratch copy can take its place. Explain the query with the table itself, or use HypoPG."));
        }
    }

    private Optional<Boolean> sameRows(boolean measured) {
        if (plan.method() != ProofMethod.REWRITE || !measured) {
            return Optional.empty();
        }
        try {
            List<String> was = session.send(ProofQueries.fingerprint(plan.subject().query()));
            List<String> is = session.send(ProofQueries.fingerprint(plan.rewritten()));
            boolean same = was.equals(is);
            notes.add(
                    same
                            ? "Both texts gave the same rows: %s of them, compared by a checksum over all values."
                                    .formatted(was.getFirst())
                            : "The texts do not give the same rows (%s and %s of them)."
                                    .formatted(was.getFirst(), is.getFirst()));
            return Optional.of(same);
        } catch (EndedException e) {
            notes.add("Whether both texts give the same rows could not be compared.");
            return Optional.empty();
        }
    }

    private void noteRuns() {
        if (runs.isEmpty()) {
            return;
        }
        boolean alike = runs.stream().distinct().count() == 1;
        String times =
                runs.stream()
                        .map(count -> count == 1 ? "once" : count + " times")
                        .distinct()
                        .collect(Collectors.joining(" as it is and ", "", ""));
        String who = alike ? (runs.size() == 1 ? "One side was" : "Both were each") : "It was";
        String rule =
                runs.contains(1)
                        ? "what takes seconds is not repeated"
                        : "the first run warmed the cache, the fastest of the others counts";
        notes.add("%s run %s%s; %s.".formatted(who, times, alike ? "" : " with the remedy", rule));
    }

    private void noteUnusedIndex(ProofSide before, ProofSide after) {
        boolean index =
                plan.method() == ProofMethod.BUILT_INDEX
                        || plan.method() == ProofMethod.SCRATCH_COPY
                        || plan.method() == ProofMethod.HYPOTHETICAL_INDEX;
        if (index && indexes(before).containsAll(indexes(after))) {
            notes.add("The planner does not use the new index.");
        }
    }

    private static Set<String> indexes(ProofSide side) {
        Set<String> names = new TreeSet<>();
        for (PlanNode node : side.measures().plan().nodes()) {
            String index = node.target().index();
            if (index != null) {
                names.add(index);
            }
        }
        return names;
    }
}
