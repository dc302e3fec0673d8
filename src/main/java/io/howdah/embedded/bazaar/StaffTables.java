package io.howdah.embedded.bazaar;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// Rows of the tables about the people who work for the bazaar.
final class StaffTables {

    private static final List<List<String>> ROLES =
            List.of(
                    List.of("administrator", "May do everything"),
                    List.of("merchandiser", "Changes products and prices"),
                    List.of("picker", "Packs parcels and moves stock"),
                    List.of("support", "Sees orders and helps customers"),
                    List.of("moderator", "Publishes and hides reviews"),
                    List.of("analyst", "Reads everything, changes nothing"));

    private static final LocalDate GRANTED = LocalDate.of(2024, 1, 15);

    private final List<List<String>> staff = WordList.rows("staff.txt");

    List<Table> tables() {
        return List.of(
                new Table(
                        "account.staff (staff_id, full_name, email, position, manager_id, hired_on)",
                        "staff",
                        staff.size(),
                        this::staff),
                new Table(
                        "account.role (role_id, name, description)",
                        "roles",
                        ROLES.size(),
                        StaffTables::roles),
                new Table(
                        "account.staff_role (staff_id, role_id, granted_at, granted_by)",
                        "roles of staff",
                        staff.size(),
                        this::staffRoles));
    }

    private void staff(CopyRows rows) throws SQLException {
        for (int i = 0; i < staff.size(); i++) {
            List<String> line = staff.get(i);
            String first = line.get(0).split(" ")[0].toLowerCase(Locale.ROOT);
            rows.number(i + 1L).text(line.get(0));
            rows.text(first.replace("í", "i") + "@bazaar.example").text(line.get(1));
            rows.text(line.get(2).equals("-") ? null : line.get(2));
            rows.date(LocalDate.ofYearDay(Integer.parseInt(line.get(3)), 32 + i * 11));
            rows.end();
        }
    }

    private static void roles(CopyRows rows) throws SQLException {
        for (int i = 0; i < ROLES.size(); i++) {
            rows.number(i + 1L).text(ROLES.get(i).get(0)).text(ROLES.get(i).get(1));
            rows.end();
        }
    }

    private void staffRoles(CopyRows rows) throws SQLException {
        for (int i = 0; i < staff.size(); i++) {
            int role = roleOf(staff.get(i).get(1));
            rows.number(i + 1L).number(role).time(Calendar.second(GRANTED) + i * 3600L).number(1);
            rows.end();
        }
    }

    private static int roleOf(String position) {
        ToIntFunction<String> number =
                name -> 1 + ROLES.stream().map(List::getFirst).toList().indexOf(name);
        if (position.contains("Administrator") || position.contains("Director")) {
            return number.applyAsInt("administrator");
        } else if (position.contains("Category") || position.contains("Purchasing")) {
            return number.applyAsInt("merchandiser");
        } else if (position.contains("Warehouse") || position.contains("Logistics")) {
            return number.applyAsInt("picker");
        } else if (position.contains("Moderator")) {
            return number.applyAsInt("moderator");
        } else if (position.contains("Care")) {
            return number.applyAsInt("support");
        }
        return number.applyAsInt("analyst");
    }
}
