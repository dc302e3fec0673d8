package io.howdah.embedded.bazaar;

import io.howdah.embedded.bazaar.Draw.Stream;
import java.time.LocalDate;
import java.util.List;

/// Who buys: customer number `i`, counted from 0, is the same person wherever it is asked for.
final class People {

    private static final long FIRST_REGISTRATION = Calendar.second(LocalDate.of(2021, 3, 1));
    private static final double SHARE_OF_SECOND_ADDRESS = 0.2;
    private static final double SHARE_OF_THIRD_ADDRESS = 0.04;

    private final int count;
    private final List<Country> countries;
    private final int[] shares;
    private final Zipf activity;

    /// @param registered seconds since 1970
    record Person(
            long id, Country country, String given, String family, int addresses, long registered) {

        String name() {
            return given + " " + family;
        }
    }

    People(int count, List<Country> countries) {
        this.count = count;
        this.countries = List.copyOf(countries);
        this.shares = countries.stream().mapToInt(Country::share).toArray();
        this.activity = new Zipf(count, 0.75);
    }

    int count() {
        return count;
    }

    Person person(int i) {
        Draw draw = Draw.of(Stream.CUSTOMER, i);
        Country country = countries.get(draw.weighted(shares));
        double extra = draw.fraction();
        int addresses =
                extra < SHARE_OF_THIRD_ADDRESS
                        ? 3
                        : extra < SHARE_OF_THIRD_ADDRESS + SHARE_OF_SECOND_ADDRESS ? 2 : 1;
        return new Person(
                i + 1L,
                country,
                draw.pick(country.given()),
                draw.pick(country.family()),
                addresses,
                registered(i));
    }

    /// Customers are numbered in the order in which they came.
    private long registered(int i) {
        long whole = Calendar.TODAY_SECOND - Calendar.DAY - FIRST_REGISTRATION;
        return FIRST_REGISTRATION + (long) (whole * ((i + 0.5) / count));
    }

    /// Somebody who had registered by then; few buy often and many once.
    int buyerAt(long second, Draw draw) {
        for (int attempt = 0; attempt < 8; attempt++) {
            int i = activity.index(draw);
            if (registered(i) < second) {
                return i;
            }
        }
        double whole = Calendar.TODAY_SECOND - Calendar.DAY - FIRST_REGISTRATION;
        int registered = (int) ((second - FIRST_REGISTRATION) / whole * count);
        return draw.between(0, Math.clamp(registered - 1L, 0, count - 1));
    }
}
