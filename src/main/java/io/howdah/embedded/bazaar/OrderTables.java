package io.howdah.embedded.bazaar;

import io.howdah.embedded.bazaar.Draw.Stream;
import io.howdah.embedded.bazaar.Orders.Line;
import io.howdah.embedded.bazaar.Orders.Order;
import io.howdah.embedded.bazaar.Orders.Promotion;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Rows of the schema `sales`.
final class OrderTables {

    /// Prime, so that references are distinct and look as if drawn.
    private static final long REFERENCE_STRIDE = 7_368_787L;

    private static final long REFERENCES = 1_000_000_000L;
    private static final List<String> CHANNELS = List.of("web", "app", "phone", "market");
    private static final List<String> METHODS =
            List.of("card", "transfer", "wallet", "invoice", "voucher");
    private static final List<String> CARRIERS =
            List.of("Postduif", "Karavaan Express", "Swift & Sons", "Cargo Bicicleta", "Nordpaket");
    private static final List<String> NOTES =
            List.of(
                    "Please leave it with the neighbours.",
                    "It is a present: no invoice in the parcel, please.",
                    "The bell does not work, knock.",
                    "Back door, behind the fig tree.",
                    "Not before ten.",
                    "Please wrap the bowls well, last time one was chipped.",
                    "Happy birthday, Oma!");

    private static final int[] WAREHOUSE_SHARES =
            WordList.rows("warehouses.txt").stream()
                    .mapToInt(row -> Integer.parseInt(row.get(7)))
                    .toArray();

    private final Orders orders;

    OrderTables(Orders orders) {
        this.orders = orders;
    }

    List<Table> tables() {
        long n = orders.count();
        return List.of(
                new Table(
                        "sales.order_line (order_id, placed_at, line_no, product_id, quantity,"
                                + " unit_price, discount)",
                        "order lines",
                        n * 5 / 2,
                        this::lines),
                orders("orders", 0, orders.beforeLastMonth()),
                new Table(
                        "sales.payment (payment_id, order_id, placed_at, method, amount, paid_at,"
                                + " reference)",
                        "payments",
                        n * 95 / 100,
                        this::payments),
                new Table(
                        "sales.shipment (shipment_id, order_id, placed_at, warehouse_id, carrier,"
                                + " tracking_code, shipped_at, delivered_at)",
                        "parcels",
                        n * 93 / 100,
                        this::shipments),
                new Table(
                        "sales.promotion (promotion_id, code, title, valid, percent)",
                        "promotions",
                        orders.promotions().size(),
                        this::promotions));
    }

    /// What came in after the reports were made.
    Table newestOrders() {
        return orders("the newest orders", orders.beforeLastMonth(), orders.count());
    }

    private Table orders(String caption, int from, int to) {
        return new Table(
                "sales.customer_order (order_id, placed_at, customer_id, address_no, status, channel,"
                        + " promotion_id, total, note)",
                caption,
                to - from,
                rows -> orders(rows, from, to));
    }

    private void orders(CopyRows rows, int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            Order order = orders.order(i);
            Draw draw = Draw.of(Stream.ORDER, -1L - i);
            rows.number(order.id()).time(order.placed());
            rows.number(order.customer()).number(order.address());
            rows.text(order.status().name().toLowerCase(Locale.ROOT));
            rows.text(CHANNELS.get(order.channel()));
            if (order.promotion() > 0) {
                rows.number(order.promotion());
            } else {
                rows.nothing();
            }
            rows.cents(order.total()).text(draw.chance(0.05) ? draw.pick(NOTES) : null);
            rows.end();
        }
    }

    private void lines(CopyRows rows) throws SQLException {
        for (int i = 0; i < orders.count(); i++) {
            Order order = orders.order(i);
            int no = 0;
            for (Line line : order.lines()) {
                no++;
                rows.number(order.id()).time(order.placed()).number(no);
                rows.number(line.product() + 1L).number(line.quantity());
                rows.cents(line.price()).cents(line.discount());
                rows.end();
            }
        }
    }

    private void payments(CopyRows rows) throws SQLException {
        long id = 0;
        for (int i = 0; i < orders.count(); i++) {
            Order order = orders.order(i);
            if (order.status().paid()) {
                Draw draw = Draw.of(Stream.PAYMENT, i);
                id++;
                rows.number(id).number(order.id()).time(order.placed());
                rows.text(METHODS.get(draw.weighted(52, 17, 21, 8, 2))).cents(order.total());
                rows.time(
                        order.placed()
                                + draw.between(5, draw.chance(0.8) ? 600 : 3 * Calendar.DAY));
                rows.text("PAY-" + (REFERENCES + id * REFERENCE_STRIDE % REFERENCES));
                rows.end();
            }
        }
    }

    private void shipments(CopyRows rows) throws SQLException {
        long id = 0;
        for (int i = 0; i < orders.count(); i++) {
            Order order = orders.order(i);
            if (order.status().sent()) {
                Draw draw = Draw.of(Stream.SHIPMENT, i);
                long shipped = order.placed() + draw.between(3600, 2 * Calendar.DAY);
                id++;
                rows.number(id).number(order.id()).time(order.placed());
                rows.number(1 + draw.weighted(WAREHOUSE_SHARES)).text(draw.pick(CARRIERS));
                rows.text("3S" + draw.hex(10).toUpperCase(Locale.ROOT)).time(shipped);
                if (order.status() == Orders.Status.SHIPPED) {
                    rows.nothing();
                } else {
                    rows.time(shipped + draw.between(Calendar.DAY / 2, 4 * Calendar.DAY));
                }
                rows.end();
            }
        }
    }

    private void promotions(CopyRows rows) throws SQLException {
        for (Promotion promotion : orders.promotions()) {
            rows.number(promotion.number()).text(promotion.code()).text(promotion.title());
            rows.text("[" + promotion.first() + "," + promotion.end() + ")");
            rows.number(promotion.percent());
            rows.end();
        }
    }
}
