package io.howdah.embedded.bazaar;

import io.howdah.embedded.bazaar.Draw.Stream;
import io.howdah.embedded.bazaar.Goods.Product;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Rows of the schema `stock`. Every product lies in the first warehouse and in one of the others.
final class StockTables {

    private static final List<String> CARRIERS =
            List.of("Postduif", "Karavaan Express", "Swift & Sons", "Nordpaket");
    private static final List<String> SUPPLIERS =
            List.of("Haveli Trading", "Comptoir du Sud", "Nordkap Import", "Levante & Figli");
    private static final LocalDate FIRST_BOOKING = LocalDate.of(2026, 1, 5);
    private static final LocalDate FIRST_DELIVERY = LocalDate.of(2026, 3, 2);

    private final Goods goods;
    private final Calendar calendar;
    private final Volume volume;
    private final List<List<String>> warehouses = WordList.rows("warehouses.txt");

    StockTables(Goods goods, Calendar calendar, Volume volume) {
        this.goods = goods;
        this.calendar = calendar;
        this.volume = volume;
    }

    List<Table> tables() {
        return List.of(
                new Table(
                        "stock.warehouse (warehouse_id, code, name, city, country_code, place, docks)",
                        "warehouses",
                        warehouses.size(),
                        this::warehouses),
                new Table(
                        "stock.level (warehouse_id, product_id, on_hand, reserved, reorder_point)",
                        "stock levels",
                        goods.count() * 2L,
                        this::levels),
                movements("stock movements", 0, knownMovements()),
                new Table(
                        "stock.dock_booking (warehouse_id, dock_no, during, carrier)",
                        "dock bookings",
                        volume.dockBookings(),
                        this::dockBookings),
                new Table(
                        "stock.delivery_import (supplier, sku, quantity, amount, arrived_at)",
                        "delivery notes",
                        volume.importedDeliveries(),
                        this::deliveries));
    }

    /// What happened after the statistics were gathered.
    Table newestMovements() {
        return movements("the newest stock movements", knownMovements(), volume.movements());
    }

    /// The first third.
    private int knownMovements() {
        return volume.movements() / 3;
    }

    private int otherWarehouse(int product) {
        return 2 + product % (warehouses.size() - 1);
    }

    private void warehouses(CopyRows rows) throws SQLException {
        for (int i = 0; i < warehouses.size(); i++) {
            List<String> row = warehouses.get(i);
            rows.number(i + 1L).text(row.get(0)).text(row.get(1)).text(row.get(2)).text(row.get(3));
            rows.text("(" + row.get(4) + "," + row.get(5) + ")").text(row.get(6));
            rows.end();
        }
    }

    private void levels(CopyRows rows) throws SQLException {
        for (int i = 0; i < goods.count(); i++) {
            for (int warehouse : new int[] {1, otherWarehouse(i)}) {
                Draw draw = Draw.of(Stream.LEVEL, i * 10L + warehouse);
                int reorder = draw.between(2, 30);
                int onHand =
                        draw.chance(0.06) ? draw.between(0, reorder) : draw.between(reorder, 400);
                rows.number(warehouse).number(i + 1L).number(onHand);
                rows.number(draw.between(0, Math.min(onHand, 6))).number(reorder);
                rows.end();
            }
        }
    }

    private Table movements(String caption, int from, int to) {
        return new Table(
                "stock.movement (movement_id, warehouse_id, product_id, moved_at, reason, quantity)",
                caption,
                to - from,
                rows -> movements(rows, from, to));
    }

    private void movements(CopyRows rows, int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            Draw draw = Draw.of(Stream.MOVEMENT, i);
            long moved = calendar.at((i + 0.5) / volume.movements(), draw);
            LocalDate day = LocalDateTime.ofEpochSecond(moved, 0, ZoneOffset.UTC).toLocalDate();
            int product = goods.boughtOn(day, draw);
            int pieces = draw.between(1, 4);
            rows.number(i + 1L).number(draw.chance(0.6) ? 1 : otherWarehouse(product));
            rows.number(product + 1L).time(moved);
            switch (draw.weighted(78, 14, 4, 2, 2)) {
                case 0 -> rows.text("sale").number(-pieces);
                case 1 -> rows.text("delivery").number(pieces * 24L);
                case 2 -> rows.text("return").number(1);
                case 3 ->
                        rows.text("transfer").number(draw.chance(0.5) ? pieces * 6L : pieces * -6L);
                default -> rows.text("correction").number(draw.chance(0.5) ? 1 : -1);
            }
            rows.end();
        }
    }

    /// The docks of all warehouses take turns, and each slot begins after the one before.
    private void dockBookings(CopyRows rows) throws SQLException {
        int docks = warehouses.stream().mapToInt(row -> Integer.parseInt(row.get(6))).sum();
        for (int i = 0; i < volume.dockBookings(); i++) {
            Draw draw = Draw.of(Stream.DOCK, i);
            int dock = i % docks;
            int warehouse = 0;
            while (dock >= Integer.parseInt(warehouses.get(warehouse).get(6))) {
                dock -= Integer.parseInt(warehouses.get(warehouse).get(6));
                warehouse++;
            }
            int slot = i / docks;
            LocalDateTime from =
                    FIRST_BOOKING.plusDays(slot / 4).atTime(6, 0).plusHours(slot % 4 * 4L);
            LocalDateTime to = from.plusMinutes(30L * draw.between(2, 8));
            rows.number(warehouse + 1L).number(dock + 1L);
            rows.text("[\"" + from + "+00\",\"" + to + "+00\")").text(draw.pick(CARRIERS));
            rows.end();
        }
    }

    private void deliveries(CopyRows rows) throws SQLException {
        for (int i = 0; i < volume.importedDeliveries(); i++) {
            Draw draw = Draw.of(Stream.IMPORT, i);
            Product product = goods.product(draw.between(0, goods.count() - 1));
            int quantity = 6 * draw.between(1, 20);
            double amount = quantity * product.price() * 0.0055;
            rows.text(draw.pick(SUPPLIERS)).text("BZ-" + (100_000 + product.id())).number(quantity);
            rows.text(Double.toString(amount));
            rows.text(
                    FIRST_DELIVERY
                            .plusDays(draw.between(0, 120))
                            .atTime(draw.between(6, 18), draw.between(0, 59))
                            .toString());
            rows.end();
        }
    }
}
