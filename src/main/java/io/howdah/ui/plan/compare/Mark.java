package io.howdah.ui.plan.compare;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.NodeChange;
import io.howdah.ui.theme.Tone;
import org.jspecify.annotations.Nullable;

/// What became of a node, as a sign, a word and a colour: none of them alone.
enum Mark {
    ADDED("+", "added", Tone.SUCCESS),
    REMOVED("−", "removed", Tone.DANGER),
    REPLACED("≠", "replaced", Tone.WARNING),
    MOVED("→", "moved", Tone.ACCENT);

    private final String sign;
    private final String word;
    private final Tone tone;

    Mark(String sign, String word, Tone tone) {
        this.sign = sign;
        this.word = word;
        this.tone = tone;
    }

    /// Null for a node that stayed what and where it was.
    static @Nullable Mark of(NodeChange change) {
        if (change.moved()) {
            return MOVED;
        }
        return switch (change.kind()) {
            case ADDED -> ADDED;
            case REMOVED -> REMOVED;
            case REPLACED -> REPLACED;
            case SAME -> null;
        };
    }

    /// How many nodes of one plan carry it.
    long count(Comparison comparison, boolean before) {
        return comparison.changes().stream()
                .filter(change -> (before ? change.before() : change.after()) != null)
                .filter(change -> of(change) == this)
                .count();
    }

    String words() {
        return sign + " " + word;
    }

    String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }
}
