package io.howdah.store;

import java.util.Optional;

/// Where the key lies that encrypts what is kept: not in the store.
@FunctionalInterface
public interface KeySource {

    /// Bytes of a key.
    int LENGTH = 32;

    /// For whoever keeps nothing beyond the end of the program.
    KeySource NONE = Optional::empty;

    /// The key, the same at each call and in each session; empty when there is no safe place for one.
    /// May block while the user is asked to unlock that place.
    Optional<byte[]> key();
}
