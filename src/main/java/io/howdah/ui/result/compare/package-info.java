/// What is different between two results. Start reading at
/// [io.howdah.ui.result.compare.CompareView].
@NullMarked
package io.howdah.ui.result.compare;

import org.jspecify.annotations.NullMarked;
