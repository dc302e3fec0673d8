package io.howdah.embedded.bazaar;

import io.howdah.embedded.bazaar.Draw.Stream;
import io.howdah.embedded.bazaar.Goods.Product;
import io.howdah.embedded.bazaar.Orders.Line;
import io.howdah.embedded.bazaar.Orders.Order;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Rows of the schemas `feedback` and `audit`.
final class ReviewTables {

    private static final double SHARE_REVIEWED = 0.26;
    private static final double SHARE_MODERATED = 0.1;
    private static final List<Integer> MODERATORS = List.of(23, 24);

    /// Close to the largest number of the type of the key.
    private static final long FIRST_CHANGE = 2_140_000_000L;

    private static final List<String> CHANGED_BY =
            List.of("dominik", "saskia", "lalita", "amina", "price_import", "shop");

    private record Words(List<String> titles, List<String> sentences) {}

    private final Orders orders;
    private final Goods goods;
    private final Calendar calendar;
    private final int changes;
    private final List<Words> byRating =
            WordList.blocks("reviews.txt").stream()
                    .map(block -> new Words(block.semicolons("title"), block.bars("text")))
                    .toList();

    ReviewTables(Orders orders, Goods goods, Calendar calendar, int changes) {
        this.orders = orders;
        this.goods = goods;
        this.calendar = calendar;
        this.changes = changes;
    }

    List<Table> tables() {
        return List.of(
                new Table(
                        "feedback.review (review_id, product_id, customer_id, rating, title, body,"
                                + " helpful_votes, verified, moderated_by, written_at)",
                        "reviews",
                        orders.count() * 6L / 10,
                        this::reviews),
                new Table(
                        "audit.change_log (change_id, changed_at, changed_by, relation, operation,"
                                + " row_key, before, after)",
                        "the change log",
                        changes,
                        this::changes));
    }

    /// Some buyers write about what they got, each about a product once.
    private void reviews(CopyRows rows) throws SQLException {
        Set<Long> written = new HashSet<>();
        long id = 0;
        for (int i = 0; i < orders.count(); i++) {
            Order order = orders.order(i);
            if (!order.status().sent()) {
                continue;
            }
            Draw draw = Draw.of(Stream.REVIEW, i);
            for (Line line : order.lines()) {
                long pair = order.customer() * 1_000_000L + line.product();
                if (draw.chance(SHARE_REVIEWED) && written.add(pair)) {
                    id++;
                    review(rows, id, order, goods.product(line.product()), draw);
                }
            }
        }
    }

    private void review(CopyRows rows, long id, Order order, Product product, Draw draw)
            throws SQLException {
        int rating = rating(product, draw);
        Words words = byRating.get(rating - 1);
        String noun = product.noun().toLowerCase(Locale.ROOT);
        noun = noun.substring(noun.lastIndexOf(' ') + 1);
        int first = draw.between(0, words.sentences().size() - 1);
        String body = words.sentences().get(first);
        for (int more = draw.weighted(40, 40, 20); more > 0; more--) {
            body += " " + words.sentences().get((first + more) % words.sentences().size());
        }
        rows.number(id).number(product.id()).number(order.customer()).number(rating);
        rows.text(draw.pick(words.titles())).text(body.replace("{noun}", noun));
        rows.number((long) (StrictMath.pow(draw.fraction(), 6) * 90)).flag(draw.chance(0.94));
        if (rating <= 2 && draw.chance(SHARE_MODERATED)) {
            rows.number(draw.pick(MODERATORS));
        } else {
            rows.nothing();
        }
        rows.time(
                Math.min(
                        order.placed() + draw.between(3 * Calendar.DAY, 30 * Calendar.DAY),
                        Calendar.TODAY_SECOND));
        rows.end();
    }

    /// Most people who write are delighted or angry.
    private static int rating(Product product, Draw draw) {
        int good = (int) (100 * product.quality());
        return 1 + draw.weighted(100 - good, (100 - good) / 2, 20, good / 2, good);
    }

    private void changes(CopyRows rows) throws SQLException {
        for (int i = 0; i < changes; i++) {
            Draw draw = Draw.of(Stream.CHANGE, i);
            Product product = goods.product(draw.between(0, goods.count() - 1));
            boolean price = draw.chance(0.7);
            rows.number(FIRST_CHANGE + i).time(calendar.at((i + 0.5) / changes, draw));
            rows.text(draw.pick(CHANGED_BY)).text("catalog.product").text("U");
            rows.number(product.id());
            if (price) {
                rows.text(priceJson(product.price() * 94L / 100)).text(priceJson(product.price()));
            } else {
                rows.text("{\"status\": \"draft\"}").text("{\"status\": \"active\"}");
            }
            rows.end();
        }
    }

    private static String priceJson(long cents) {
        return "{\"price\": "
                + cents / 100
                + "."
                + (cents % 100 < 10 ? "0" : "")
                + cents % 100
                + "}";
    }
}
