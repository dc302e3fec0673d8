package io.howdah.connect;

/// What a session may do by default; the user can still change it with SQL.
public enum Access {
    /// Sessions begin with `default_transaction_read_only = on`.
    READ_ONLY,

    /// Sessions begin as the role and the database have it.
    READ_WRITE
}
