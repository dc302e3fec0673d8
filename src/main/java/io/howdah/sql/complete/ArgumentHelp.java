package io.howdah.sql.complete;

import io.howdah.sql.names.FunctionName;
import java.util.List;

/// The functions that the call around the caret may mean.
///
/// @param signatures the likeliest first
/// @param argument which value the caret is in, from 0
public record ArgumentHelp(List<Signature> signatures, int argument) {

    /// One overload.
    ///
    /// @param active index of the parameter that the caret's value goes to, -1 when it takes none
    public record Signature(FunctionName function, int active) {}

    public ArgumentHelp {
        signatures = List.copyOf(signatures);
    }
}
