package io.howdah.plan.read;

import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Brings properties to one form whatever format they came in: the structured formats print zeros
/// and falsehoods that text leaves out.
final class Canonical {

    /// Left out of text when zero or false (the `show_…` functions of explain.c).
    private static final Set<String> SILENT_WHEN_ZERO =
            Set.of(
                    "Rows Removed by Filter",
                    "Rows Removed by Join Filter",
                    "Rows Removed by Index Recheck",
                    "Rows Removed by Conflict Filter",
                    "Subplans Removed",
                    "Planned Partitions",
                    "Disk Usage",
                    "Exact Heap Blocks",
                    "Lossy Heap Blocks",
                    "Tuples Inserted",
                    "Tuples Updated",
                    "Tuples Deleted",
                    "Tuples Skipped");

    private static final Set<String> SILENT_WHEN_FALSE =
            Set.of("Parallel Aware", "Async Capable", "Disabled", "Inner Unique", "Single Copy");

    private Canonical() {}

    static void tidy(String type, SequencedMap<String, String> properties) {
        properties.entrySet().removeIf(Canonical::silent);
        if (type.equals("Hash") || type.isEmpty()) {
            dropUnchanged(properties);
        }
    }

    private static boolean silent(Map.Entry<String, String> property) {
        return switch (property.getValue()) {
            case "0" -> SILENT_WHEN_ZERO.contains(property.getKey());
            case "false" -> SILENT_WHEN_FALSE.contains(property.getKey());
            default -> false;
        };
    }

    // Text says "originally" only if either number changed during the run.
    private static void dropUnchanged(Map<String, String> properties) {
        String buckets = properties.getOrDefault("Hash Buckets", "");
        String batches = properties.getOrDefault("Hash Batches", "");
        if (buckets.equals(properties.getOrDefault("Original Hash Buckets", buckets))
                && batches.equals(properties.getOrDefault("Original Hash Batches", batches))) {
            properties.remove("Original Hash Buckets");
            properties.remove("Original Hash Batches");
        }
    }
}
