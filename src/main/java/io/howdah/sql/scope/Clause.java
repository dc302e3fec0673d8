package io.howdah.sql.scope;

/// The part of a query that a word stands in, in the order in which a SELECT has them.
public enum Clause {
    /// Before anything that tells.
    START,
    SELECT,
    INTO,
    /// The relation that a statement changes.
    TARGET,
    FROM,
    ON,
    USING,
    SET,
    VALUES,
    CONFLICT,
    WHEN,
    WHERE,
    GROUP_BY,
    HAVING,
    WINDOW,
    ORDER_BY,
    LIMIT,
    OFFSET,
    FETCH,
    FOR,
    RETURNING
}
