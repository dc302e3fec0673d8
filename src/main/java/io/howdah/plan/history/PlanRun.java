package io.howdah.plan.history;

import org.jspecify.annotations.Nullable;

/// One plan of a query, as far as it matters over time.
///
/// @param ms how long the statement ran; null when it was only planned
/// @param cost as estimated; null with COSTS OFF
/// @param shape [PlanShape]
public record PlanRun(@Nullable Double ms, @Nullable Double cost, long shape) {}
