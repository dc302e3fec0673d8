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

    /// The same in whole units.
    static double[] proportionalWhole(double amount, double[] available) {
        double[] parts = proportional(amount, available);
        double exact = 0;
        double given = 0;
        for (int i = 0; i < parts.length; i++) {
            exact += parts[i];
            parts[i] = Math.min(available[i], Math.rint(exact) - given);
            given += parts[i];
        }
        return parts;
    }
}
