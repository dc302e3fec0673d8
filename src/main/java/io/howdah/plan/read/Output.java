package io.howdah.plan.read;

/// Where a block puts the plans it completes and what it did not understand.
interface Output {

    void plan(PlanDraft draft);

    void warn(int line, String message);
}
