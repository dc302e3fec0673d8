package io.howdah.query;

import io.howdah.sql.JoinedStatements;
import io.howdah.sql.Lexer;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Explains statements in a session.
///
/// With ANALYZE the statement really runs, in a transaction that is rolled back afterwards, or, when
/// the user's transaction is open, behind a savepoint.
public final class Explain {

    private final Session session;

    public Explain(Session session) {
        this.session = session;
    }

    /// Explains one statement, or the statement behind an EXPLAIN. Blocks; [Session#cancel] stops it.
    public Explanation run(SqlStatement statement, ExplainOptions options) {
        return run(statement, options, () -> false);
    }

    /// The same, unless by the time that [Session#cancel] can reach it, it is no longer wanted.
    public Explanation run(
            SqlStatement statement, ExplainOptions options, BooleanSupplier unwanted) {
        List<ScriptItem> items = Splitter.split(statement.text());
        if (items.isEmpty()) {
            return new Explanation.Refused("There is no statement to explain.");
        }
        if (items.size() > 1 || JoinedStatements.of(items.getFirst()).size() > 1) {
            return new Explanation.Refused("Only one statement can be explained at a time.");
        }
        String inner = StatementTraits.withoutExplain(items.getFirst().text());
        StatementTraits traits = StatementTraits.of(inner);
        if (!traits.explainable()) {
            return new Explanation.Refused(
                    "%s has no plan. SELECT, VALUES, INSERT, UPDATE, DELETE, MERGE, EXECUTE, DECLARE, CREATE TABLE AS and CREATE MATERIALIZED VIEW have one."
                            .formatted(traits.command()));
        }
        if (options.analyze() && hasParameters(inner)) {
            return new Explanation.Refused(
                    "The statement has parameters: put values in their place to run it.");
        }
        SqlStatement explained =
                new SqlStatement(
                        inner, statement.start() + items.getFirst().end() - inner.length(), "", 0);
        return session.exclusively(
                (link, cancellation) ->
                        unwanted.getAsBoolean()
                                ? new Explanation.NotExplained(Session.NOT_STARTED)
                                : new ExplainExecution(
                                                link.wire(),
                                                cancellation,
                                                explained,
                                                traits,
                                                options)
                                        .run(hasParameters(inner)),
                Explanation.NotExplained::new);
    }

    /// Whether a statement has parameters such as `$1`.
    public static boolean hasParameters(String statement) {
        Tokens tokens = new Lexer(true).lex(statement);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.PARAMETER) {
                return true;
            }
        }
        return false;
    }
}
