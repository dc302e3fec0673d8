package io.howdah.embedded.bazaar;

import java.util.List;

/// A country that the bazaar ships to, with the words that addresses and names there are made of.
record Country(
        String code,
        String name,
        String currency,
        String vatPercent,
        int share,
        List<String> given,
        List<String> family,
        List<String> streets,
        String house,
        String postal,
        List<String> cities) {

    Country {
        given = List.copyOf(given);
        family = List.copyOf(family);
        streets = List.copyOf(streets);
        cities = List.copyOf(cities);
    }

    static List<Country> all() {
        return WordList.blocks("countries.txt").stream().map(Country::of).toList();
    }

    private static Country of(WordList.Block block) {
        List<String> head = WordList.split(block.headline(), ";");
        return new Country(
                block.title(),
                head.get(0),
                head.get(1),
                head.get(2),
                Integer.parseInt(head.get(3)),
                block.commas("given"),
                block.commas("family"),
                block.commas("street"),
                block.line("house"),
                block.line("postal"),
                block.commas("city"));
    }

    /// Street and number in the order that is usual there.
    String houseIn(Draw draw) {
        return house.replace("{street}", draw.pick(streets))
                .replace("{number}", Integer.toString(draw.between(1, 180)));
    }

    /// A postal code of the country's shape.
    String postalCode(Draw draw) {
        var code = new StringBuilder();
        for (int i = 0; i < postal.length(); i++) {
            char c = postal.charAt(i);
            code.append(
                    switch (c) {
                        case '#' -> (char) ('0' + draw.between(0, 9));
                        case '@' -> (char) ('A' + draw.between(0, 25));
                        default -> c;
                    });
        }
        return code.toString();
    }
}
