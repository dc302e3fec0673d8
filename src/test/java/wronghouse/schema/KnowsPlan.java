package wronghouse.schema;

public final class KnowsPlan {
    wronghouse.plan.Impure plan;
}
