package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `CHECK (expression)` of a table or domain.
///
/// @param expression the condition without the outer parentheses of the clause
/// @param inherited whether it comes from a parent alone
public record CheckConstraint(
        String name,
        String expression,
        boolean noInherit,
        Enforcement enforcement,
        boolean inherited,
        @Nullable String comment)
        implements Constraint {

    public static CheckConstraint of(String name, String expression) {
        return new CheckConstraint(name, expression, false, Enforcement.VALIDATED, false, null);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }
}
