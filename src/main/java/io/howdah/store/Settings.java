package io.howdah.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The user's settings by typed key. Blocks on the disk; safe from any thread.
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    /// The stored value, or the key's fallback when there is none that can be read.
    public <T> T get(Setting<T> setting) {
        return database.first(StoreQueries.SETTING, rows -> rows.getString(1), setting.name())
                .map(text -> read(setting, text))
                .orElse(setting.fallback());
    }

    private static <T> T read(Setting<T> setting, String text) {
        try {
            return setting.read().apply(text);
        } catch (IllegalArgumentException e) {
            LOG.warn("Setting {} holds '{}', which cannot be read", setting.name(), text, e);
            return setting.fallback();
        }
    }

    public <T> void set(Setting<T> setting, T value) {
        database.update(StoreQueries.SET_SETTING, setting.name(), setting.write().apply(value));
    }

    /// Back to the fallback.
    public void reset(Setting<?> setting) {
        database.update(StoreQueries.REMOVE_SETTING, setting.name());
    }
}
