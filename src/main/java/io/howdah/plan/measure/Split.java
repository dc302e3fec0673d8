package io.howdah.plan.measure;

/// Splits an amount over those whose numbers contain it, in proportion to those numbers and never
/// more than they have.
final class Split {

    private Split() {}

    /// @param amount what to take
    /// @param available what each has
    /// @return what is taken from each; the sum is `amount`, or all there is
    static double[] proportional(double amount, double[] available) {
        double sum = 0;
        for (double one : available) {
            sum += one;
        }
        var parts = new double[available.length];
        double part = sum <= 0 ? 0 : Math.min(1, amount / sum);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part == 1 ? available[i] : available[i] * part;
        }
        return parts;
    }

    /// In proportion to weights, never more than each has; what then remains, in proportion to what is
    /// left.
    ///
    /// @param weights one for each, or none to go by `available` alone
    static double[] weighted(double amount, double[] weights, double[] available) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        var parts = new double[available.length];
        var left = available.clone();
        double rest = amount;
        for (int i = 0; sum > 0 && i < parts.length; i++) {
            parts[i] = Math.min(available[i], amount * weights[i] / sum);
            left[i] -= parts[i];
            rest -= parts[i];
        }
        double[] more = proportional(Math.max(0, rest), left);
        for (int i = 0; i < parts.length; i++) {
            parts[i] += more[i];
        }
        return parts;
    }

    /// [#weighted] in whole units, for amounts of whole units.
    static double[] weightedWhole(double amount, double[] weights, double[] available) {
        double[] parts = weighted(amount, weights, available);
        double exact = 0;
        double given = 0;
        for (int i = 0; i < parts.length; i++) {
            exact += parts[i];
            parts[i] = Math.min(available[i], Math.rint(exact) - given);
            given += parts[i];
        }
        // What rounding left to one that had no more.
        for (int i = 0; i < parts.length; i++) {
            double more = Math.min(available[i] - parts[i], Math.rint(exact) - given);
            parts[i] += more;
            given += more;
        }
        return parts;
    }
}
