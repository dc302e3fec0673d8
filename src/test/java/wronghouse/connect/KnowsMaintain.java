package wronghouse.connect;

public final class KnowsMaintain {
    wronghouse.maintain.KnowsQuery other = new wronghouse.maintain.KnowsQuery();
}
