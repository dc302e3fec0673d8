package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row-level security policy.
///
/// @param command ALL, SELECT, INSERT, UPDATE or DELETE
/// @param roles the roles it applies to; empty for PUBLIC
/// @param using which rows are visible
/// @param check which rows may be written
public record Policy(
        String name,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable String using,
        @Nullable String check,
        @Nullable String comment) {

    public Policy {
        roles = roles.stream().sorted().toList();
    }
}
