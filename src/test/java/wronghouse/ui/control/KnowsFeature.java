package wronghouse.ui.control;

public final class KnowsFeature {
    wronghouse.ui.plan.PlanHelper plan;
}
