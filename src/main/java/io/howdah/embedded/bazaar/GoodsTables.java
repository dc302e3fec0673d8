package io.howdah.embedded.bazaar;

import io.howdah.embedded.bazaar.Draw.Stream;
import io.howdah.embedded.bazaar.Goods.Kind;
import io.howdah.embedded.bazaar.Goods.Product;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Rows of the schema `catalog`.
final class GoodsTables {

    private static final int PAIRINGS = 2;

    private final Goods goods;
    private final List<List<String>> brands;

    GoodsTables(Goods goods, List<List<String>> brands) {
        this.goods = goods;
        this.brands = List.copyOf(brands);
    }

    List<Table> tables() {
        long n = goods.count();
        return List.of(
                new Table(
                        "catalog.brand (brand_id, name, country_code, founded, story)",
                        "brands",
                        brands.size(),
                        this::brands),
                new Table(
                        "catalog.category (category_id, parent_id, name, slug)",
                        "categories",
                        goods.kinds().size(),
                        this::categories),
                new Table(
                        "catalog.product (product_id, sku, brand_id, name, description, status, price,"
                                + " cost, tags, attributes, weight_grams, released_on, updated_at)",
                        "products",
                        n,
                        this::products),
                new Table(
                        "catalog.product_category (product_id, category_id, is_main)",
                        "categories of products",
                        n * 3 / 2,
                        this::productCategories),
                new Table(
                        "catalog.price (product_id, valid, amount)",
                        "price lists",
                        n * 2,
                        this::prices),
                new Table(
                        "catalog.product_pairing (product_id, goes_with_id, strength)",
                        "pairings",
                        n * PAIRINGS,
                        this::pairings));
    }

    private void brands(CopyRows rows) throws SQLException {
        for (int i = 0; i < brands.size(); i++) {
            List<String> brand = brands.get(i);
            rows.number(i + 1L).text(brand.get(0)).text(brand.get(1));
            rows.text(brand.get(2)).text(brand.get(3));
            rows.end();
        }
    }

    /// Tops come first, then the leaves.
    private void categories(CopyRows rows) throws SQLException {
        List<String> tops = goods.tops();
        for (int i = 0; i < tops.size(); i++) {
            rows.number(i + 1L).nothing().text(tops.get(i)).text(slug(tops.get(i)));
            rows.end();
        }
        for (int i = 0; i < goods.kinds().size(); i++) {
            Kind kind = goods.kinds().get(i);
            rows.number(leaf(i)).number(tops.indexOf(kind.top()) + 1L).text(kind.leaf());
            rows.text(slug(kind.top()) + "/" + slug(kind.leaf()));
            rows.end();
        }
    }

    private long leaf(int kind) {
        return goods.tops().size() + kind + 1L;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private void products(CopyRows rows) throws SQLException {
        for (int i = 0; i < goods.count(); i++) {
            Product product = goods.product(i);
            Draw draw = Draw.of(Stream.PRICE, i);
            rows.number(product.id()).text("BZ-" + (100_000 + product.id()));
            rows.number(product.brand()).text(product.name()).text(description(product, draw));
            rows.text(
                    switch (draw.weighted(86, 5, 6, 3)) {
                        case 0 -> "active";
                        case 1 -> "sold_out";
                        case 2 -> "discontinued";
                        default -> "draft";
                    });
            rows.cents(product.price()).cents((long) product.price() * draw.between(38, 64) / 100);
            rows.text(array(tags(product.kind(), draw)));
            rows.text(attributes(product, draw));
            rows.number(draw.between(product.kind().lightest(), product.kind().heaviest()));
            rows.date(product.released());
            rows.time(Calendar.TODAY_SECOND - draw.between(0, 400 * Calendar.DAY));
            rows.end();
        }
    }

    private String description(Product product, Draw draw) {
        List<String> sentences = product.kind().sentences();
        int first = draw.between(0, sentences.size() - 1);
        String text = sentences.get(first);
        for (int more = draw.between(1, 2); more > 0; more--) {
            text += " " + sentences.get((first + more) % sentences.size());
        }
        return (text + " Made by " + brands.get(product.brand() - 1).get(0) + ".")
                .replace("{adjective}", product.adjective().toLowerCase(Locale.ROOT))
                .replace("{noun}", product.noun());
    }

    private static Set<String> tags(Kind kind, Draw draw) {
        Set<String> tags = new HashSet<>();
        tags.add(kind.tags().getFirst());
        for (int more = draw.between(0, 3); more > 0; more--) {
            tags.add(draw.pick(kind.tags()));
        }
        return tags;
    }

    private static String array(Set<String> words) {
        return "{"
                + String.join(",", words.stream().sorted().map(w -> '"' + w + '"').toList())
                + "}";
    }

    private static String attributes(Product product, Draw draw) {
        var json = new StringBuilder("{");
        for (String attribute : product.kind().attributes()) {
            List<String> sides = WordList.split(attribute, "=");
            String value = draw.pick(WordList.split(sides.get(1), "\\|"));
            // Some makers leave some of them out.
            if (draw.chance(0.92)) {
                json.append(json.length() > 1 ? ", " : "").append('"').append(sides.get(0));
                json.append("\": ").append(literal(value));
            }
        }
        return json.append('}').toString();
    }

    private static String literal(String value) {
        boolean plain = value.matches("\\d+|true|false");
        return plain ? value : '"' + value + '"';
    }

    private void productCategories(CopyRows rows) throws SQLException {
        int kinds = goods.kinds().size();
        for (int i = 0; i < goods.count(); i++) {
            Draw draw = Draw.of(Stream.PAIRING, i);
            int main = i % kinds;
            rows.number(i + 1L).number(leaf(main)).flag(true);
            rows.end();
            if (draw.chance(0.5)) {
                rows.number(i + 1L).number(leaf((main + draw.between(1, kinds - 1)) % kinds));
                rows.flag(false);
                rows.end();
            }
        }
    }

    private void prices(CopyRows rows) throws SQLException {
        for (int i = 0; i < goods.count(); i++) {
            Product product = goods.product(i);
            String from = product.released().toString();
            LocalDate earliest = product.released();
            for (int rises = 0; rises <= product.dearer().size(); rises++) {
                boolean last = rises == product.dearer().size();
                LocalDate to = last ? LocalDate.MAX : product.dearer().get(rises);
                if (to.isAfter(earliest)) {
                    rows.number(product.id());
                    rows.text("[" + from + "," + (last ? "" : to) + ")");
                    rows.cents(product.priceAfter(rises));
                    rows.end();
                    from = to.toString();
                    earliest = to;
                }
            }
        }
    }

    private void pairings(CopyRows rows) throws SQLException {
        for (int i = 0; i < goods.count(); i++) {
            Draw draw = Draw.of(Stream.PAIRING, -1L - i);
            Set<Integer> others = new HashSet<>();
            for (int n = 0; n < PAIRINGS; n++) {
                int other = goods.boughtOn(Calendar.TODAY, draw);
                if (other != i && others.add(other)) {
                    rows.number(i + 1L).number(other + 1L);
                    rows.text("0." + draw.between(10, 99));
                    rows.end();
                }
            }
        }
    }
}
