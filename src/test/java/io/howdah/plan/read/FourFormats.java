package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanFormat;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Asks a server for one plan in four formats.
final class FourFormats {

    private FourFormats() {}

    /// Asserts that the statement's plan is the same in every format, and is read without a warning.
    ///
    /// @return the plan
    static Plan same(
            Connection connection,
            ExplainedStatement statement,
            String options,
            PlanLines.Numbers numbers)
            throws SQLException {
        String text = statement.explain(connection, options, PlanFormat.TEXT);
        Plan plan = only(text);
        for (PlanFormat format : List.of(PlanFormat.JSON, PlanFormat.XML, PlanFormat.YAML)) {
            same(text, statement.explain(connection, options, format), numbers);
        }
        return plan;
    }

    /// Asserts that two texts hold one plan each, and the same.
    static void same(String text, String other, PlanLines.Numbers numbers) {
        assertThat(PlanLines.of(only(other), numbers))
                .as("%s%n%s", text, other)
                .isEqualTo(PlanLines.of(only(text), numbers));
    }

    /// The plan in a text that holds nothing else.
    static Plan only(String text) {
        ReadResult result = PlanReader.read(text);
        assertThat(result.warnings()).as(text).isEmpty();
        assertThat(result.plans()).as(text).hasSize(1);
        return result.plans().getFirst();
    }
}
