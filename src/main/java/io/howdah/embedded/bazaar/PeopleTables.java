package io.howdah.embedded.bazaar;

import io.howdah.embedded.bazaar.Draw.Stream;
import io.howdah.embedded.bazaar.People.Person;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Rows of the schema `account`.
final class PeopleTables {

    private static final List<String> LEVELS = List.of("guest", "regular", "silver", "gold");
    private static final List<String> KINDS = List.of("home", "work", "pickup_point");

    /// Domains that are reserved for examples (RFC 2606).
    private static final List<String> MAIL =
            List.of(
                    "post.example",
                    "mail.example",
                    "inbox.example",
                    "home.example",
                    "studio.example");

    private static final List<String> AGENTS =
            List.of(
                    "BazaarApp/4.2 (iOS 19)",
                    "BazaarApp/4.2 (Android 16)",
                    "BazaarApp/4.1 (Android 15)",
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/141.0",
                    "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_5) Safari/605.1",
                    "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");

    private static final List<String> THEMES = List.of("light", "dark", "system");
    private static final List<String> INTERESTS =
            List.of("tea", "carpets", "garden", "music", "toys", "ceramics", "paper", "lamps");

    private final People people;
    private final List<Country> countries;
    private final Volume volume;

    PeopleTables(People people, List<Country> countries, Volume volume) {
        this.people = people;
        this.countries = List.copyOf(countries);
        this.volume = volume;
    }

    List<Table> tables() {
        int n = people.count();
        int sessions = volume.liveSessions() + volume.expiredSessions();
        return List.of(
                new Table(
                        "account.country (country_code, name, currency, vat_percent)",
                        "countries",
                        countries.size(),
                        this::countries),
                new Table(
                        "account.customer (customer_id, email, full_name, birth_date, country_code,"
                                + " loyalty, newsletter, referred_by, preferences, registered_at)",
                        "customers",
                        n,
                        this::customers),
                new Table(
                        "account.login (customer_id, password_hash, two_factor, failed_attempts,"
                                + " locked_until, last_login_at)",
                        "logins",
                        n,
                        this::logins),
                new Table(
                        "account.address (customer_id, address_no, kind, recipient, street,"
                                + " postal_code, city, country_code, is_default)",
                        "addresses",
                        n * 5L / 4,
                        this::addresses),
                new Table(
                        "account.session (session_id, customer_id, started_at, expires_at,"
                                + " client_address, user_agent)",
                        "sessions",
                        sessions,
                        this::sessions));
    }

    private void countries(CopyRows rows) throws SQLException {
        for (Country country : countries) {
            rows.text(country.code()).text(country.name());
            rows.text(country.currency()).text(country.vatPercent());
            rows.end();
        }
    }

    private void customers(CopyRows rows) throws SQLException {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < people.count(); i++) {
            Person person = people.person(i);
            Draw draw = Draw.of(Stream.EMAIL, i);
            int birth = draw.between(1944, 2006);
            rows.number(person.id());
            rows.text(email(person, birth, draw, taken));
            rows.text(person.name());
            if (draw.chance(0.8)) {
                rows.date(LocalDate.ofYearDay(birth, draw.between(1, 365)));
            } else {
                rows.nothing();
            }
            rows.text(person.country().code());
            rows.text(LEVELS.get(draw.weighted(44, 36, 15, 5)));
            rows.flag(draw.chance(0.37));
            if (i > 20 && draw.chance(0.14)) {
                rows.number(draw.between(1, i));
            } else {
                rows.nothing();
            }
            rows.text(preferences(draw));
            rows.time(person.registered());
            rows.end();
        }
    }

    private static String email(Person person, int birth, Draw draw, Set<String> taken) {
        String local = latin(person.given()) + "." + latin(person.family());
        String domain = "@" + draw.pick(MAIL);
        String wanted = local + domain;
        while (!taken.add(wanted)) {
            wanted = local + (draw.chance(0.6) ? birth % 100 : draw.between(2, 9999)) + domain;
        }
        // People type their address as they like.
        return draw.chance(0.09)
                ? Character.toUpperCase(wanted.charAt(0)) + wanted.substring(1)
                : wanted;
    }

    /// The name in lower-case ASCII letters.
    private static String latin(String name) {
        String plain =
                name.replace("ł", "l").replace("Ł", "L").replace("ß", "ss").replace("ø", "o");
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String preferences(Draw draw) {
        if (draw.chance(0.4)) {
            return "{}";
        }
        return "{\"theme\": \""
                + draw.pick(THEMES)
                + "\", \"interests\": [\""
                + draw.pick(INTERESTS)
                + "\"], \"page_size\": "
                + (draw.chance(0.5) ? 24 : 48)
                + "}";
    }

    private void logins(CopyRows rows) throws SQLException {
        for (int i = 0; i < people.count(); i++) {
            Draw draw = Draw.of(Stream.LOGIN, i);
            boolean locked = draw.chance(0.004);
            rows.number(i + 1L);
            rows.text("$argon2id$v=19$m=19456,t=2,p=1$" + draw.hex(16) + "$" + draw.hex(48));
            rows.flag(draw.chance(0.22));
            rows.number(locked ? 5 : draw.weighted(90, 7, 2, 1));
            if (locked) {
                rows.time(Calendar.TODAY_SECOND + draw.between(0, 900));
            } else {
                rows.nothing();
            }
            if (draw.chance(0.88)) {
                double longAgo = StrictMath.pow(draw.fraction(), 3);
                long since = Calendar.TODAY_SECOND - people.person(i).registered();
                rows.time(Calendar.TODAY_SECOND - (long) (since * longAgo));
            } else {
                rows.nothing();
            }
            rows.end();
        }
    }

    private void addresses(CopyRows rows) throws SQLException {
        var cities = new Zipf(12, 0.9);
        for (int i = 0; i < people.count(); i++) {
            Person person = people.person(i);
            Draw draw = Draw.of(Stream.ADDRESS, i);
            for (int no = 1; no <= person.addresses(); no++) {
                Country country = person.country();
                int city = cities.rank(draw) % country.cities().size();
                rows.number(person.id()).number(no);
                rows.text(no == 1 ? "home" : KINDS.get(draw.weighted(1, 6, 3)));
                rows.text(person.name());
                rows.text(country.houseIn(draw)).text(country.postalCode(draw));
                rows.text(country.cities().get(city)).text(country.code());
                rows.flag(no == 1);
                rows.end();
            }
        }
    }

    /// Old and new ones mixed, as they came; the old ones are deleted afterwards.
    private void sessions(CopyRows rows) throws SQLException {
        int live = volume.liveSessions();
        int all = live + volume.expiredSessions();
        for (int i = 0; i < all; i++) {
            Draw draw = Draw.of(Stream.SESSION, i);
            boolean expired = draw.between(1, all) > live;
            int age =
                    expired
                            ? draw.between(10 * Calendar.DAY, 90 * Calendar.DAY)
                            : draw.between(60, 3 * Calendar.DAY);
            long started = Calendar.TODAY_SECOND - age;
            rows.text(
                    new UUID((draw.bits() & ~0xF000L) | 0x4000L, (draw.bits() >>> 2) | (1L << 63))
                            .toString());
            rows.number(1 + people.buyerAt(started, draw));
            rows.time(started);
            rows.time(started + (expired ? 7L : 30L) * Calendar.DAY);
            rows.text(
                    "10."
                            + draw.between(0, 255)
                            + "."
                            + draw.between(0, 255)
                            + "."
                            + draw.between(1, 254));
            rows.text(draw.pick(AGENTS));
            rows.end();
        }
    }
}
