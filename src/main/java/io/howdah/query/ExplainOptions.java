package io.howdah.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What EXPLAIN is asked for. Options that the server does not know yet are left out.
///
/// @param analyze run the statement and measure it
/// @param verbose output columns, schema names, and times per parallel worker
/// @param buffers blocks hit, read, dirtied, written
/// @param wal write-ahead log records; only with `analyze`
/// @param settings changed planner parameters
/// @param timing time of each node; costs time itself; only with `analyze`
public record ExplainOptions(
        boolean analyze,
        boolean verbose,
        boolean buffers,
        boolean wal,
        boolean settings,
        boolean timing,
        Format format) {

    /// The output's format.
    public enum Format {
        TEXT,
        JSON,
        XML,
        YAML
    }

    /// The plan that the server would use, with all that it knows of it.
    public static final ExplainOptions ESTIMATE =
            new ExplainOptions(false, true, false, false, true, false, Format.JSON);

    /// Runs the statement and measures everything.
    public static final ExplainOptions ANALYZE =
            new ExplainOptions(true, true, true, true, true, true, Format.JSON);

    public ExplainOptions withFormat(Format other) {
        return new ExplainOptions(analyze, verbose, buffers, wal, settings, timing, other);
    }

    /// `EXPLAIN (…) ` for a server of this version, for example 180006 for 18.6.
    ///
    /// @param generic whether the statement has parameters without values
    String prefix(int serverVersion, boolean generic) {
        List<String> options = new ArrayList<>();
        options.add("FORMAT " + format.name().toUpperCase(Locale.ROOT));
        add(options, "ANALYZE", analyze);
        add(options, "VERBOSE", verbose);
        add(options, "BUFFERS", buffers && (analyze || serverVersion >= 130_000));
        add(options, "SETTINGS", settings && serverVersion >= 120_000);
        add(options, "WAL", wal && analyze && serverVersion >= 130_000);
        add(options, "TIMING OFF", analyze && !timing);
        add(options, "SUMMARY", !generic && serverVersion >= 100_000);
        add(options, "GENERIC_PLAN", generic);
        return "EXPLAIN (" + String.join(", ", options) + ") ";
    }

    private static void add(List<String> options, String option, boolean wanted) {
        if (wanted) {
            options.add(option);
        }
    }
}
