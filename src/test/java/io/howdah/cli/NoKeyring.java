package io.howdah.cli;

import io.howdah.connect.Keyring;
import java.util.Optional;

/// A system without a keyring.
final class NoKeyring implements Keyring {
    @Override
    public Optional<String> read(String account) {
        return Optional.empty();
    }

    @Override
    public void write(String account, String password) throws UnavailableException {
        throw new UnavailableException("There is no keyring.", new IllegalStateException());
    }

    @Override
    public void delete(String account) {}
}
