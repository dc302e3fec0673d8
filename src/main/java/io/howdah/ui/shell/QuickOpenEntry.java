package io.howdah.ui.shell;

import io.howdah.ui.theme.Icon;

/// Something that quick open can go to.
///
/// @param detail where it is, in few words
public record QuickOpenEntry(Icon icon, String name, String detail, Runnable open) {}
