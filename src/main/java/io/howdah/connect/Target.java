package io.howdah.connect;

/// Where a profile leads.
public sealed interface Target {

    /// The PostgreSQL that comes with Howdah; its address is known once it runs.
    record Embedded() implements Target {}

    /// A server that somebody else runs.
    record External(Endpoint endpoint) implements Target {}
}
