package io.howdah.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a statement will do, as far as its text tells: enough to choose how to send it, whether to ask
/// first, and whether it can be explained.
///
/// - `command`: its verb in upper case (`SELECT` for a query in parentheses or behind WITH).
/// - `returnsRows`: a query, so that a cursor can fetch it piece by piece.
/// - `modifiesData`: it is an INSERT, UPDATE, DELETE or MERGE, or contains one in WITH, or explains one
///   with ANALYZE. A function that a SELECT calls may modify data too; the text does not tell.
/// - `explainable`: EXPLAIN shows a plan for it.
/// - `refusedInTransaction`: the server runs it only outside of a transaction block.
/// - `inlineData`: whether COPY exchanges data with the client.
public record StatementTraits(
        String command,
        boolean returnsRows,
        boolean modifiesData,
        boolean explainable,
        boolean refusedInTransaction,
        InlineData inlineData,
        TransactionControl transactionControl,
        Set<Hazard> hazards) {

    /// The direction of COPY's data between server and client.
    public enum InlineData {
        NONE,
        FROM_CLIENT,
        TO_CLIENT
    }

    private static final Set<String> FETCHED = Set.of("execute", "fetch");

    /// What else DROP may drop inside of ALTER TABLE.
    private static final Set<String> KEPT_COLUMN =
            Set.of("constraint", "default", "not", "identity", "expression");

    public StatementTraits {
        hazards = Set.copyOf(hazards);
    }

    /// The traits of one statement, without its semicolon.
    public static StatementTraits of(String statement) {
        Words words = Words.of(statement);
        int explained = explained(words);
        int start = queryStart(words, explained);
        QueryShape query = new QueryShape(words, start);
        boolean runs = explained == 0 || analyzes(words, explained);
        boolean isQuery = explained == 0 && start == 0 && !query.verb().isEmpty();
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        if (runs) {
            hazards.addAll(query.hazards());
            addHazards(words, hazards);
        }
        return new StatementTraits(
                (isQuery ? query.verb() : words.word(0)).toUpperCase(Locale.ROOT),
                isQuery ? query.returnsRows() : FETCHED.contains(words.word(0)),
                runs && (query.modifies() || storesQuery(words, explained, query)),
                explained == 0 && isExplainable(words, start, query),
                TransactionBlock.refuses(words),
                inlineData(words),
                TransactionControl.of(words),
                hazards);
    }

    /// The statement that an EXPLAIN explains, itself when it is none.
    public static String withoutExplain(String statement) {
        Words words = Words.of(statement);
        int explained = explained(words);
        return explained == 0 || explained >= words.size()
                ? statement
                : statement.substring(words.start(explained));
    }

    /// Index of the first word behind EXPLAIN and its options, 0 when there is no EXPLAIN.
    private static int explained(Words words) {
        if (!words.start("explain")) {
            return 0;
        }
        int at = 1;
        if (words.is(1, "(") && !isQueryStart(words.word(2))) {
            return words.close(1) + 1;
        }
        while (Set.of("analyze", "analyse", "verbose").contains(words.word(at))) {
            at++;
        }
        return at;
    }

    private static boolean isQueryStart(String word) {
        return Set.of("select", "with", "values", "table", "(").contains(word);
    }

    private static boolean analyzes(Words words, int explained) {
        for (int i = 1; i < explained; i++) {
            if (words.is(i, "analyze") || words.is(i, "analyse")) {
                return !Set.of("false", "off").contains(words.word(i + 1));
            }
        }
        return false;
    }

    /// Index of the query inside of the statement at `from`: behind the AS of CREATE TABLE or CREATE
    /// MATERIALIZED VIEW and the FOR of DECLARE.
    private static int queryStart(Words words, int from) {
        String marker =
                switch (words.word(from)) {
                    case "create" -> createsTable(words, from) ? "as" : "";
                    case "declare" -> "for";
                    default -> "";
                };
        int at = marker.isEmpty() ? -1 : words.find(from, words.size(), 0, List.of(marker));
        return at < 0 ? from : at + 1;
    }

    private static boolean createsTable(Words words, int create) {
        int end = Math.min(create + 4, words.size());
        return words.find(create, end, 0, List.of("table")) > 0
                || words.matches(create + 1, "materialized", "view");
    }

    private static boolean storesQuery(Words words, int statement, QueryShape query) {
        return query.selectsIntoTable()
                || (words.is(statement, "create") && !query.verb().isEmpty());
    }

    private static boolean isExplainable(Words words, int start, QueryShape query) {
        return words.is(start, "execute") || !query.verb().isEmpty();
    }

    private static InlineData inlineData(Words words) {
        if (!words.start("copy")) {
            return InlineData.NONE;
        }
        int direction = words.find(1, words.size(), 0, List.of("from", "to"));
        boolean client = words.is(direction + 1, "stdin") || words.is(direction + 1, "stdout");
        if (direction < 0 || !client) {
            return InlineData.NONE;
        }
        return words.is(direction, "from") ? InlineData.FROM_CLIENT : InlineData.TO_CLIENT;
    }

    private static void addHazards(Words words, Set<Hazard> hazards) {
        switch (words.word(0)) {
            case "truncate" -> hazards.add(Hazard.TRUNCATE);
            case "drop" -> hazards.add(Hazard.DROP);
            case "alter" -> {
                if (dropsColumn(words)) {
                    hazards.add(Hazard.DROP_COLUMN);
                }
            }
            default -> {}
        }
    }

    private static boolean dropsColumn(Words words) {
        boolean column = false;
        for (int i = 2; words.is(1, "table") && i < words.size(); i++) {
            column |= words.is(i, "drop") && !KEPT_COLUMN.contains(words.word(i + 1));
        }
        return column;
    }
}
