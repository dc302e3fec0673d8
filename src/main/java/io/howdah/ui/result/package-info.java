/// The grid of a query's rows: a part that several features embed.
///
/// It shows packed rows as they arrive and never holds them as objects. Start reading at
/// [ResultGrid].
@NullMarked
package io.howdah.ui.result;

import org.jspecify.annotations.NullMarked;
