package io.howdah.ui.plan.finding;

import io.howdah.plan.find.Saving;
import io.howdah.ui.plan.words.Amounts;

/// Savings in words.
final class Savings {

    private Savings() {}

    static String words(Saving saving) {
        String share = Amounts.percent(saving.share());
        Double ms = saving.ms();
        return ms == null
                ? share + " of the estimated cost"
                : Amounts.duration(ms) + ", " + share + " of the query";
    }
}
