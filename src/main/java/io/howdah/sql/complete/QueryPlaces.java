package io.howdah.sql.complete;

import io.howdah.sql.complete.Place.Nothing;
import io.howdah.sql.complete.Place.Operand;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Clause;
import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what may stand at a caret inside of a query.
final class QueryPlaces {

    private static final List<String> QUERY_STARTS =
            List.of("SELECT", "VALUES", "WITH", "TABLE", "INSERT INTO", "UPDATE", "DELETE FROM");

    private static final List<String> FROM_WORDS =
            List.of("LATERAL", "ONLY", "ROWS FROM", "SELECT");

    /// Clauses of conditions, where operators come before the next clause.
    private static final Set<Clause> CONDITIONS =
            EnumSet.of(Clause.WHERE, Clause.HAVING, Clause.ON);

    private final Caret caret;
    private final Words words;
    private final Block block;
    private final int at;
    private final Word before;

    QueryPlaces(Caret caret, Block block) {
        this.caret = caret;
        this.words = caret.words();
        this.block = block;
        this.at = caret.at();
        this.before = caret.before();
    }

    Place read() {
        if (block.verb().isEmpty()) {
            return new Place.Words(QUERY_STARTS);
        }
        if (before.is("with") || before.is("recursive")) {
            return before.is("with") ? new Place.Words(List.of("RECURSIVE")) : new Nothing();
        }
        Clause clause = block.clauseAt(at);
        int open = caret.parenthesis();
        if (open >= 0) {
            Optional<Place> listed = new ListPlaces(caret, block).read(clause, open);
            if (listed.isPresent()) {
                return listed.get();
            }
        }
        return switch (clause) {
            case START -> start();
            case TARGET -> target();
            case FROM -> open >= 0 && isCall(open) ? expression(clause) : from();
            case USING -> new Place.Words(Clauses.after(block, clause));
            case SET -> set();
            case CONFLICT -> conflict();
            case WHEN -> when();
            case VALUES -> new Place.Words(List.of("ON CONFLICT", "RETURNING"));
            case INTO -> before.is("into") ? new Nothing() : expression(clause);
            case FOR -> lock();
            case FETCH -> new Place.Words(List.of("FIRST", "NEXT", "ROWS ONLY", "ROWS WITH TIES"));
            case WINDOW -> new Place.Words(List.of("AS", "ORDER BY", "LIMIT"));
            case GROUP_BY, ORDER_BY -> by(clause);
            case LIMIT, OFFSET -> limit(clause);
            case SELECT, ON, WHERE, HAVING, RETURNING -> expression(clause);
        };
    }

    private Place start() {
        return switch (block.verb()) {
            case "insert", "merge" -> new Place.Words(List.of("INTO"));
            case "delete" -> new Place.Words(List.of("FROM"));
            default -> new Nothing();
        };
    }

    private boolean isCall(int open) {
        Word head = words.get(open - 1);
        return head.isName() || (head.isKeyword() && !head.is("from") && !head.is("join"));
    }

    private Place target() {
        if (at - 1 == block.clauseStart(Clause.TARGET) || before.is("only")) {
            return new Place.Source(false, block.verb().equals("table"));
        }
        if (before.is("as")) {
            return new Nothing();
        }
        return new Place.Words(Clauses.afterTarget(block, before));
    }

    private Place from() {
        if (before.is("as")) {
            return new Nothing();
        }
        if (before.is("lateral") || before.is("only")) {
            return new Place.Source(false, true);
        }
        boolean first =
                before.is("from") || before.is("using") || before.isMark(",") || before.isMark("(");
        if (first || before.is("join")) {
            return new Place.Source(before.is("join"), true);
        }
        List<String> joins = Clauses.afterJoinWord(before);
        if (!joins.isEmpty()) {
            return new Place.Words(joins);
        }
        boolean open = Joins.lacksCondition(words, block, at);
        List<String> keywords = Clauses.after(block, Clause.FROM);
        return open ? new Place.JoinWords(keywords) : new Place.Words(keywords);
    }

    static List<String> fromWords() {
        return FROM_WORDS;
    }

    private Place set() {
        int clause = block.clauseStartAt(at);
        boolean name = at - 1 == clause || (before.isMark(",") && caret.parenthesis() < 0);
        if (name) {
            Set<String> taken = Clauses.names(words, clause, words.caret());
            return new Place.Columns(
                    Clauses.target(block).stream()
                            .filter(column -> !taken.contains(column.name()))
                            .toList(),
                    false);
        }
        if (before.isMark("=")) {
            return new Operand(
                    false,
                    Stream.concat(Stream.of("DEFAULT"), Operands.opening().stream()).toList());
        }
        return expression(Clause.SET);
    }

