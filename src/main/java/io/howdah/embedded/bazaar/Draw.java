package io.howdah.embedded.bazaar;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/// Random choices that depend on nothing but a stream and a row number: the same on every machine, in
/// every order, on every thread.
final class Draw {

    private static final long SEED = 0x0B12A_A2024L;

    private final SplittableRandom random;

    private Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// The choices for one row.
    static Draw of(Stream stream, long row) {
        return new Draw(
                SEED + stream.name().hashCode() * 0x9E3779B97F4A7C15L + row * 0xD1342543DE82EF95L);
    }

    /// What is drawn for; each has its own random numbers.
    enum Stream {
        CUSTOMER,
        EMAIL,
        ADDRESS,
        LOGIN,
        SESSION,
        PRODUCT,
        PRICE,
        PAIRING,
        ORDER,
        PAYMENT,
        SHIPMENT,
        LEVEL,
        MOVEMENT,
        DOCK,
        IMPORT,
        REVIEW,
        CHANGE
    }

    /// From 0 to below 1.
    double fraction() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// From the first to the last, both included.
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    long bits() {
        return random.nextLong();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Index of a weight, chosen in proportion to it.
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index];
            index++;
        }
        return index;
    }

    /// As many hexadecimal digits as wanted.
    String hex(int digits) {
        var text = new StringBuilder(digits + 16);
        while (text.length() < digits) {
            text.append(HexFormat.of().toHexDigits(random.nextLong()));
        }
        return text.substring(0, digits);
    }
}
