package io.howdah.embedded.bazaar;

import io.howdah.embedded.bazaar.Draw.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What is for sale: product number `i`, counted from 0. Names, brands and prices are drawn once and
/// kept, because orders ask for them all the time.
final class Goods {

    /// A leaf of the tree of categories and the words that its products are made of.
    ///
    /// @param lowest and
    /// @param highest price in cents
    record Kind(
            String top,
            String leaf,
            List<String> adjectives,
            List<String> nouns,
            List<String> variants,
            int lowest,
            int highest,
            int lightest,
            int heaviest,
            List<String> attributes,
            List<String> tags,
            List<String> sentences) {

        private static Kind of(WordList.Block block) {
            List<String> path = WordList.split(block.title(), "/");
            List<String> price = WordList.split(block.line("price"), " ");
            List<String> weight = WordList.split(block.line("weight"), " ");
            return new Kind(
                    path.get(0),
                    path.get(1),
                    block.commas("adjective"),
                    block.commas("noun"),
                    block.commas("variant"),
                    100 * Integer.parseInt(price.get(0)),
                    100 * Integer.parseInt(price.get(1)),
                    Integer.parseInt(weight.get(0)),
                    Integer.parseInt(weight.get(1)),
                    block.semicolons("attribute"),
                    block.commas("tag"),
                    block.bars("text"));
        }

        int names() {
            return adjectives.size() * nouns.size() * variants.size();
        }
    }

    /// @param price of today, in cents
    /// @param dearer days on which the price rose, oldest first
    /// @param quality what customers think of it, from 0 to 1
    record Product(
            int id,
            Kind kind,
            int brand,
            String adjective,
            String noun,
            String variant,
            int price,
            LocalDate released,
            List<LocalDate> dearer,
            double quality) {

        Product {
            dearer = List.copyOf(dearer);
        }

        String name() {
            return adjective + " " + noun + ", " + variant;
        }

        /// The price after so many rises, in cents; the last is that of today.
        int priceAfter(int rises) {
            int earlier = dearer.size() - rises;
            return earlier == 0 ? price : Math.max(50, price * (100 - 6 * earlier) / 100 / 10 * 10);
        }

        int priceOn(LocalDate day) {
            int rises = 0;
            while (rises < dearer.size() && !day.isBefore(dearer.get(rises))) {
                rises++;
            }
            return priceAfter(rises);
        }
    }

    private static final LocalDate OLDEST = LocalDate.of(2021, 2, 1);

    private final List<Kind> kinds;
    private final List<Product> products;
    private final Zipf popularity;

    /// @param brands name, country, year, story, and the categories that each makes
    Goods(int count, List<List<String>> brands) {
        kinds = WordList.blocks("goods.txt").stream().map(Kind::of).toList();
        List<List<Integer>> makers = kinds.stream().map(kind -> makers(kind, brands)).toList();
        var made = new ArrayList<Product>(count);
        for (int i = 0; i < count; i++) {
            made.add(make(i, makers.get(i % kinds.size())));
        }
        products = List.copyOf(made);
        popularity = new Zipf(count, 0.85);
    }

    List<Kind> kinds() {
        return kinds;
    }

    /// The names of the tops of the tree, in the order of the list.
    List<String> tops() {
        Set<String> tops = new LinkedHashSet<>();
        kinds.forEach(kind -> tops.add(kind.top()));
        return List.copyOf(tops);
    }

    int count() {
        return products.size();
    }

    Product product(int i) {
        return products.get(i);
    }

    /// A product that was for sale on the day; some are bought a hundred times as often as others.
    int boughtOn(LocalDate day, Draw draw) {
        int i = popularity.index(draw);
        while (products.get(i).released().isAfter(day)) {
            i = popularity.index(draw);
        }
        return i;
    }

    /// The numbers of the brands that make a kind, from 1.
    private static List<Integer> makers(Kind kind, List<List<String>> brands) {
        return IntStream.range(0, brands.size())
                .filter(b -> WordList.split(brands.get(b).getLast(), ",").contains(kind.leaf()))
                .mapToObj(b -> b + 1)
                .toList();
    }

    private Product make(int i, List<Integer> makers) {
        Draw draw = Draw.of(Stream.PRODUCT, i);
        Kind kind = kinds.get(i % kinds.size());
        // The stride has no common divisor with the number of names, so that none repeats early.
        long name = (i / kinds.size() * 7919L + 13) % kind.names();
        int adjective = (int) (name % kind.adjectives().size());
        int noun = (int) (name / kind.adjectives().size() % kind.nouns().size());
        int variant = (int) (name / kind.adjectives().size() / kind.nouns().size());
        return new Product(
                i + 1,
                kind,
                draw.pick(makers),
                kind.adjectives().get(adjective),
                kind.nouns().get(noun),
                kind.variants().get(variant),
                price(kind, variant, draw),
                OLDEST.plusDays((long) (StrictMath.pow(draw.fraction(), 1.6) * 1900)),
                rises(draw),
                Math.clamp(0.72 + 0.22 * (draw.fraction() + draw.fraction() - 1), 0, 1));
    }

    /// Larger variants cost more; most prices end in 5 or 9.
    private static int price(Kind kind, int variant, Draw draw) {
        double size = (variant + 0.6 * draw.fraction() + 0.4) / kind.variants().size();
        double cents =
                kind.lowest() * StrictMath.pow((double) kind.highest() / kind.lowest(), size);
        long rounded = Math.round(cents / 50) * 50;
        return (int) Math.max(100, rounded - draw.weighted(3, 5, 2) * 5L);
    }

    private static List<LocalDate> rises(Draw draw) {
        var rises = new ArrayList<LocalDate>();
        if (draw.chance(0.7)) {
            rises.add(LocalDate.of(2025, 1, 1).plusDays(draw.between(0, 150)));
        }
        if (draw.chance(0.35)) {
            rises.add(LocalDate.of(2025, 9, 1).plusDays(draw.between(0, 240)));
        }
        return rises;
    }
}
