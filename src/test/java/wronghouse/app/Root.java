package wronghouse.app;

public final class Root {}
