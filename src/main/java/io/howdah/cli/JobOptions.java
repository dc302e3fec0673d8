package io.howdah.cli;

import io.howdah.maintain.Analyze;
import io.howdah.maintain.MaintenanceTask;
import io.howdah.maintain.RunLimits;
import io.howdah.maintain.RunRequest;
import io.howdah.maintain.Scope;
import io.howdah.maintain.TableName;
import io.howdah.maintain.Vacuum;
import io.howdah.maintain.VacuumOption;
import io.howdah.maintain.schedule.CronExpression;
import io.howdah.maintain.schedule.GapPolicy;
import io.howdah.maintain.schedule.JobSchedule;
import io.howdah.maintain.schedule.MissedRunPolicy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options that describe a job; what is not given stays as it was.
final class JobOptions {
    @Option(
            names = "--cron",
            paramLabel = "CRON",
            converter = CronArgument.class,
            description =
                    "When: minute hour day-of-month month day-of-week, or @daily and the like.")
    @Nullable CronExpression cron;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneArgument.class,
            description = "The time zone of --cron; this machine's for a new job.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The connection profile; the embedded server for a new job.")
    private @Nullable String profile;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            description = "The database; the profile's own for a new job.")
    private @Nullable String database;

    @ArgGroup private @Nullable Tables tables;

    /// One way to say which tables.
    private static final class Tables {
        @Option(names = "--all", description = "All tables; this is what a new job does.")
        private boolean all;

        @Option(names = "--schema", paramLabel = "NAME", description = "All tables of a schema.")
        private @Nullable String schema;

        @Option(
                names = "--table",
                paramLabel = "SCHEMA.TABLE",
                split = ",",
                description = "Exactly these tables.")
        private List<String> names = List.of();
    }

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "vacuum or analyze; vacuum for a new job.")
    private @Nullable Kind task;

    /// Tasks as the command line spells them.
    enum Kind {
        vacuum,
        analyze
    }

    @Option(
            names = "--option",
            paramLabel = "OPTION",
            split = ",",
            description = "For vacuum: ${COMPLETION-CANDIDATES}. For analyze: SKIP_LOCKED.")
    private @Nullable Set<VacuumOption> options;

    @Option(
            names = "--lock-timeout",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "How long to wait for a table's lock; 5s for a new job.")
    private @Nullable Duration lockTimeout;

    @Option(
            names = "--max-duration",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "Stop a run after this time.")
    private @Nullable Duration maxDuration;

    @Option(
            names = "--gap",
            paramLabel = "POLICY",
            description =
                    "When clocks go forward over its time: ${COMPLETION-CANDIDATES}; AT_TRANSITION for a new job.")
    private @Nullable GapPolicy gap;

    @Option(
            names = "--missed",
            paramLabel = "POLICY",
            description =
                    "When no Howdah ran at its time: ${COMPLETION-CANDIDATES}; ONCE for a new job.")
    private @Nullable MissedRunPolicy missed;

    @Option(
            names = "--max-age",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "How late a missed run may be made up for; 1d for a new job.")
    private @Nullable Duration maxAge;

    JobSchedule schedule(JobSchedule before) {
        return new JobSchedule(
                or(cron, before.cron()),
                or(zone, before.zone()),
                or(gap, before.gapPolicy()),
                or(missed, before.missedRuns()),
                or(maxAge, before.maxAge()));
    }

    RunRequest work(RunRequest before, LocalState state) {
        Duration longest = maxDuration == null ? before.limits().maxDuration() : maxDuration;
        return new RunRequest(
                profile == null ? before.profileId() : state.profile(profile).id(),
                database == null ? before.database() : database,
                scope(before.scope()),
                task(before.task()),
                new RunLimits(or(lockTimeout, before.limits().lockTimeout()), longest));
    }

    private Scope scope(Scope before) {
        Tables chosen = tables;
        if (chosen == null) {
            return before;
        }
        if (chosen.schema != null) {
            return new Scope.OneSchema(chosen.schema);
        }
        return chosen.all
                ? new Scope.AllTables()
                : new Scope.ChosenTables(chosen.names.stream().map(TableName::parse).toList());
    }

    private MaintenanceTask task(MaintenanceTask before) {
        Set<VacuumOption> wanted = options;
        if (task == null && wanted == null) {
            return before;
        }
        boolean vacuum = task == null ? before instanceof Vacuum : task == Kind.vacuum;
        if (wanted == null) {
            wanted = EnumSet.noneOf(VacuumOption.class);
        }
        if (vacuum) {
            return new Vacuum(wanted);
        }
        Set<VacuumOption> known = EnumSet.of(VacuumOption.SKIP_LOCKED);
        if (!known.containsAll(wanted)) {
            throw new IllegalArgumentException("ANALYZE takes only the option SKIP_LOCKED.");
        }
        return new Analyze(!wanted.isEmpty());
    }

    private static <T> T or(@Nullable T given, T before) {
        return given == null ? before : given;
    }
}
