/// Controls of our own that several rooms use.
@NullMarked
package io.howdah.ui.control;

import org.jspecify.annotations.NullMarked;
