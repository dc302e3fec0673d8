package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.scope.Block.Outer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what stands in FROM, or is changed by a statement, into the sources of its query.
final class FromReader {

    private static final Set<String> JOIN_WORDS =
            Set.of("join", "left", "right", "full", "inner", "cross", "natural", "outer");

    /// Key words that end the list of sources.
    private static final Set<String> ENDS =
            Set.of(
                    "where",
                    "group",
                    "having",
                    "window",
                    "order",
                    "limit",
                    "offset",
                    "fetch",
                    "for",
                    "returning",
                    "set",
                    "when",
                    "values",
                    "union",
                    "intersect",
                    "except",
                    "select",
                    "into",
                    "from",
                    "default",
                    "overriding");

    private final ScopeReader reader;
    private final Words words;
    private final SchemaNames names;
    private final Block block;

    FromReader(ScopeReader reader, Block block) {
        this.reader = reader;
        this.words = reader.words();
        this.names = reader.names();
        this.block = block;
    }

    private record Alias(@Nullable String name, int at, List<ColumnName> columns, int next) {}

    /// Reads the one relation that a statement changes; returns the index behind it.
    int target(int from) {
        int at = words.is(from, "only") ? from + 1 : from;
        if (!words.get(at).isName()) {
            return at;
        }
        String schema = null;
        int name = at;
        if (words.isMark(at + 1, ".")) {
            schema = words.get(at).name();
            name = at + 2;
        }
        int next = words.isMark(name + 1, "*") ? name + 2 : name + 1;
        boolean bare = !block.verb().equals("insert") && !block.verb().equals("table");
        Alias alias =
                bare || words.is(next, "as")
                        ? alias(next, false)
                        : new Alias(null, -1, List.of(), next);
        if (name != words.caret()) {
            relation(schema, words.get(name).name(), alias, at);
        }
        return alias.next();
    }

    /// The row that could not be inserted goes by the name `excluded`.
    void excluded() {
        block.target()
                .ifPresent(target ->
                        block.add(
                                new Source(
                                        "excluded",
                                        Source.Kind.EXCLUDED,
                                        null,
                                        target.columns(),
                                        target.at(),
                                        -1)));
    }

    /// Reads sources, joins and their conditions; returns the index behind them.
    int items(int from, int to) {
        boolean merges = block.verb().equals("merge");
        int at = from;
        while (at < to) {
            Word word = words.get(at);
            if (word.isKeyword() && (ENDS.contains(word.name()) || (merges && word.is("on")))) {
                return at;
            }
            if (word.is("on")) {
                at = condition(at, to);
            } else if (word.is("using")) {
                block.begin(Clause.USING, at);
                at = words.isMark(at + 1, "(") ? words.next(at + 1) : at + 1;
                block.begin(Clause.FROM, at - 1);
            } else if (isJoinWord(word)) {
                at++;
            } else {
                at = item(at, to);
            }
        }
        return at;
    }

    private static boolean isJoinWord(Word word) {
        return word.isKeyword() && JOIN_WORDS.contains(word.name());
    }

    private int condition(int on, int to) {
        block.begin(Clause.ON, on);
        int at = on + 1;
        while (at < to) {
            Word word = words.get(at);
            boolean call = isJoinWord(word) && words.isMark(at + 1, "(");
            boolean ends = word.isKeyword() && ENDS.contains(word.name()) && !isDistinct(at);
            if (word.isMark(",") || ends || (isJoinWord(word) && !call)) {
                break;
            }
            at = words.next(at);
        }
        if (at < to) {
            block.begin(Clause.FROM, at - 1);
        }
        return at;
    }

    private boolean isDistinct(int from) {
        return words.is(from, "from") && words.is(from - 1, "distinct");
    }

    private int item(int from, int to) {
        int at = from;
        boolean lateral = words.is(at, "lateral");
        at += lateral || words.is(at, "only") ? 1 : 0;
        if (words.is(at, "rows") && words.is(at + 1, "from")) {
            Alias alias = alias(words.next(at + 2), true);
            add(Source.Kind.FUNCTION, alias, List.of(), from);
            return alias.next();
        }
        if (words.isMark(at, "(")) {
            return parenthesis(at, lateral);
        }
        if (!isFunctionName(at)) {
            return words.next(at);
        }
        String schema = null;
        int name = at;
        while (words.isMark(name + 1, ".") && isMemberName(name + 2) && name + 2 < to) {
            schema = words.get(name).name();
            name += 2;
        }
        if (words.isMark(name + 1, "(")) {
            return function(schema, name, from);
        }
        Alias alias = alias(words.isMark(name + 1, "*") ? name + 2 : name + 1, true);
        if (name != words.caret()) {
            relation(schema, words.get(name).name(), alias, from);
        }
        return alias.next();
    }

