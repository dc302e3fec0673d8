package io.howdah.cli;

/// Opens the state that a command works on, when the command gets to it.
@FunctionalInterface
interface LocalStateSource {
    LocalState open();
}
