package io.howdah.catalog.change;

/// What a change sends besides itself.
final class ChangeQueries {

    private ChangeQueries() {}

    static final String LOCK_TIMEOUT =
            """
            SET lock_timeout = %d
            """;
}
