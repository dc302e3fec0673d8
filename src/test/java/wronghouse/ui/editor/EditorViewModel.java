package wronghouse.ui.editor;

/// Breaks: features are strangers, threads live in ui.fx, view models know no scene, no inline style.
public final class EditorViewModel {
    wronghouse.ui.plan.PlanHelper plan;

    void style(javafx.scene.control.Label label) {
        label.setStyle("-fx-text-fill: red");
        javafx.application.Platform.runLater(() -> {});
    }
}
