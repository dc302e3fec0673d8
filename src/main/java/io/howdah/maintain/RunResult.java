package io.howdah.maintain;

import java.util.List;

/// How a run ended.
///
/// @param sentence what happened in all, for people
/// @param tables in the order of work; those that were not reached are missing
/// @param notices what the server said, line by line
public record RunResult(
        Outcome outcome, String sentence, List<TableOutcome> tables, String notices) {

    public RunResult {
        tables = List.copyOf(tables);
    }

    RunResult adding(String more) {
        return new RunResult(outcome, sentence + " " + more, tables, notices);
    }

    static RunResult of(Outcome outcome, String sentence) {
        return new RunResult(outcome, sentence, List.of(), "");
    }
}
