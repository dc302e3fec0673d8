package io.howdah.app;

import io.howdah.connect.Profile;
import io.howdah.connect.Profiles;
import io.howdah.store.DataFolder;
import io.howdah.store.Draft;
import io.howdah.store.Store;
import io.howdah.store.Workspace;
import io.howdah.ui.shell.Preferences;
import java.time.InstantSource;
import java.util.List;

/// What is read from the disk before the window opens, so that nothing has to wait for it later.
///
/// @param drafts text that an earlier session left unsaved
record LocalState(
        DataFolder folder,
        Store store,
        Profiles profiles,
        List<Profile> known,
        Workspace workspace,
        List<Draft> drafts,
        Preferences preferences) {

    /// Opens the store and reads it. Blocks.
    ///
    /// @throws io.howdah.store.StoreException with a sentence for the user
    static LocalState read(DataFolder folder) {
        Store store = Store.open(folder, InstantSource.system());
        var profiles = new Profiles(store);
        return new LocalState(
                folder,
                store,
                profiles,
                profiles.list(),
                store.workspaces().restore(),
                store.drafts().restore(),
                Preferences.read(store.settings()));
    }
}