    private boolean isFunctionName(int at) {
        return words.get(at).isName() || (words.get(at).isKeyword() && words.isMark(at + 1, "("));
    }

    private boolean isMemberName(int at) {
        return words.get(at).isName() || words.get(at).isKeyword();
    }

    private int parenthesis(int open, boolean lateral) {
        if (words.startsQuery(open + 1)) {
            Block query = reader.inParentheses(open, new Outer(block, lateral, block.ctes()));
            Alias alias = alias(words.next(open), true);
            add(Source.Kind.SUBQUERY, alias, query.outputs(), open);
            return alias.next();
        }
        items(open + 1, words.close(open));
        Alias alias = alias(words.next(open), true);
        if (alias.name() != null) {
            // Its columns are those of the sources inside, which are known already.
            add(Source.Kind.JOIN, alias, List.of(), open);
        }
        return alias.next();
    }

    private int function(@Nullable String schema, int name, int from) {
        String called = words.get(name).name();
        int next = words.next(name + 1);
        boolean ordinality = words.matches(next, "with", "ordinality");
        Alias alias = alias(ordinality ? next + 2 : next, true);
        List<ColumnName> columns = new ArrayList<>();
        String single = alias.name() == null ? called : alias.name();
        columns.addAll(new FunctionColumns(reader, block).of(schema, single, name));
        if (ordinality) {
            columns.add(ColumnName.of("ordinality", "bigint"));
        }
        block.add(
                new Source(
                        single,
                        Source.Kind.FUNCTION,
                        null,
                        Columns.renamed(columns, alias.columns()),
                        from,
                        alias.at()));
        return alias.next();
    }

    private void relation(@Nullable String schema, String name, Alias alias, int at) {
        Optional<Cte> cte =
                schema == null
                        ? block.ctes().reversed().stream()
                                .filter(one -> one.name().equals(name))
                                .findFirst()
                        : Optional.empty();
        RelationName relation = cte.isPresent() ? null : names.relation(schema, name).orElse(null);
        List<ColumnName> columns =
                cte.map(Cte::columns)
                        .orElseGet(() -> relation == null ? List.of() : relation.columns());
        block.add(
                new Source(
                        alias.name() == null ? name : alias.name(),
                        cte.isPresent() ? Source.Kind.CTE : Source.Kind.RELATION,
                        relation,
                        Columns.renamed(columns, alias.columns()),
                        at,
                        alias.at()));
    }

    private void add(Source.Kind kind, Alias alias, List<ColumnName> columns, int at) {
        block.add(
                new Source(
                        alias.name() == null ? "" : alias.name(),
                        kind,
                        null,
                        Columns.renamed(columns, alias.columns()),
                        at,
                        alias.at()));
    }

    /// Reads `[AS] name [(columns)]`, and passes over TABLESAMPLE.
    private Alias alias(int from, boolean withColumns) {
        boolean as = words.is(from, "as");
        int at = as ? from + 1 : from;
        Word word = words.get(at);
        String name = null;
        int nameAt = -1;
        List<ColumnName> columns = List.of();
        if (at == words.caret()) {
            at++;
        } else if (word.isName() && !isJoinWord(word) && !isEnd(word)) {
            name = word.name();
            nameAt = at;
            at++;
        }
        if (withColumns && (as || name != null) && words.isMark(at, "(")) {
            columns = Columns.declared(words, at);
            at = words.next(at);
        }
        if (words.is(at, "tablesample")) {
            at = words.next(at + 2);
            at = words.is(at, "repeatable") ? words.next(at + 1) : at;
        }
        return new Alias(name, nameAt, columns, at);
    }

    private static boolean isEnd(Word word) {
        return word.isKeyword() && ENDS.contains(word.name());
    }
}
