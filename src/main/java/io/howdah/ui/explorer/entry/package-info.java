/// What every part of the explorer says about an object: where it is, its picture, its facts in words.
@NullMarked
package io.howdah.ui.explorer.entry;

import org.jspecify.annotations.NullMarked;
