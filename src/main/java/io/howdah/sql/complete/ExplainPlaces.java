package io.howdah.sql.complete;

import io.howdah.sql.scope.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds what may stand behind EXPLAIN: its options, and the beginning of the statement that it
/// explains.
final class ExplainPlaces {

    private static final List<String> STATEMENTS =
            List.of(
                    "SELECT",
                    "INSERT INTO",
                    "UPDATE",
                    "DELETE FROM",
                    "MERGE INTO",
                    "WITH",
                    "EXECUTE",
                    "VALUES",
                    "TABLE",
                    "CREATE TABLE",
                    "CREATE MATERIALIZED VIEW",
                    "REFRESH MATERIALIZED VIEW",
                    "DECLARE");

    private static final List<String> OPTIONS =
            List.of(
                    "ANALYZE",
                    "BUFFERS",
                    "VERBOSE",
                    "SETTINGS",
                    "WAL",
                    "COSTS OFF",
                    "TIMING OFF",
                    "SUMMARY",
                    "FORMAT JSON",
                    "GENERIC_PLAN",
                    "MEMORY",
                    "SERIALIZE");

    private final Words words;
    private final int at;
    private final Shape shape;

    ExplainPlaces(Caret caret, Shape shape) {
        this.words = caret.words();
        this.at = caret.at();
        this.shape = shape;
    }

    /// Empty when the caret stands inside of the explained statement, behind its first word.
    Optional<Place> read() {
        List<String> behind = shape.parts().subList(1, shape.parts().size());
        if (behind.isEmpty()) {
            return Optional.of(new Place.Words(start(List.of("ANALYZE"), List.of("VERBOSE"))));
        }
        if (behind.getFirst().equals("(")) {
            return Optional.of(option());
        }
        return switch (String.join(" ", behind)) {
            case "analyze" -> Optional.of(new Place.Words(start(List.of(), List.of("VERBOSE"))));
            case "()", "verbose", "analyze verbose" -> Optional.of(new Place.Words(STATEMENTS));
            default -> Optional.empty();
        };
    }

    private static List<String> start(List<String> before, List<String> after) {
        List<String> all = new ArrayList<>(before);
        all.addAll(STATEMENTS);
        all.addAll(after);
        return all;
    }

    private Place option() {
        if (begins(shape.part(1))) {
            List<String> given = IntStream.range(0, at).mapToObj(i -> words.get(i).name()).toList();
            return new Place.Words(
                    OPTIONS.stream()
                            .filter(option ->
                                    !given.contains(option.split(" ")[0].toLowerCase(Locale.ROOT)))
                            .toList());
        }
        return begins(shape.part(2)) ? values(words.get(at - 1).name()) : new Place.Nothing();
    }

    private static boolean begins(String part) {
        return part.equals("(") || part.equals(",");
    }

    private static Place values(String option) {
        return new Place.Words(
                switch (option) {
                    case "format" -> List.of("TEXT", "JSON", "XML", "YAML");
                    case "serialize" -> List.of("TEXT", "BINARY", "NONE");
                    default -> List.of("ON", "OFF");
                });
    }
}
