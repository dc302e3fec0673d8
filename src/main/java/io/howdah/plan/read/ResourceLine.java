package io.howdah.plan.read;

import io.howdah.plan.Resource;
import org.jspecify.annotations.Nullable;

/// Reads the lines of text format that count resources: Buffers, I/O Timings and WAL.
final class ResourceLine {

    private static final String BETWEEN = ", ";

    private ResourceLine() {}

    /// Reads `shared hit=1 read=2, temp written=3`.
    static void readBuffers(String value, MeasuredDraft into) {
        scoped(
                value,
                "Buffers",
                into,
                (scope, kind) ->
                        Resource.of(capitalized(scope) + " " + capitalized(kind) + " Blocks"));
    }

    /// Reads `shared read=0.1 write=0.2, temp read=0.3`; before 15 without a scope, in 15 and 16
    /// with the scope `shared/local`.
    static void readIoTimes(String value, MeasuredDraft into) {
        scoped(
                value,
                "I/O Timings",
                into,
                (scope, kind) -> {
                    String owner =
                            scope.isEmpty() || scope.equals("shared/local") ? "shared" : scope;
                    return Resource.of(capitalized(owner) + " I/O " + capitalized(kind) + " Time");
                });
    }

    /// Reads `records=1 fpi=2 bytes=3 fpi bytes=4 buffers full=5`.
    static void readWal(String value, MeasuredDraft into) {
        Pairs.read(
                value,
                (key, number) -> {
                    @Nullable Resource resource =
                            switch (key) {
                                case "records" -> Resource.WAL_RECORDS;
                                case "fpi" -> Resource.WAL_FPI;
                                case "bytes" -> Resource.WAL_BYTES;
                                case "fpi bytes" -> Resource.WAL_FPI_BYTES;
                                case "buffers full" -> Resource.WAL_BUFFERS_FULL;
                                default -> null;
                            };
                    take(resource, "WAL", key, number, into);
                });
    }

    private interface Kinds {
        @Nullable Resource of(String scope, String kind);
    }

    private static void scoped(String value, String name, MeasuredDraft into, Kinds kinds) {
        int from = 0;
        for (int comma = value.indexOf(BETWEEN); comma >= 0; comma = value.indexOf(BETWEEN, from)) {
            scopedPart(value.substring(from, comma), name, into, kinds);
            from = comma + BETWEEN.length();
        }
        scopedPart(value.substring(from), name, into, kinds);
    }

    private static void scopedPart(String part, String name, MeasuredDraft into, Kinds kinds) {
        var scope = new StringBuilder();
        Pairs.read(
                part,
                (key, number) -> {
                    int blank = key.lastIndexOf(' ');
                    if (blank >= 0) {
                        scope.setLength(0);
                        scope.append(key, 0, blank);
                    }
                    String kind = key.substring(blank + 1);
                    take(kinds.of(scope.toString(), kind), name, key, number, into);
                });
    }

    private static void take(
            @Nullable Resource resource,
            String name,
            String key,
            String number,
            MeasuredDraft into) {
        Double amount = Numbers.parse(number);
        if (resource == null || amount == null) {
            into.keep(name, number.isEmpty() ? key : key + "=" + number);
        } else {
            into.add(resource, amount);
        }
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
