package io.howdah.ui.maintenance;

import io.howdah.maintain.TableHealth;
import io.howdah.maintain.TableName;
import io.howdah.ui.control.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The tables of a database with the numbers that decide about upkeep; the most dead rows first.
final class TablesView extends TableView<TableHealth> {

    private static final double MANY_DEAD = 0.2;
    private static final long ENOUGH_DEAD = 1_000;
    private static final double NUMBER_WIDTH = 96;
    private static final double TIME_WIDTH = 112;

    /// Sorts before every visit.
    private static final Instant NEVER = Instant.MIN;

    private final InstantSource clock;

    TablesView(MaintenanceViewModel model, InstantSource clock) {
        this.clock = clock;
        setId("maintenance-tables");
        setAccessibleText("Tables");
        getStyleClass().add("maintenance-table");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(text("Table", 200, health -> health.name().toString()));
        getColumns().add(number("Live rows", health -> health.rows().live(), Quantity::count));
        TableColumn<TableHealth, Long> dead =
                number("Dead rows", health -> health.rows().dead(), Quantity::count);
        getColumns().add(dead);
        getColumns().add(share());
        getColumns().add(number("Table", health -> health.size().table(), Quantity::bytes));
        getColumns().add(number("Indexes", health -> health.size().indexes(), Quantity::bytes));
        getColumns().add(time("Last vacuum", health -> health.visits().lastVacuum()));
        getColumns().add(time("Last analyze", health -> health.visits().lastAnalyze()));
        getColumns()
                .add(
                        number(
                                "Age",
                                health -> Math.round(health.age().ofFreezeMaxAge() * 1000),
                                thousandths ->
                                        String.format(Locale.ROOT, "%.1f %%", thousandths / 10.0)));
        getColumns()
                .getLast()
                .setGraphic(tip("Age", "Transaction age, of the age at which a freeze is forced"));
        getColumns().getLast().setText("");
        var sorted = new SortedList<>(model.tables());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        dead.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(dead);
        setPlaceholder(new Label("No tables."));
    }

    private static Label tip(String words, String help) {
        var label = new Label(words);
        label.setTooltip(new Tooltip(help));
        return label;
    }

    /// The names of the selected tables.
    List<TableName> chosen() {
        return getSelectionModel().getSelectedItems().stream().map(TableHealth::name).toList();
    }

    /// Selects a table by its name as people write it.
    void select(String name) {
        for (int i = 0; i < getItems().size(); i++) {
            TableName found = getItems().get(i).name();
            if ((found.schema() + "." + found.name()).equals(name)) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(i);
            }
        }
    }

    private static TableColumn<TableHealth, String> text(
            String title, double width, Function<TableHealth, String> value) {
        var column = new TableColumn<TableHealth, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
        return column;
    }

    private static TableColumn<TableHealth, Long> number(
            String title, Function<TableHealth, Long> value, Function<Long, String> words) {
        var column = new TableColumn<TableHealth, Long>(title);
        column.getStyleClass().add("maintenance-number");
        column.setCellValueFactory(
                cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new NumberCell(words));
        return column;
    }

    private static final class NumberCell extends TableCell<TableHealth, Long> {
        private final Function<Long, String> words;

        NumberCell(Function<Long, String> words) {
            this.words = words;
            getStyleClass().add("maintenance-number");
        }

        @Override
        protected void updateItem(@Nullable Long value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : words.apply(value));
        }
    }

    /// The share of dead rows, marked with a word where it is high.
    private static TableColumn<TableHealth, TableHealth> share() {
        var column = new TableColumn<TableHealth, TableHealth>("Dead");
        column.setPrefWidth(NUMBER_WIDTH);
        column.getStyleClass().add("maintenance-number");
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setComparator(Comparator.comparingDouble(health -> health.rows().deadFraction()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    {
                        getStyleClass().add("maintenance-number");
                    }

                    @Override
                    protected void updateItem(@Nullable TableHealth health, boolean empty) {
                        super.updateItem(health, empty);
                        getStyleClass().remove("maintenance-high");
                        if (empty || health == null) {
                            setText(null);
                            return;
                        }
                        double fraction = health.rows().deadFraction();
                        boolean high = fraction >= MANY_DEAD && health.rows().dead() >= ENOUGH_DEAD;
                        setText(
                                String.format(Locale.ROOT, "%.1f %%", fraction * 100)
                                        + (high ? " high" : ""));
                        if (high) {
                            getStyleClass().add("maintenance-high");
                        }
                    }
                });
        return column;
    }

    private TableColumn<TableHealth, Instant> time(
            String title, Function<TableHealth, Optional<Instant>> value) {
        var column = new TableColumn<TableHealth, Instant>(title);
        column.setPrefWidth(TIME_WIDTH);
        column.setCellValueFactory(
                cell -> new SimpleObjectProperty<>(value.apply(cell.getValue()).orElse(NEVER)));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable Instant when, boolean empty) {
                        super.updateItem(when, empty);
                        boolean known = !empty && when != null && !when.equals(NEVER);
                        setText(empty || when == null ? null : ago(when));
                        setTooltip(known ? new Tooltip(String.valueOf(when)) : null);
                    }
                });
        return column;
    }

    private String ago(Instant when) {
        if (when.equals(NEVER)) {
            return "never";
        }
        Duration since = Duration.between(when, clock.instant());
        if (since.toMinutes() < 1) {
            return "just now";
        } else if (since.toHours() < 1) {
            return since.toMinutes() + " min ago";
        }
        return since.toDays() < 2 ? since.toHours() + " h ago" : since.toDays() + " days ago";
    }
}
