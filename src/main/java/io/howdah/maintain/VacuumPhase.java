package io.howdah.maintain;

/// How much of a VACUUM lies behind each of its phases.
///
/// Reading the table is taken for 60 % of the work, its indexes for 25 %, going back to the table
/// for 10 %. When memory for dead rows runs out, the phases repeat for the next part of the table,
/// so what was read so far bounds all of them.
final class VacuumPhase {
    private static final double READING = 0.60;
    private static final double INDEXES = 0.25;
    private static final double REMOVING = 0.10;

    private VacuumPhase() {}

    /// @param phase `pg_stat_progress_vacuum.phase`
    /// @param scanned share of the table's pages that were read
    /// @param vacuumed share of the table's pages that were gone back to
    /// @param indexes share of the indexes that are done in this round; 0 before PostgreSQL 17
    static double fraction(String phase, double scanned, double vacuumed, double indexes) {
        return switch (phase) {
            case "initializing" -> 0;
            case "scanning heap" -> READING * scanned + (INDEXES + REMOVING) * vacuumed;
            case "vacuuming indexes" ->
                    READING * scanned
                            + INDEXES * (vacuumed + (scanned - vacuumed) * indexes)
                            + REMOVING * vacuumed;
            case "vacuuming heap" -> READING * scanned + INDEXES * scanned + REMOVING * vacuumed;
            case "cleaning up indexes" -> READING + INDEXES + REMOVING;
            case "truncating heap" -> 0.97;
            case "performing final cleanup" -> 0.99;
            default -> READING * scanned;
        };
    }
}
