package wronghouse.sql;

public final class KnowsPlan {
    wronghouse.plan.Impure plan;
}
