package io.howdah.sql;

import java.util.List;
import java.util.Set;

/// Knows the statements that the server refuses inside of a transaction block (the manual's pages of
/// these commands; `PreventInTransactionBlock` in the server's sources).
final class TransactionBlock {

    private static final Set<String> CLUSTER_WIDE = Set.of("database", "tablespace");

    private TransactionBlock() {}

    static boolean refuses(Words words) {
        return switch (words.word(0)) {
            case "vacuum" -> true;
            case "create" -> create(words);
            case "drop" -> drop(words);
            case "alter" -> alter(words);
            case "reindex" -> reindex(words);
            case "cluster" -> clustersEverything(words);
            case "discard" -> words.is(1, "all");
            case "commit", "rollback" -> words.is(1, "prepared");
            default -> false;
        };
    }

    private static boolean create(Words words) {
        int object = words.is(1, "unique") ? 2 : 1;
        return CLUSTER_WIDE.contains(words.word(1))
                || words.is(1, "subscription")
                || words.matches(object, "index", "concurrently");
    }

    private static boolean drop(Words words) {
        return CLUSTER_WIDE.contains(words.word(1))
                || words.is(1, "subscription")
                || words.matches(1, "index", "concurrently");
    }

    private static boolean alter(Words words) {
        return switch (words.word(1)) {
            case "system" -> true;
            case "database" -> words.matches(3, "set", "tablespace");
            case "subscription" -> words.has("refresh") || words.has("publication");
            case "table" -> words.has("detach") && words.has("concurrently");
            default -> false;
        };
    }

    private static boolean reindex(Words words) {
        int object = words.is(1, "(") ? words.close(1) + 1 : 1;
        return words.find(0, words.size(), 0, List.of("concurrently")) >= 0
                || words.find(0, object, 1, List.of("concurrently")) >= 0
                || List.of("database", "system", "schema").contains(words.word(object));
    }

    private static boolean clustersEverything(Words words) {
        int table = words.is(1, "(") ? words.close(1) + 1 : words.is(1, "verbose") ? 2 : 1;
        return table >= words.size();
    }
}
