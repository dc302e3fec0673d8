package io.howdah.ui.result.pane;

import io.howdah.ui.control.OwnKeys;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.chart.ChartFiles;
import io.howdah.ui.theme.Appearance;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One result: its grid with bars for finding, filtering and sorting above, and below how many rows there
/// are and what the selected cells add up to.
public final class ResultPane extends BorderPane {

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination RECORD = KeyCombination.valueOf("Shift+Enter");
    private static final KeyCombination GO_TO_ROW = KeyCombination.valueOf("Shortcut+G");

    private final GridViewModel model;
    private final SummaryViewModel summary;
    private final FindViewModel find;
    private final ResultGrid grid;
    private final FindBar findBar;
    private final ResultFoot foot;
    private final GoToRow goToRow;
    private final CopyBar copyBar;
    private final ArrangementBar arrangementBar;
    private final ResultSides sides;
    private final BesidePart beside = new BesidePart(this);
    private @Nullable ServerSide server;

    public ResultPane(ResultViewModel result, Appearance appearance, Background background) {
        model = new GridViewModel(result, background);
        summary = new SummaryViewModel(model, background);
        find = new FindViewModel(model, background);
        grid = new ResultGrid(model, appearance);
        findBar = new FindBar(find, grid);
        goToRow = new GoToRow(grid);
        copyBar = new CopyBar(grid);
        var conditionEditor = new ConditionEditor(grid);
        arrangementBar = new ArrangementBar(model, this::askServer);
        new ColumnMenu(grid, conditionEditor, this::mayAskServer, this::askServer).install();
        getStyleClass().add("result-pane");
        setTop(new ShownBars(findBar, goToRow, copyBar, conditionEditor, arrangementBar));
        sides = new ResultSides(this, grid, appearance, background);
        foot = new ResultFoot(model, summary, sides.bar());
        setBottom(foot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        OwnKeys.add(this, event -> FIND.match(event) || GO_TO_ROW.match(event));
    }

    private void press(KeyEvent event) {
        if (FIND.match(event)) {
            findBar.open();
        } else if (GO_TO_ROW.match(event)) {
            goToRow.open();
        } else if (RECORD.match(event)) {
            show(getCenter() == grid ? ResultSide.RECORD : ResultSide.GRID);
        } else if (event.getCode() == KeyCode.F3 && event.isShiftDown()) {
            findBar.previous();
        } else if (event.getCode() == KeyCode.F3) {
            findBar.next();
        } else {
            return;
        }
        event.consume();
    }

    /// Lets the user sort and filter on the server too.
    public void setServerSide(ServerSide side) {
        server = side;
        Optional<String> refusal = side.refusal(model);
        arrangementBar.setRefusal(refusal);
    }

    private boolean mayAskServer() {
        return server != null && server.refusal(model).isEmpty();
    }

    private void askServer() {
        if (server != null) {
            server.ask(model);
        }
    }

    /// Shows the result in another way.
    public void show(ResultSide side) {
        sides.show(side);
    }

    /// Tells with which results it can be compared, by title, whenever that is asked.
    public void setOthers(Supplier<Map<String, ResultViewModel>> others) {
        sides.setOthers(others);
    }

    /// Lets the user save charts.
    public void setFiles(ChartFiles files) {
        sides.setFiles(files);
    }

    /// What writes the rows to a file, for those who want to copy too many of them.
    public void setOnExport(Runnable action) {
        copyBar.setOnExport(action);
    }

    /// Opens the line that searches the fetched rows.
    public void find() {
        findBar.open();
    }

    /// Puts a part beside the grid, null for none.
    public void showBeside(@Nullable Region part) {
        beside.setCenter(part);
        setRight(part == null ? null : beside);
    }

    /// Puts a node between the grid and the line below it.
    public void showBelow(Node node) {
        setBottom(new VBox(node, foot));
    }

    public ResultGrid grid() {
        return grid;
    }

    public GridViewModel model() {
        return model;
    }

    /// Ends all work on the rows; call it before they are closed.
    public void detach() {
        sides.detach();
        summary.detach();
        find.detach();
        model.detach();
    }

    @Override
    public void requestFocus() {
        getCenter().requestFocus();
    }
}
