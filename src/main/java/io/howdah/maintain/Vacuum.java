package io.howdah.maintain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// VACUUM of one table after the other.
public record Vacuum(Set<VacuumOption> options) implements MaintenanceTask {

    /// From here on a run over many tables computes the database's oldest transaction once, at the
    /// end, instead of after each table.
    static final int DATABASE_STATISTICS_APART = 160_000;

    private static final Set<VacuumOption> NOT_WITH_FULL =
            EnumSet.of(
                    VacuumOption.DISABLE_PAGE_SKIPPING,
                    VacuumOption.INDEX_CLEANUP,
                    VacuumOption.NO_INDEX_CLEANUP,
                    VacuumOption.NO_PARALLEL);

    /// @throws IllegalArgumentException when two options contradict each other
    public Vacuum {
        options = Set.copyOf(options);
        if (options.contains(VacuumOption.INDEX_CLEANUP)
                && options.contains(VacuumOption.NO_INDEX_CLEANUP)) {
            throw new IllegalArgumentException(
                    "VACUUM cannot both clean the indexes and leave them alone: choose one.");
        }
        if (options.contains(VacuumOption.FULL)) {
            for (VacuumOption option : options) {
                if (NOT_WITH_FULL.contains(option)) {
                    throw new IllegalArgumentException(
                            "VACUUM FULL rewrites the table and its indexes: %s does not go with it."
                                    .formatted(option.sql));
                }
            }
        }
    }

    public static Vacuum with(VacuumOption... options) {
        return new Vacuum(Set.of(options));
    }

    @Override
    public String label() {
        String list =
                inOrder().stream().map(option -> option.sql).collect(Collectors.joining(", "));
        return list.isEmpty() ? "VACUUM" : "VACUUM (" + list + ")";
    }

    @Override
    public String sql(TableName table, int version) {
        List<String> words = new ArrayList<>(List.of("VERBOSE"));
        inOrder().forEach(option -> words.add(option.sql));
        if (version >= DATABASE_STATISTICS_APART) {
            words.add("SKIP_DATABASE_STATS");
        }
        return "VACUUM (%s) %s".formatted(String.join(", ", words), table.sql());
    }

    @Override
    public Optional<String> unsupportedBy(int version) {
        return inOrder().stream()
                .filter(option -> version < option.since)
                .findFirst()
                .map(option ->
                        "%s needs PostgreSQL %s; this server is %s."
                                .formatted(
                                        option.sql,
                                        MaintenanceTask.versionName(option.since),
                                        MaintenanceTask.versionName(version)));
    }

    @Override
    public boolean locksOutReaders() {
        return options.contains(VacuumOption.FULL);
    }

    private List<VacuumOption> inOrder() {
        return options.stream().sorted().toList();
    }
}
