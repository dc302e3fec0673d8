package wronghouse.maintain;

public final class KnowsQuery {
    wronghouse.query.KnowsEmbedded other = new wronghouse.query.KnowsEmbedded();
}
