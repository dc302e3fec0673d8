package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One SELECT, INSERT, UPDATE, DELETE, MERGE, VALUES or TABLE of a statement: what it reads, and the
/// columns that it gives.
///
/// It is filled by [ScopeReader] and read by everybody else.
public final class Block {

    record ClauseAt(Clause clause, int at) {}

    /// What stands around a query.
    ///
    /// @param parent the query around it, null at the top
    /// @param correlated whether it may use the columns of what the parent reads
    /// @param ctes what WITH clauses name, the nearest last
    record Outer(@Nullable Block parent, boolean correlated, List<Cte> ctes) {

        static final Outer NONE = new Outer(null, false, List.of());

        Outer {
            ctes = List.copyOf(ctes);
        }
    }

    private final String verb;
    private final int start;
    private final int end;
    private final Outer outer;
    private final List<Source> sources = new ArrayList<>();
    private final List<ClauseAt> clauses = new ArrayList<>();
    private List<ColumnName> outputs = List.of();

    Block(String verb, int start, int end, Outer outer) {
        this.verb = verb;
        this.start = start;
        this.end = end;
        this.outer = outer;
    }

    /// The key word that begins it, in lower case; "" when it is not typed yet.
    public String verb() {
        return verb;
    }

    /// Index of its first word.
    public int start() {
        return start;
    }

    /// Index behind its last word.
    public int end() {
        return end;
    }

    /// What it reads itself, in order.
    public List<Source> sources() {
        return Collections.unmodifiableList(sources);
    }

    /// The relation that it changes.
    public Optional<Source> target() {
        boolean changes =
                switch (verb) {
                    case "insert", "update", "delete", "merge" -> true;
                    default -> false;
                };
        return changes ? sources.stream().findFirst() : Optional.empty();
    }

    public List<Cte> ctes() {
        return outer.ctes();
    }

    /// The columns of its rows.
    public List<ColumnName> outputs() {
        return outputs;
    }

    /// The query whose columns it may use too.
    public Optional<Block> outerBlock() {
        Block parent = outer.parent();
        if (parent == null) {
            return Optional.empty();
        }
        return outer.correlated() ? Optional.of(parent) : parent.outerBlock();
    }

    /// The clause that a word stands in.
    public Clause clauseAt(int word) {
        Clause found = Clause.START;
        for (ClauseAt clause : clauses) {
            if (clause.at() < word) {
                found = clause.clause();
            }
        }
        return found;
    }

    /// Index of the clause's first word, -1 when there is none.
    public int clauseStart(Clause wanted) {
        return clauses.stream()
                .filter(clause -> clause.clause() == wanted)
                .mapToInt(ClauseAt::at)
                .findFirst()
                .orElse(-1);
    }

    /// Index of the word that begins the clause around a word.
    public int clauseStartAt(int word) {
        int found = start;
        for (ClauseAt clause : clauses) {
            if (clause.at() < word) {
                found = clause.at();
            }
        }
        return found;
    }

    /// Index behind the clause that begins at `at`.
    int clauseEnd(int at) {
        return clauses.stream()
                .mapToInt(ClauseAt::at)
                .filter(other -> other > at)
                .min()
                .orElse(end);
    }

    /// The source of that name here or in a query around, the nearest first.
    public Optional<Source> source(String name) {
        Optional<Source> own =
                sources.stream().filter(source -> source.name().equals(name)).findFirst();
        return own.isPresent() ? own : outerBlock().flatMap(block -> block.source(name));
    }

    /// The column that a bare name means.
    public Optional<ColumnName> column(String name) {
        Optional<ColumnName> own =
                sources.stream().flatMap(source -> source.column(name).stream()).findFirst();
        return own.isPresent() ? own : outerBlock().flatMap(block -> block.column(name));
    }

    void begin(Clause clause, int at) {
        clauses.add(new ClauseAt(clause, at));
    }

    void add(Source source) {
        sources.add(source);
    }

    void give(List<ColumnName> columns) {
        outputs = List.copyOf(columns);
    }
}
