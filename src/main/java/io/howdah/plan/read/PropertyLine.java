package io.howdah.plan.read;

import java.util.Map;
import java.util.function.BiConsumer;

/// Reads a property line of text format into the names of the structured formats.
final class PropertyLine {

    private static final Map<String, String> HASH =
            Map.of(
                    "Buckets", "Hash Buckets",
                    "Batches", "Hash Batches",
                    "Memory Usage", "Peak Memory Usage");

    private static final Map<String, String> HASH_AGGREGATE =
            Map.of("Batches", "HashAgg Batches", "Memory Usage", "Peak Memory Usage");

    private static final Map<String, String> PREFETCH =
            Map.of(
                    "avg", "Average Prefetch Distance",
                    "max", "Max Prefetch Distance",
                    "capacity", "Prefetch Capacity");

    private static final Map<String, String> IO =
            Map.of(
                    "count", "I/O Count",
                    "waits", "I/O Waits",
                    "size", "Average I/O Size",
                    "in-progress", "Average I/Os In Progress");

    private static final Map<String, String> MEMOIZE =
            Map.of(
                    "Hits", "Cache Hits",
                    "Misses", "Cache Misses",
                    "Evictions", "Cache Evictions",
                    "Overflows", "Cache Overflows",
                    "Memory Usage", "Peak Memory Usage");

    private PropertyLine() {}

    /// @param content a line of the form `Name: value`, without indentation
    /// @return false if it has no such form
    static boolean read(String content, MeasuredDraft into) {
        int colon = content.indexOf(": ");
        if (colon < 0 && !content.endsWith(":")) {
            return false;
        }
        String name =
                colon < 0
                        ? content.substring(0, content.length() - 1)
                        : content.substring(0, colon);
        String value = colon < 0 ? "" : content.substring(colon + 2).strip();
        switch (name) {
            case "Buffers" -> ResourceLine.readBuffers(value, into);
            case "I/O Timings" -> ResourceLine.readIoTimes(value, into);
            case "WAL" -> ResourceLine.readWal(value, into);
            case "Buckets" -> several(content, HASH, into);
            case "Batches", "Planned Partitions" -> several(content, HASH_AGGREGATE, into);
            case "Hits" -> several(content, MEMOIZE, into);
            case "Storage", "Memory Usage", "Disk Usage", "Peak Memory Usage" ->
                    several(content, Map.of(), into);
            case "Memory" -> readMemory(value, into);
            case "Sort Method" -> readSort(content, into);
            case "Full-sort Groups", "Pre-sorted Groups" -> readSortGroups(name, content, into);
            case "Heap Blocks" -> readHeapBlocks(value, into);
            case "Tuples" -> readMergeTuples(value, into);
            case "Sampling" -> readSampling(value, into);
            case "Estimates" -> readCacheEstimates(value, into);
            case "Prefetch", "I/O" ->
                    readReading(name, value, name.equals("I/O") ? IO : PREFETCH, into);
            case "Foreign File Size" -> into.put(name, Numbers.withoutUnit(value));
            default -> into.put(name, value);
        }
        return true;
    }

    // Two blanks separate the properties of one line.
    private static void parts(String content, BiConsumer<String, String> parts) {
        for (String part : content.split(" {2,}")) {
            int colon = part.indexOf(": ");
            if (colon < 0) {
                parts.accept(part, "");
            } else {
                parts.accept(part.substring(0, colon), part.substring(colon + 2));
            }
        }
    }

    private static void several(String content, Map<String, String> names, MeasuredDraft into) {
        parts(
                content,
                (label, value) -> {
                    String name = names.getOrDefault(label, label);
                    int originally = value.indexOf(" (originally ");
                    if (originally >= 0) {
                        int end = Math.max(originally + 13, value.length() - 1);
                        into.put("Original " + name, value.substring(originally + 13, end));
                        into.put(name, value.substring(0, originally));
                    } else {
                        into.put(name, value.endsWith("kB") ? Numbers.withoutUnit(value) : value);
                    }
                });
    }

    private static void readSort(String content, MeasuredDraft into) {
        parts(
                content,
                (label, value) -> {
                    if (label.equals("Sort Method")) {
                        into.put(label, value);
                    } else {
                        into.put("Sort Space Used", Numbers.withoutUnit(value));
                        into.put("Sort Space Type", label);
                    }
                });
    }

    private static void readSortGroups(String group, String content, MeasuredDraft into) {
        parts(
                content,
                (label, value) -> {
                    switch (label) {
                        case "Full-sort Groups", "Pre-sorted Groups" ->
                                into.put(group + " / Group Count", value);
                        case "Sort Method", "Sort Methods" ->
                                into.put(group + " / Sort Methods Used", value);
                        default -> {
                            int blank = label.indexOf(' ');
                            String kind = blank < 0 ? label : label.substring(0, blank);
                            String space = blank < 0 ? "" : label.substring(blank + 1);
                            into.put(
                                    "%s / Sort Space %s / %s Sort Space Used"
                                            .formatted(group, space, kind),
                                    Numbers.withoutUnit(value));
                        }
                    }
                });
    }

    private static void readHeapBlocks(String value, MeasuredDraft into) {
        Pairs.read(
                value,
                (key, number) -> {
                    switch (key) {
                        case "exact" -> into.put("Exact Heap Blocks", number);
                        case "lossy" -> into.put("Lossy Heap Blocks", number);
                        default -> into.keep("Heap Blocks", key + "=" + number);
                    }
                });
    }

    private static void readMergeTuples(String value, MeasuredDraft into) {
        Pairs.read(value, (key, number) -> into.put("Tuples " + capitalized(key), number));
    }

    private static void readMemory(String value, MeasuredDraft into) {
        Pairs.read(
                value,
                (key, size) -> into.put("Memory " + capitalized(key), Numbers.withoutUnit(size)));
    }

    // How a scan read ahead, since 19.
    private static void readReading(
            String line, String value, Map<String, String> names, MeasuredDraft into) {
        Pairs.read(
                value,
                (key, number) -> {
                    String name = names.get(key);
                    if (name == null || number.isEmpty()) {
                        into.keep(line, number.isEmpty() ? key : key + "=" + number);
                    } else {
                        into.put(name, number);
                    }
                });
    }

    private static void readCacheEstimates(String value, MeasuredDraft into) {
        Pairs.read(
                value,
                (key, number) -> {
                    String name =
                            switch (key) {
                                case "capacity" -> "Estimated Capacity";
                                case "distinct keys" -> "Estimated Distinct Lookup Keys";
                                case "lookups" -> "Estimated Lookups";
                                case "hit percent" -> "Estimated Hit Percent";
                                default -> "Estimates " + key;
                            };
                    into.put(name, Numbers.withoutUnit(number));
                });
    }

    // "bernoulli ('10'::real) REPEATABLE ('1'::double precision)"
    private static void readSampling(String value, MeasuredDraft into) {
        int open = value.indexOf(" (");
        if (open < 0 || !value.endsWith(")")) {
            into.put("Sampling", value);
            return;
        }
        into.put("Sampling Method", value.substring(0, open));
        int repeatable = value.indexOf(") REPEATABLE (", open);
        int end = repeatable < 0 ? value.length() - 1 : repeatable;
        into.put("Sampling Parameters", value.substring(open + 2, end));
        if (repeatable >= 0) {
            into.put("Repeatable Seed", value.substring(repeatable + 14, value.length() - 1));
        }
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
