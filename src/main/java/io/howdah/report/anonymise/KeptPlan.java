package io.howdah.report.anonymise;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanFormat;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Source;
import io.howdah.plan.Statement;
import io.howdah.plan.write.ExplainJson;
import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import io.howdah.sql.secret.SecretMask;

/// A plan as it may be written to the disk: it tells no more than its statement does.
///
/// The values that parameters had stand in the conditions of a plan, and auto_explain lists them. Where
/// the statement has parameters or passwords, constants that it does not spell out become
/// [SecretMask#MASK]; any other plan is kept as it was printed. Names and numbers of the run stay.
public final class KeptPlan {

    private static final String PARAMETERS = "Query Parameters";

    private final String statement;
    private final PropertyTexts texts;

    private KeptPlan(String statement) {
        this.statement = statement;
        texts = new PropertyTexts(new Spelled(statement)::only);
    }

    /// The plan's text: as it was given, or as EXPLAIN's JSON when something had to be hidden.
    ///
    /// @param statement what was planned, with the names of its parameters
    public static String text(Plan plan, String statement) {
        boolean hides = hides(statement) || plan.properties().containsKey(PARAMETERS);
        return hides
                ? ExplainJson.of(new KeptPlan(SecretMask.masked(statement)).plan(plan))
                : plan.source().text();
    }

    /// Whether plans of the statement may hold what is not to be kept.
    public static boolean hides(String statement) {
        return hasParameters(statement) || !SecretMask.masked(statement).equals(statement);
    }

    private static boolean hasParameters(String statement) {
        Tokens tokens = new Lexer(true).lex(statement);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.PARAMETER || tokens.kind(i) == TokenKind.VARIABLE) {
                return true;
            }
        }
        return false;
    }

    private Plan plan(Plan plan) {
        var properties = texts.of(plan.properties());
        properties.remove(PARAMETERS);
        Statement old = plan.statement();
        return new Plan(
                new PlanTree(plan.nodes().stream().map(texts::of).toList()),
                new Statement(
                        old.query() == null ? null : statement, old.queryId(), old.settings()),
                plan.summary(),
                properties,
                new Source(PlanFormat.JSON, 1, ""));
    }
}
