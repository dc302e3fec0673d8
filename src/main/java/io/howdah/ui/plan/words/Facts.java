package io.howdah.ui.plan.words;

import java.util.List;

/// Facts that belong together, under a heading.
public record Facts(String heading, List<Fact> facts) {

    public Facts {
        facts = List.copyOf(facts);
    }
}
