package io.howdah.sql.complete;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.ForeignKeyName;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Clause;
import io.howdah.sql.scope.Source;
import io.howdah.sql.scope.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How sources of a query go together.
final class Joins {

    /// @param key the foreign key's name, or what else speaks for it
    record Condition(String text, String key) {}

    static final String SAME_NAME = "same name";

    private Joins() {}

    /// The source that the join at this word is about: the last one before it.
    static Optional<Source> joined(Block block, int at) {
        return block.sources().stream()
                .filter(source -> source.at() < at)
                .reduce((first, second) -> second);
    }

    /// What is joined already.
    static List<Source> earlier(Block block, int at) {
        List<Source> before = block.sources().stream().filter(source -> source.at() < at).toList();
        return before.isEmpty() ? before : before.subList(0, before.size() - 1);
    }

    /// Conditions by foreign keys in both directions, those with the nearest source first; then by
    /// columns of the same name and type.
    static List<Condition> conditions(SchemaNames names, Block block, int at) {
        Optional<Source> joined = joined(block, at);
        if (joined.isEmpty()) {
            return List.of();
        }
        List<Condition> byKey = new ArrayList<>();
        List<Condition> byName = new ArrayList<>();
        for (Source other : earlier(block, at).reversed()) {
            byKey.addAll(byKeys(names, joined.get(), other));
            byName.addAll(byNames(joined.get(), other));
        }
        List<String> known = byKey.stream().map(Condition::text).toList();
        byName.removeIf(condition -> known.contains(condition.text()));
        byKey.addAll(byName);
        return byKey;
    }

    /// Conditions by foreign keys between sources that no JOIN has brought together, and between them
    /// and those of the query around.
    static List<Condition> listed(SchemaNames names, Words words, Block block) {
        List<Source> listed =
                block.sources().stream().filter(source -> !isJoined(words, source)).toList();
        List<Source> outer = block.outerBlock().map(Block::sources).orElse(List.of());
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            for (Source earlier : listed.subList(0, i).reversed()) {
                conditions.addAll(byKeys(names, listed.get(i), earlier));
            }
            for (Source around : outer) {
                conditions.addAll(byKeys(names, listed.get(i), around));
            }
        }
        return conditions;
    }

    private static boolean isJoined(Words words, Source source) {
        return words.is(behind(words, source.at()), "join");
    }

    /// The word that leads to the source at this one.
    private static int behind(Words words, int source) {
        int join = source - 1;
        while (words.is(join, "lateral") || words.is(join, "only")) {
            join--;
        }
        return join;
    }

    private static List<Condition> byKeys(SchemaNames names, Source joined, Source other) {
        RelationName left = joined.relation();
        RelationName right = other.relation();
        if (left == null || right == null) {
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        for (ForeignKeyName key : names.foreignKeys(left)) {
            if (key.isFrom(left) && key.isTo(right)) {
                conditions.add(
                        new Condition(
                                text(
                                        joined.name(),
                                        key.fromColumns(),
                                        other.name(),
                                        key.toColumns()),
                                key.name()));
            }
            if (key.isTo(left) && key.isFrom(right)) {
                conditions.add(
                        new Condition(
                                text(
                                        joined.name(),
                                        key.toColumns(),
                                        other.name(),
                                        key.fromColumns()),
                                key.name()));
            }
        }
        return conditions;
    }

    private static List<Condition> byNames(Source joined, Source other) {
        return joined.columns().stream()
                .filter(column ->
                        other.column(column.name())
                                .filter(same -> same.type().equals(column.type()))
                                .isPresent())
                .map(ColumnName::name)
                .map(name ->
                        new Condition(
                                text(joined.name(), List.of(name), other.name(), List.of(name)),
                                SAME_NAME))
                .toList();
    }

    /// `a.x = b.y AND …`, pair by pair.
    static String text(
            String left, List<String> leftColumns, String right, List<String> rightColumns) {
        return IntStream.range(0, Math.min(leftColumns.size(), rightColumns.size()))
                .mapToObj(i ->
                        "%s.%s = %s.%s"
                                .formatted(
                                        Quoting.name(left),
                                        Quoting.member(leftColumns.get(i)),
                                        Quoting.name(right),
                                        Quoting.member(rightColumns.get(i))))
                .collect(Collectors.joining(" AND "));
    }

    /// The columns that both sides of a join have, for its USING list at `open`.
    static List<ColumnName> common(Block block, int open) {
        List<Source> earlier = earlier(block, open);
        return joined(block, open).stream()
                .flatMap(source -> source.columns().stream())
                .filter(column ->
                        earlier.stream().anyMatch(one -> one.column(column.name()).isPresent()))
                .toList();
    }

    /// Whether the source before this word is joined and still needs ON or USING.
    static boolean lacksCondition(Words words, Block block, int at) {
        int source = joined(block, at).map(Source::at).orElse(-1);
        int join = behind(words, source);
        if (source < 0 || !words.is(join, "join")) {
            return false;
        }
        boolean free = words.is(join - 1, "cross") || words.is(join - 1, "natural");
        boolean left = words.is(join - 1, "left") || words.is(join - 1, "outer");
        return !(free || (left && words.is(join - 2, "natural")))
                && block.clauseAt(at) == Clause.FROM
                && noConditionBetween(words, source, at);
    }

    private static boolean noConditionBetween(Words words, int from, int to) {
        for (int i = from; i < to; i = words.next(i)) {
            if (words.is(i, "on") || words.is(i, "using")) {
                return false;
            }
        }
        return true;
    }

    /// A short name for a relation that no source has yet: the first letters of its words.
    static String alias(String name, List<Source> sources) {
        String letters =
                name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("(?:^|_|[^a-z0-9])+([a-z0-9])[a-z0-9]*", "$1")
                        .replaceAll("[^a-z0-9]", "");
        String base = letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "t" : letters;
        for (int i = 1; ; i++) {
            String alias = i == 1 ? base : base + i;
            boolean taken = sources.stream().anyMatch(source -> source.name().equals(alias));
            if (!taken && Quoting.name(alias).equals(alias)) {
                return alias;
            }
        }
    }
}
