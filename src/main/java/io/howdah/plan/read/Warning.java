package io.howdah.plan.read;

/// Something in the input that was not understood or not complete.
///
/// @param line number in the input, from 1
/// @param message one sentence for the user
public record Warning(int line, String message) {}
