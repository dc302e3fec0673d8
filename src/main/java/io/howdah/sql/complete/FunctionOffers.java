package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.scope.Word;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Offers functions with their parentheses; the caret goes between them.
final class FunctionOffers {

    private static final Set<FunctionName.Kind> CALLED =
            EnumSet.of(
                    FunctionName.Kind.FUNCTION,
                    FunctionName.Kind.AGGREGATE,
                    FunctionName.Kind.WINDOW);

    private static final List<String> AGGREGATES = List.of("count", "sum", "min", "max", "avg");

    /// Types of values that no statement can write.
    private static final Set<String> INTERNAL = Set.of("internal", "cstring", "language_handler");

    /// The functions that people use most come before their neighbours.
    private static final Set<String> COMMON =
            Set.of(
                    "count",
                    "sum",
                    "avg",
                    "min",
                    "max",
                    "coalesce",
                    "now",
                    "lower",
                    "upper",
                    "length",
                    "round",
                    "concat",
                    "date_trunc",
                    "to_char",
                    "to_date",
                    "string_agg",
                    "array_agg",
                    "json_agg",
                    "jsonb_agg",
                    "jsonb_build_object",
                    "row_number",
                    "rank",
                    "lag",
                    "lead",
                    "generate_series",
                    "unnest",
                    "extract",
                    "replace",
                    "split_part",
                    "regexp_replace",
                    "substring",
                    "trim",
                    "abs",
                    "greatest",
                    "least",
                    "nullif",
                    "age",
                    "random");

    private final Caret caret;
    private final Offering offering;
    private final int most;

    FunctionOffers(Caret caret, Offering offering, int most) {
        this.caret = caret;
        this.offering = offering;
        this.most = most;
    }

    /// What an expression can call.
    void calls() {
        offer(function -> CALLED.contains(function.kind()) && isCallable(function), false);
        if (!caret.isQualified()) {
            SyntaxFunctions.all().forEach(function -> offer(function, false));
        }
    }

    /// The aggregates that conditions on groups are about, before the columns.
    void aggregates() {
        for (String name : AGGREGATES) {
            caret.names().functions("pg_catalog", name).stream()
                    .limit(1)
                    .forEach(function -> offer(function, false, Weight.OUTPUT));
        }
    }

    /// What FROM can call.
    void sources() {
        offer(function -> function.returnsRows() && isCallable(function), false);
    }

    void objects(Set<FunctionName.Kind> kinds, boolean bare) {
        offer(function -> kinds.contains(function.kind()), bare);
    }

    private static boolean isCallable(FunctionName function) {
        return !INTERNAL.contains(function.result())
                && function.parameters().stream().noneMatch(one -> INTERNAL.contains(one.type()));
    }

    private void offer(Predicate<FunctionName> wanted, boolean bare) {
        // What is dropped, altered or granted is seldom the system's own.
        int found = bare ? Integer.MAX_VALUE : most * 4;
        caret.names().findFunctions(caret.schema(), caret.typed(), found).stream()
                .filter(wanted)
                .sorted(Comparator.comparing(function -> bare && isSystem(function)))
                .limit(most)
                .forEach(function -> offer(function, bare));
    }

    private static boolean isSystem(FunctionName function) {
        return function.schema().equals("pg_catalog");
    }

    private void offer(FunctionName function, boolean bare) {
        boolean visible = caret.names().searchPath().contains(function.schema());
        int nearness = isCommon(function) ? -2 : visible ? 0 : Weight.OUTER_STEP;
        nearness = bare && isSystem(function) ? Weight.SYSTEM_STEP : nearness;
        offer(function, bare, Weight.FUNCTION + nearness);
    }

    private void offer(FunctionName function, boolean bare, int weight) {
        List<FunctionName> overloads = caret.names().functions(function.schema(), function.name());
        String more = overloads.size() > 1 ? "  +" + (overloads.size() - 1) : "";
        boolean visible = caret.names().searchPath().contains(function.schema());
        String name =
                caret.isQualified()
                        ? Quoting.member(function.name())
                        : Quoting.function(function.name());
        String text =
                caret.isQualified() || visible
                        ? spelled(function, name)
                        : Quoting.name(function.schema()) + "." + Quoting.member(function.name());
        offering.add(
                function.name(),
                weight,
                new Candidate(
                        Kind.FUNCTION,
                        text,
                        template(text, function, overloads, bare),
                        shown(function, overloads).signature() + more,
                        Describer.documentation(
                                overloads.isEmpty() ? List.of(function) : overloads)));
    }

    /// What belongs to the grammar is no name, and so is never quoted.
    private static String spelled(FunctionName function, String name) {
        return SyntaxFunctions.named(function.name()).isEmpty() ? name : function.name();
    }

    /// The overload that tells most: the first one that takes a value.
    private static FunctionName shown(FunctionName function, List<FunctionName> overloads) {
        return overloads.stream()
                .filter(one -> !one.parameters().isEmpty())
                .findFirst()
                .orElse(function);
    }

    private static boolean isCommon(FunctionName function) {
        return Names.isSystem(function.schema()) && COMMON.contains(function.name());
    }

    private Template template(
            String text, FunctionName function, List<FunctionName> overloads, boolean bare) {
        Word behind = caret.words().get(caret.words().caret() + 1);
        if (bare || (behind.isMark("(") && behind.gap() == Word.Gap.NONE)) {
            return Template.plain(text);
        }
        boolean noValues =
                function.parameters().isEmpty()
                        && overloads.stream().allMatch(one -> one.parameters().isEmpty());
        return noValues ? Template.plain(text + "()") : Template.of(text + "(${})");
    }
}
