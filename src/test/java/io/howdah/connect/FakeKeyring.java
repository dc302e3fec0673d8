package io.howdah.connect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A keyring in memory that can be absent, as on a machine without a desktop.
final class FakeKeyring implements Keyring {

    final Map<String, String> entries = new HashMap<>();
    boolean running = true;

    @Override
    public Optional<String> read(String account) throws UnavailableException {
        check();
        return Optional.ofNullable(entries.get(account));
    }

    @Override
    public void write(String account, String password) throws UnavailableException {
        check();
        entries.put(account, password);
    }

    @Override
    public void delete(String account) throws UnavailableException {
        check();
        entries.remove(account);
    }

    private void check() throws UnavailableException {
        if (!running) {
            throw new UnavailableException(
                    "No keyring runs here.", new IllegalStateException("no D-Bus"));
        }
    }
}
