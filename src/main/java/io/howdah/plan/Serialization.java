package io.howdah.plan;

import org.jspecify.annotations.Nullable;

/// Turning the result into what would be sent to the client (SERIALIZE option, PostgreSQL 17).
///
/// @param ms null with TIMING OFF
/// @param outputKb size of the result in kB
/// @param format `text` or `binary`
public record Serialization(
        @Nullable Double ms, double outputKb, String format, Resources resources) {}
