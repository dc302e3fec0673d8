package io.howdah.embedded.bazaar;

/// How many rows there are of what: about 1.5 million at scale 1.
///
/// @param scale 1 for the sample database; smaller for tests, larger for patient people
record Volume(double scale) {

    Volume {
        if (!(scale > 0 && scale <= 20)) {
            throw new IllegalArgumentException(
                    "The scale must be above 0 and at most 20: " + scale);
        }
    }

    int customers() {
        return of(40_000);
    }

    int products() {
        return of(12_000);
    }

    int orders() {
        return of(175_000);
    }

    int movements() {
        return of(170_000);
    }

    int liveSessions() {
        return of(36_000);
    }

    int expiredSessions() {
        return of(150_000);
    }

    int changes() {
        return of(55_000);
    }

    int dockBookings() {
        return of(6_000);
    }

    int importedDeliveries() {
        return of(6_000);
    }

    private int of(int atScaleOne) {
        return Math.max(100, (int) Math.round(atScaleOne * scale));
    }
}
