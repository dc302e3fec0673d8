package io.howdah.ui.result.pane;

import io.howdah.query.rows.Condition;
import io.howdah.query.rows.Operator;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// The line in which one writes a condition for a column.
final class ConditionEditor extends HBox {

    private final ResultGrid grid;
    private final Label column = new Label();
    private final ComboBox<Operator> operator = new ComboBox<>();
    private final TextField operand = new TextField();
    private final Label problem = new Label();
    private int index;

    ConditionEditor(ResultGrid grid) {
        super(8);
        this.grid = grid;
        getStyleClass().add("result-bar");
        setAlignment(Pos.CENTER_LEFT);
        column.getStyleClass().add(Styles.HEADING);
        problem.getStyleClass().add(Styles.ERROR_TEXT);
        operator.setId("result-condition-operator");
        operator.setAccessibleText("Comparison");
        operator.getItems().setAll(Operator.values());
        operator.setConverter(new Words());
        operator.valueProperty()
                .subscribe(value -> operand.setDisable(value == null || !value.hasOperand()));
        operand.setId("result-condition-operand");
        operand.setAccessibleText("Value");
        operand.setPrefColumnCount(20);
        operand.setOnAction(event -> add());
        var add = new Button("Filter");
        add.setOnAction(event -> add());
        var close = new IconButton(Icon.CLOSE, "Close (Esc)", this::close);
        getChildren().addAll(Icon.FILTER.node(), column, operator, operand, add, problem, close);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Begins a condition for a column of the result.
    void open(int ofColumn, String value) {
        index = ofColumn;
        column.setText(grid.model().result().columns().get(ofColumn).name());
        boolean text = !grid.model().kind(ofColumn).isRightAligned();
        operator.setValue(text ? Operator.CONTAINS : Operator.GREATER_OR_EQUAL);
        operand.setText(value);
        problem.setText("");
        setVisible(true);
        operand.requestFocus();
        operand.selectAll();
    }

    private void add() {
        Operator chosen = operator.getValue();
        var condition = new Condition(index, chosen, chosen.hasOperand() ? operand.getText() : "");
        Optional<String> wrong = condition.problem(grid.model().kind(index));
        problem.setText(wrong.orElse(""));
        if (wrong.isEmpty()) {
            grid.model().arrangement().add(condition);
            close();
        }
    }

    private void close() {
        setVisible(false);
        grid.requestFocus();
    }

    private static final class Words extends StringConverter<Operator> {

        @Override
        public String toString(Operator value) {
            return value == null ? "" : value.words();
        }

        @Override
        public Operator fromString(String words) {
            throw new UnsupportedOperationException("Operators are chosen, not written.");
        }
    }
}
