package io.howdah.plan;

/// The formats in which EXPLAIN prints a plan.
public enum PlanFormat {
    TEXT,
    JSON,
    XML,
    YAML
}
