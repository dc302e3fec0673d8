package io.howdah.query;

import io.howdah.connect.Lease;

/// What a connected session works with.
record SessionLink(Lease lease, Wire wire, TypeNames types, SettingsReader settings) {}
