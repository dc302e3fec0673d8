/// Plays the replay of a plan in the window: the diagram comes to life, a line says what happens.
///
/// [io.howdah.plan.replay.Replay] knows what happens when; here it is played and painted. Start
/// reading at [ReplayView].
@NullMarked
package io.howdah.ui.plan.replay;

import org.jspecify.annotations.NullMarked;
