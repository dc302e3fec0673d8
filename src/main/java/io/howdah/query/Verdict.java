package io.howdah.query;

import java.util.List;

/// What the server says of a statement that it has read and not run.
public sealed interface Verdict {

    /// It could run.
    ///
    /// @param parameterTypes the types that the server found for `$1`, `$2` and so on
    record Accepted(List<String> parameterTypes) implements Verdict {

        public Accepted {
            parameterTypes = List.copyOf(parameterTypes);
        }
    }

    /// It would fail. The error's place counts from the start of the statement.
    record Refused(ServerError error) implements Verdict {}

    /// Nobody can tell: the text cannot be sent as it is, or the server had no time.
    record Unknown() implements Verdict {}
}
