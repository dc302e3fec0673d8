/// How Howdah looks: tones of both schemes, icons, fonts, style classes, stylesheets.
///
/// [Tone] is the one list of colours; the stylesheets and everything painted on a canvas take them
/// from there. [Appearance] is what the user chose. Start reading at [Tone].
@NullMarked
package io.howdah.ui.theme;

import org.jspecify.annotations.NullMarked;
