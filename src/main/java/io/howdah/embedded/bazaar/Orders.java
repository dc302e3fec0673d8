package io.howdah.embedded.bazaar;

import io.howdah.embedded.bazaar.Draw.Stream;
import io.howdah.embedded.bazaar.Goods.Product;
import io.howdah.embedded.bazaar.People.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What is sold: order number `i`, counted from 0 in the order of days. Lines, payments, parcels and
/// reviews are all derived from it, so that they agree.
final class Orders {

    /// A code that makes orders cheaper.
    ///
    /// @param number from 1
    record Promotion(
            int number, String code, String title, LocalDate first, LocalDate end, int percent) {

        static List<Promotion> all() {
            var all = new ArrayList<Promotion>();
            for (List<String> row : WordList.rows("promotions.txt")) {
                LocalDate first = LocalDate.parse(row.get(2));
                all.add(
                        new Promotion(
                                all.size() + 1,
                                row.get(0),
                                row.get(1),
                                first,
                                first.plusDays(Long.parseLong(row.get(3))),
                                Integer.parseInt(row.get(4))));
            }
            return List.copyOf(all);
        }

        boolean on(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(end);
        }
    }

    /// @param product index of the product
    /// @param price of one piece, in cents
    /// @param discount in percent
    record Line(int product, int quantity, int price, int discount) {

        /// As the generated column of the table rounds it.
        long total() {
            return ((long) quantity * price * (100 - discount) + 50) / 100;
        }
    }

    /// @param placed seconds since 1970
    /// @param promotion number of the promotion, 0 for none
    record Order(
            long id,
            long placed,
            long customer,
            int address,
            Status status,
            int channel,
            int promotion,
            List<Line> lines) {

        Order {
            lines = List.copyOf(lines);
        }

        long total() {
            return lines.stream().mapToLong(Line::total).sum();
        }
    }

    /// The labels of the enum in the database, in its order.
    enum Status {
        NEW,
        PAID,
        PACKED,
        SHIPPED,
        DELIVERED,
        RETURNED,
        CANCELLED;

        boolean paid() {
            return this != NEW && this != CANCELLED;
        }

        boolean sent() {
            return this == SHIPPED || this == DELIVERED || this == RETURNED;
        }
    }

    private static final int SETTLED_AFTER = 16 * Calendar.DAY;

    private final int count;
    private final Calendar calendar;
    private final People people;
    private final Goods goods;
    private final List<Promotion> promotions = Promotion.all();

    Orders(int count, Calendar calendar, People people, Goods goods) {
        this.count = count;
        this.calendar = calendar;
        this.people = people;
        this.goods = goods;
    }

    int count() {
        return count;
    }

    List<Promotion> promotions() {
        return promotions;
    }

    /// The number of orders before the last full month.
    int beforeLastMonth() {
        return (int) (count * calendar.beforeLastMonth());
    }

    Order order(int i) {
        Draw draw = Draw.of(Stream.ORDER, i);
        long placed = calendar.at((i + 0.5) / count, draw);
        LocalDate day = LocalDateTime.ofEpochSecond(placed, 0, ZoneOffset.UTC).toLocalDate();
        Person buyer = people.person(people.buyerAt(placed, draw));
        int address =
                buyer.addresses() == 1 || draw.chance(0.8) ? 1 : draw.between(1, buyer.addresses());
        Status status = status(Calendar.TODAY_SECOND - placed, draw);
        int channel = draw.weighted(58, 29, 4, 9);
        int promotion = draw.chance(0.3) ? promotionOn(day) : 0;
        int percent = promotion == 0 ? 0 : promotions.get(promotion - 1).percent();
        return new Order(
                i + 1L,
                placed,
                buyer.id(),
                address,
                status,
                channel,
                promotion,
                lines(day, percent, draw));
    }

    private int promotionOn(LocalDate day) {
        for (Promotion promotion : promotions) {
            if (promotion.on(day)) {
                return promotion.number();
            }
        }
        return 0;
    }

    private List<Line> lines(LocalDate day, int percent, Draw draw) {
        int number = 1 + draw.weighted(34, 27, 16, 11, 6, 4, 2);
        var lines = new ArrayList<Line>(number);
        for (int line = 0; line < number; line++) {
            int product = goods.boughtOn(day, draw);
            boolean twice = lines.stream().anyMatch(earlier -> earlier.product() == product);
            int quantity = 1 + draw.weighted(70, 18, 6, 4, 1, 1);
            if (!twice) {
                Product bought = goods.product(product);
                lines.add(new Line(product, quantity, bought.priceOn(day), percent));
            }
        }
        return lines;
    }

    private static Status status(long age, Draw draw) {
        if (age > SETTLED_AFTER) {
            return switch (draw.weighted(905, 45, 45, 5)) {
                case 0 -> Status.DELIVERED;
                case 1 -> Status.RETURNED;
                case 2 -> Status.CANCELLED;
                default -> Status.NEW;
            };
        }
        int days = (int) Math.max(0, age / Calendar.DAY);
        return switch (draw.weighted(
                3, 6 + Math.max(0, 30 - days * 15), 12, 30, 2 + days * 12, 2)) {
            case 0 -> Status.NEW;
            case 1 -> Status.PAID;
            case 2 -> Status.PACKED;
            case 3 -> Status.SHIPPED;
            case 4 -> Status.DELIVERED;
            default -> Status.CANCELLED;
        };
    }
}