    private Place conflict() {
        return switch (before.isKeyword() ? before.name() : "") {
            case "on" ->
                    new Place.Words(
                            words.is(at - 2, "conflict")
                                    ? List.of("CONSTRAINT")
                                    : List.of("CONFLICT"));
            case "conflict" ->
                    new Place.Words(List.of("DO NOTHING", "DO UPDATE SET", "ON CONSTRAINT"));
            case "do" -> new Place.Words(List.of("NOTHING", "UPDATE SET"));
            case "update" -> new Place.Words(List.of("SET"));
            case "nothing" -> new Place.Words(List.of("RETURNING"));
            case "constraint" -> new Nothing();
            default -> new Place.Words(List.of("DO NOTHING", "DO UPDATE SET", "WHERE"));
        };
    }

    private Place when() {
        return switch (before.isKeyword() ? before.name() : "") {
            case "when" ->
                    new Place.Words(List.of("MATCHED", "NOT MATCHED", "NOT MATCHED BY SOURCE"));
            case "not" -> new Place.Words(List.of("MATCHED"));
            case "matched" -> new Place.Words(List.of("THEN", "AND", "BY SOURCE", "BY TARGET"));
            case "by" -> new Place.Words(List.of("SOURCE", "TARGET"));
            case "then" -> new Place.Words(List.of("UPDATE SET", "INSERT", "DELETE", "DO NOTHING"));
            case "update" -> new Place.Words(List.of("SET"));
            case "insert" -> new Place.Words(List.of("VALUES", "DEFAULT VALUES"));
            case "delete", "nothing" -> new Place.Words(List.of("WHEN", "RETURNING"));
            default ->
                    Operands.beginsAt(words, at)
                            ? expression(Clause.WHEN)
                            : new Place.Words(List.of("THEN", "AND", "OR", "VALUES", "WHEN"));
        };
    }

    private Place lock() {
        return switch (before.isKeyword() ? before.name() : "") {
            case "for" -> new Place.Words(List.of("UPDATE", "NO KEY UPDATE", "SHARE", "KEY SHARE"));
            default -> new Place.Words(List.of("SKIP LOCKED", "NOWAIT", "OF"));
        };
    }

    private Place by(Clause clause) {
        if (before.is("group") || before.is("order")) {
            return new Place.Words(List.of("BY"));
        }
        return expression(clause);
    }

    private Place limit(Clause clause) {
        return at - 1 == block.clauseStart(clause)
                ? new Operand(false, List.of("ALL"))
                : new Place.Words(Clauses.after(block, clause));
    }

    private Place expression(Clause clause) {
        if (before.is("as")) {
            return new Nothing();
        }
        if (Operands.needsOwn(words, at)) {
            return new Place.Words(Operands.following(words, at));
        }
        if (Operands.beginsAt(words, at)) {
            return operand(clause);
        }
        List<String> all = new ArrayList<>();
        boolean inside = caret.parenthesis() >= 0 || Operands.caseAround(words, at) >= 0;
        List<String> operators = Operands.following(words, at);
        if (inside) {
            all.addAll(operators);
        } else {
            boolean condition = CONDITIONS.contains(clause);
            all.addAll(Clauses.own(clause));
            all.addAll(condition ? operators : Clauses.after(block, clause));
            all.addAll(condition ? Clauses.after(block, clause) : operators);
        }
        return new Place.Words(all.stream().distinct().toList());
    }

    private Place operand(Clause clause) {
        List<String> keywords = new ArrayList<>();
        boolean selects = before.is("select");
        if (selects) {
            keywords.addAll(List.of("DISTINCT", "DISTINCT ON", "ALL"));
        }
        if (before.is("case")) {
            keywords.add("WHEN");
        }
        if (before.isMark("(") && !isCallBefore()) {
            keywords.add("SELECT");
        }
        keywords.addAll(Operands.opening());
        boolean begins = before.is("on") || before.is("where") || before.is("and");
        boolean condition = begins && (clause == Clause.ON || clause == Clause.WHERE);
        return new Operand(condition, keywords);
    }

    private boolean isCallBefore() {
        Word head = words.get(at - 2);
        return head.isName() && !head.isKeyword();
    }
}
