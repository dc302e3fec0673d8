package wronghouse.ui.plan;

public final class PlanHelper {}
