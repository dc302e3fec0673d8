package io.howdah.store;

import java.time.InstantSource;
import java.util.List;

/// Unsaved editor text. Saving returns when the text is on disk: it survives a killed process and a
/// power cut. Blocks; safe from any thread.
public final class Drafts {

    private final Database database;
    private final Owner owner;
    private final InstantSource clock;

    Drafts(Database database, Owner owner, InstantSource clock) {
        this.database = database;
        this.owner = owner;
        this.clock = clock;
    }

    /// Writes the draft, replacing what was stored under its id. Editors call it within a second of
    /// typing.
    public void save(Draft draft) {
        database.update(
                StoreQueries.SAVE_DRAFT,
                draft.id(),
                owner.id(),
                draft.title(),
                draft.profile(),
                draft.database(),
                draft.file(),
                draft.text(),
                draft.caret(),
                draft.scroll(),
                draft.order(),
                draft.undo(),
                clock.millis());
    }

    /// Takes over what processes that ended or were killed left behind, then returns every draft of
    /// this process in tab order. Drafts of another Howdah that still runs stay with it.
    public List<Draft> restore() {
        return database.transaction(connection -> {
            Database.update(connection, StoreQueries.ADOPT_DRAFTS, owner.id());
            return Database.query(
                    connection,
                    StoreQueries.DRAFTS,
                    rows ->
                            new Draft(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getString(6),
                                    rows.getInt(7),
                                    rows.getDouble(8),
                                    rows.getInt(9),
                                    rows.getString(10)),
                    owner.id());
        });
    }

    /// Forgets the draft, because it was saved elsewhere or thrown away on purpose.
    public void remove(String id) {
        database.update(StoreQueries.REMOVE_DRAFT, id);
    }
}
