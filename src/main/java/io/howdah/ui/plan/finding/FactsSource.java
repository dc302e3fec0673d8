package io.howdah.ui.plan.finding;

import io.howdah.plan.Plan;
import io.howdah.plan.find.ServerFacts;
import java.util.function.Consumer;

/// Where facts beyond the plan come from.
@FunctionalInterface
public interface FactsSource {

    /// For a plan of which nothing but its text is known.
    FactsSource NONE = (plan, known, failed) -> {};

    /// Reads in the background and answers on the FX thread, once or never.
    ///
    /// @param failed takes a sentence for the user
    void read(Plan plan, Consumer<ServerFacts> known, Consumer<String> failed);
}
