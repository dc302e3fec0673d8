package io.howdah.ui.plan.compare;

/// One of the two plans.
///
/// @param title what to call it
/// @param output what EXPLAIN printed, in any format
public record ComparedPlan(String title, String output) {}
