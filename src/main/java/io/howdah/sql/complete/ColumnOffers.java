package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Clause;
import io.howdah.sql.scope.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Offers columns: of the sources in sight, the nearest first, or of the one that is named before
/// the caret.
final class ColumnOffers {

    private static final int MOST_AT_ONCE = 200;

    private final Caret caret;
    private final Offering offering;

    ColumnOffers(Caret caret, Offering offering) {
        this.caret = caret;
        this.offering = offering;
    }

    /// Offers what the names before the caret have; false when they name nothing that has columns.
    boolean qualified() {
        String first = Objects.requireNonNull(caret.qualifiers().getFirst());
        Block block = caret.block();
        Optional<Source> source =
                block == null || caret.qualifiers().size() > 1
                        ? Optional.empty()
                        : block.source(first);
        if (source.isPresent()) {
            members(source.get().columns(), source.get().name());
            return true;
        }
        Optional<RelationName> relation =
                caret.qualifiers().size() == 1
                        ? caret.names().relation(null, first)
                        : caret.names().relation(first, caret.qualifiers().get(1));
        relation.ifPresent(found -> members(found.columns(), found.name()));
        return relation.isPresent();
    }

    private void members(List<ColumnName> columns, String of) {
        columns.forEach(column -> column(column, Quoting.member(column.name()), of, Weight.COLUMN));
        if (isSelectList() && columns.size() > 1 && caret.typed().isEmpty()) {
            all(columns, of, Quoting.name(caret.qualifiers().getFirst()) + ".", true);
        }
    }

    private boolean isSelectList() {
        Block block = caret.block();
        return block != null
                && block.clauseAt(caret.at()) == Clause.SELECT
                && caret.parenthesis() < 0;
    }

    /// Offers the columns and the names of all sources in sight.
    void visible() {
        Map<String, Integer> sharers = new HashMap<>();
        for (Block block = caret.block(); block != null; block = outer(block)) {
            block.sources().stream()
                    .flatMap(source -> source.columns().stream().map(ColumnName::name).distinct())
                    .forEach(name -> sharers.merge(name, 1, Integer::sum));
        }
        int step = 0;
        for (Block block = caret.block(); block != null; block = outer(block)) {
            for (Source source : inSight(block)) {
                source(source, step, sharers);
            }
            step += Weight.OUTER_STEP;
        }
        Block block = caret.block();
        if (block != null) {
            outputs(block);
            everything(block);
        }
    }

    private static @Nullable Block outer(Block block) {
        return block.outerBlock().orElse(null);
    }

    /// In the condition of a join, the joined source comes first. New rows see no old ones.
    private List<Source> inSight(Block block) {
        Clause clause = block.clauseAt(caret.at());
        if (clause == Clause.VALUES && block.verb().equals("insert")) {
            return List.of();
        }
        boolean joins = clause == Clause.ON;
        return joins
                ? block.sources().reversed().stream()
                        .filter(source -> source.at() < caret.at())
                        .toList()
                : block.sources();
    }

    private void source(Source source, int step, Map<String, Integer> sharers) {
        if (source.name().isEmpty()) {
            return;
        }
        int excluded = source.kind() == Source.Kind.EXCLUDED ? Weight.OUTER_STEP : 0;
        for (ColumnName column : source.columns()) {
            boolean shared = sharers.getOrDefault(column.name(), 0) > 1;
            String text =
                    shared
                            ? Quoting.name(source.name()) + "." + Quoting.member(column.name())
                            : Quoting.name(column.name());
            column(column, text, source.name(), Weight.COLUMN + step + excluded);
        }
        RelationName relation = source.relation();
        String detail =
                relation == null
                        ? source.kind().words()
                        : relation.schema() + "." + relation.name();
        offering.add(
                source.name(),
                Weight.ALIAS + step + excluded,
                Names.candidate(Kind.ALIAS, source.name(), detail));
    }

    private void column(ColumnName column, String text, String of, int weight) {
        String type = column.type().isEmpty() ? of : column.type() + " · " + of;
        offering.add(
                column.name(),
                weight,
                Names.candidate(Kind.COLUMN, text, type, Describer.documentation(column)));
    }

    /// ORDER BY and GROUP BY may name the columns of the result.
    private void outputs(Block block) {
        Clause clause = block.clauseAt(caret.at());
        if (clause != Clause.ORDER_BY && clause != Clause.GROUP_BY) {
            return;
        }
        for (ColumnName output : block.outputs()) {
            long own = block.sources().stream().filter(one -> has(one, output)).count();
            // Grouping takes the columns of the result; what it computes there is mostly
            // aggregates.
            boolean later = clause == Clause.GROUP_BY && own == 0;
            if (own < 2 && !output.name().startsWith("?")) {
                column(
                        output,
                        Quoting.name(output.name()),
                        "result",
                        later ? Weight.COLUMN + 1 : Weight.OUTPUT);
            }
        }
    }

    private static boolean has(Source source, ColumnName column) {
        return source.column(column.name()).isPresent();
    }

    /// All columns at once, in place of the asterisk.
    private void everything(Block block) {
        if (!isSelectList() || !caret.typed().isEmpty() || !caret.before().is("select")) {
            return;
        }
        offering.add(Kind.KEYWORD, "*", Weight.COLUMN - 1, "all columns");
        boolean alone = block.sources().size() == 1;
        for (Source source : block.sources()) {
            String prefix = alone ? "" : Quoting.name(source.name()) + ".";
            all(source.columns(), source.name(), prefix, false);
        }
    }

    private void all(List<ColumnName> columns, String of, String prefix, boolean firstPrefixed) {
        if (columns.size() < 2 || columns.size() > MOST_AT_ONCE) {
            return;
        }
        String text =
                columns.stream()
                        .map(ColumnName::name)
                        .map(name ->
                                prefix.isEmpty()
                                        ? Quoting.name(name)
                                        : prefix + Quoting.member(name))
                        .collect(Collectors.joining(", "));
        String insert = firstPrefixed ? text.substring(prefix.length()) : text;
        offering.add(
                "all columns of",
                Weight.ALL_COLUMNS,
                new Candidate(
                        Kind.COLUMNS,
                        "all columns of " + of,
                        Template.plain(insert),
                        columns.size() + " columns",
                        text.replace(", ", ",\n")));
    }

    /// The columns of a list.
    void list(List<ColumnName> columns, boolean allAtOnce) {
        for (ColumnName column : columns) {
            offering.add(
                    column.name(),
                    Weight.COLUMN,
                    Names.candidate(
                            Kind.COLUMN,
                            Quoting.name(column.name()),
                            column.type(),
                            Describer.documentation(column)));
        }
        if (allAtOnce && caret.typed().isEmpty()) {
            all(columns, caret.block() == null ? "the table" : target(caret.block()), "", false);
        }
    }

    private static String target(Block block) {
        return block.target().map(Source::name).orElse("the table");
    }
}
