/// The command line: one class per command, each a thin door onto the topics below.
///
/// Results go to standard output, messages to standard error; exit code 1 is a failed operation, 2
/// wrong usage. No command starts the JavaFX toolkit. Start reading at [HowdahCommand].
@NullMarked
package io.howdah.cli;

import org.jspecify.annotations.NullMarked;
