package io.howdah.query.proof;

import io.howdah.connect.Environment;
import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import io.howdah.query.Explain;
import io.howdah.sql.StatementTraits;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Decides how a remedy can be tried on a server, and what the user has to know before.
///
/// The decision asks the server a few questions over a short lease and changes nothing.
public final class Prover {

    private static final Set<String> PRETENDED = Set.of("btree", "brin", "hash", "bloom");

    private final Pool pool;
    private final Holder holder;

    public Prover(Pool pool, Holder holder) {
        this.pool = pool;
        this.holder = holder;
    }

    /// Decides how to try a remedy's statements on a query. Blocks.
    public ProofDecision decide(ProofSubject subject, List<String> remedy, ProofOptions options)
            throws SQLException {
        StatementTraits traits = StatementTraits.of(subject.query());
        if (!traits.explainable()) {
            return new ProofDecision.Impossible(
                    "%s has no plan that a remedy could change.".formatted(traits.command()));
        }
        try (Lease lease = pool.lease(holder)) {
            return new Decision(lease, subject, traits, options).of(Trial.of(remedy));
        }
    }

    /// The run of what was decided; its session begins with it.
    public ProofRun run(ProofPlan plan, ProofOptions options) {
        return new ProofRun(pool, holder, plan, options);
    }

    private final class Decision {

        private final Lease lease;
        private final ProofSubject subject;
        private final boolean production = pool.profile().environment() == Environment.PRODUCTION;
        private final boolean readOnly = pool.profile().readOnly();
        private final ServerAbility server;
        private final List<String> warnings = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final ProofOptions options;
        private final boolean modifies;

        Decision(Lease lease, ProofSubject subject, StatementTraits traits, ProofOptions options)
                throws SQLException {
            this.lease = lease;
            this.subject = subject;
            this.options = options;
            this.modifies = traits.modifiesData();
            this.server = ServerAbility.read(lease);
        }

        ProofDecision of(Trial trial) throws SQLException {
            return switch (trial) {
                case Trial.Unknown(String sentence) -> new ProofDecision.Impossible(sentence);
                case Trial.Setting(String name, String value) ->
                        plan(ProofMethod.SETTING, List.of(ProofQueries.setLocal(name, value)));
                case Trial.Rewrite(String query) -> rewrite(query);
                case Trial.Statistics(List<String> statements) -> statistics(statements);
                case Trial.Upkeep(List<String> statements) -> upkeep(statements);
                case Trial.Index index -> index(index);
            };
        }

        private ProofDecision index(Trial.Index index) throws SQLException {
            boolean pretend =
                    server.hypopgSchema() != null
                            && PRETENDED.contains(index.accessMethod())
                            && index.extensions().isEmpty();
            boolean build = !production && !readOnly && !server.recovering();
            if (pretend && !(build && options.buildIndexes())) {
                notes.add("HypoPG pretends the index to the planner, so only its cost is known.");
                return possible(
                        ProofMethod.HYPOTHETICAL_INDEX,
                        List.of(
                                ProofQueries.pretend(
                                        String.valueOf(server.hypopgSchema()), index.statement())),
                        "",
                        false);
            }
            if (readOnly || server.recovering()) {
                return new ProofDecision.Impossible(whyNotBuilt(index, ""));
            }
            if (production) {
                return switch (chance(index)) {
                    case CopyChance.Copyable(ScratchCopy copy) -> copied(index, copy);
                    case CopyChance.Refused(CopyObstacle obstacle, String why) ->
                            new ProofDecision.Impossible(whyNotBuilt(index, why));
                };
            }
            String size = server.tableSize(lease, index.table());
            warnings.add(
                    "The index is really built%s, and rolled back afterwards. Until the end, %s can be read but not written (lock mode Share)."
                            .formatted(
                                    size.isEmpty() ? "" : ", which reads " + size, index.table()));
            List<String> change = new ArrayList<>(index.extensions());
            change.add(index.statement());
            return plan(ProofMethod.BUILT_INDEX, change);
        }

        /// Where nobody may wait, a copy of the table takes its place.
        private CopyChance chance(Trial.Index index) throws SQLException {
            if (server.version() < ServerAbility.COPIES_SINCE) {
                return CopyChance.Refused.because(CopyObstacle.OLD_SERVER);
            }
            if (modifies) {
                return CopyChance.Refused.because(CopyObstacle.CHANGES_DATA);
            }
            if (!index.extensions().isEmpty()) {
                return CopyChance.Refused.because(
                        CopyObstacle.EXTENSION, String.join("; ", index.extensions()));
            }
            return ScratchCopy.of(lease, index);
        }

