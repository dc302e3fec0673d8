package io.howdah.ui.editor;

import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import java.io.File;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens files that are dropped.
final class FileDrop {

    private final Workbench workbench;

    FileDrop(Workbench workbench) {
        this.workbench = workbench;
    }

    void install(Node target) {
        target.addEventFilter(DragEvent.DRAG_OVER, FileDrop::over);
        target.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            for (File file : event.getDragboard().getFiles()) {
                workbench.request(new Request.OpenFile(file.toPath()));
            }
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
