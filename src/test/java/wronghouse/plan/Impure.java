package wronghouse.plan;

public final class Impure {
    java.sql.Connection connection;
    wronghouse.store.KnowsTheRoot store;
    wronghouse.sql.KnowsPlan sql;
    long started = System.currentTimeMillis();

    Thread run(Runnable work) {
        return new Thread(work);
    }
}