        private ProofDecision copied(Trial.Index index, ScratchCopy copy) throws SQLException {
            warnings.add(
                    "A scratch copy of %s is made and rolled back afterwards: that reads its %s and needs as much room on the disk until the end. Nobody waits for it: the table stays readable and writable, but VACUUM cannot remove rows that die meanwhile."
                            .formatted(copy.name(), copy.size()));
            notes.add(
                    "Both plans are those of a fresh copy of %s without dead rows, so the table itself may be slower."
                            .formatted(copy.name()));
            boolean run = mayRun();
            return new ProofDecision.Possible(
                    new ProofPlan(
                            ProofMethod.SCRATCH_COPY,
                            subject,
                            copy.statements(ServerAbility.searchPath(lease)),
                            copy.index(index).stream().toList(),
                            copy.query(subject.query()),
                            run,
                            warnings,
                            notes));
        }

        /// @param noCopy why no scratch copy of the table can take its place
        private String whyNotBuilt(Trial.Index index, String noCopy) {
            // A copy is no way out where nothing at all may be written.
            String where =
                    server.recovering()
                            ? "The server is a standby, on which no index can be built."
                            : readOnly
                                    ? "The profile is read-only, so no index is built to try it."
                                    : "On a production server no index is built to try it, because that stops writing, and no scratch copy can take the table's place: %s."
                                            .formatted(noCopy);
            String instead =
                    !PRETENDED.contains(index.accessMethod())
                            ? "HypoPG cannot pretend a %s index either: try it on a copy of the database."
                                    .formatted(index.accessMethod())
                            : server.hypopgAvailable()
                                    ? "Run CREATE EXTENSION hypopg, which lets it be pretended without a lock, or try it on a copy of the database."
                                    : "Install the extension HypoPG, which lets it be pretended without a lock, or try it on a copy of the database.";
            return where + " " + instead;
        }

        private ProofDecision statistics(List<String> statements) throws SQLException {
            if (server.recovering()) {
                return new ProofDecision.Impossible(
                        "The server is a standby: run it on the primary, from which the statistics come.");
            }
            boolean changesTable =
                    statements.stream()
                            .anyMatch(statement ->
                                    !statement.toLowerCase(Locale.ROOT).startsWith("analy"));
            if (changesTable && readOnly) {
                return new ProofDecision.Impossible(
                        "The profile is read-only, so the table's statistics target and extended statistics are not changed to try them.");
            }
            warnings.add(
                    "Until it is rolled back, no VACUUM, ANALYZE or change of the table's definition can run; reading and writing go on (lock mode ShareUpdateExclusive).");
            warnings.add(
                    "The rollback does not undo that the server counts the table as just analysed, so autovacuum's next ANALYZE comes later. Run ANALYZE afterwards to keep the statistics.");
            return plan(ProofMethod.STATISTICS, statements);
        }

        private ProofDecision upkeep(List<String> statements) throws SQLException {
            if (production || readOnly || server.recovering()) {
                return new ProofDecision.Impossible(
                        "VACUUM cannot be tried and undone: plan it under Maintenance for a quiet hour, then explain the query again and compare.");
            }
            boolean full =
                    statements.stream()
                            .anyMatch(statement ->
                                    statement
                                            .toLowerCase(Locale.ROOT)
                                            .matches(
                                                    "(?s)vacuum\\s*(\\([^)]*\\bfull\\b|full\\b).*"));
            warnings.add(
                    "VACUUM cannot be rolled back: it changes no rows, and what it does stays.");
            if (full) {
                warnings.add(
                        "VACUUM FULL rewrites the table, and meanwhile it can be neither read nor written (lock mode AccessExclusive).");
            }
            return plan(ProofMethod.UPKEEP, statements);
        }

        private ProofDecision rewrite(String query) throws SQLException {
            if (modifies || StatementTraits.of(query).modifiesData()) {
                return new ProofDecision.Impossible(
                        "Only queries can be compared with another text; this one changes data.");
            }
            return possible(ProofMethod.REWRITE, List.of(), query, mayRun());
        }

        private ProofDecision plan(ProofMethod method, List<String> change) throws SQLException {
            return possible(method, change, "", mayRun());
        }

        private ProofDecision possible(
                ProofMethod method, List<String> change, String rewritten, boolean run) {
            return new ProofDecision.Possible(
                    new ProofPlan(method, subject, change, rewritten, run, warnings, notes));
        }

        /// Whether the query may be run; says what comes of it.
        private boolean mayRun() throws SQLException {
            if (!options.run()) {
                notes.add("The query was planned only, not run.");
                return false;
            }
            if (Explain.hasParameters(subject.query())) {
                notes.add("The query has parameters without values, so it could only be planned.");
                return false;
            }
            if (modifies && (production || readOnly || server.recovering())) {
                notes.add("The statement changes data, so it was planned only here, not run.");
                return false;
            }
            if (production) {
                warnings.add("The query is run several times on a production server.");
            }
            if (modifies) {
                warnings.add(
                        "The statement is run with its triggers, and each run is rolled back; sequences, and what functions do outside of the database, stay changed.");
            }
            List<String> functions =
                    ServerAbility.volatileFunctions(lease, CalledFunctions.in(subject.query()));
            if (!functions.isEmpty()) {
                warnings.add(
                        "The query is run several times and calls %s, whose effects a rollback may not undo."
                                .formatted(String.join(", ", functions)));
            }
            return true;
        }
    }
}
