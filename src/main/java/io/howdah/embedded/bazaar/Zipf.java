package io.howdah.embedded.bazaar;

import java.util.Arrays;

/// Popularity: the first of `n` ranks is drawn most, the others in proportion to `1 / rank^exponent`,
/// and which thing has which rank is shuffled.
///
/// Distribution after G. K. Zipf; drawn by inversion of the cumulated weights.
final class Zipf {

    /// Larger than any table and prime, so that multiplying by it permutes the ranks.
    private static final long STRIDE = 2_147_483_629L;

    private final double[] cumulated;

    Zipf(int n, double exponent) {
        cumulated = new double[n];
        double sum = 0;
        for (int rank = 0; rank < n; rank++) {
            sum += 1 / StrictMath.pow(rank + 1.0, exponent);
            cumulated[rank] = sum;
        }
    }

    /// A rank, 0 for the most popular.
    int rank(Draw draw) {
        double wanted = draw.fraction() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, wanted);
        return Math.min(found >= 0 ? found : -found - 1, cumulated.length - 1);
    }

    /// The index of a thing; popular ones are spread over all indexes.
    int index(Draw draw) {
        return (int) ((rank(draw) * STRIDE + 7) % cumulated.length);
    }
}
