package io.howdah.plan.measure;

import java.util.EnumSet;
import java.util.Set;

/// Collects a node's caveats from the steps of measuring.
final class CaveatSet {

    private final EnumSet<Caveat> caveats = EnumSet.noneOf(Caveat.class);

    @SafeVarargs
    final void addAll(Set<Caveat>... sets) {
        for (Set<Caveat> set : sets) {
            caveats.addAll(set);
        }
    }

    Set<Caveat> toSet() {
        return caveats;
    }
}
