package io.howdah.ui.shell;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens files that are dropped, each in an editor of its own.
public final class FileDrop {

    private final Workbench workbench;

    public FileDrop(Workbench workbench) {
        this.workbench = workbench;
    }

    /// Takes what is dropped on a node before anything in it does.
    public void before(Node target) {
        target.addEventFilter(DragEvent.DRAG_OVER, FileDrop::over);
        target.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /// Takes what is dropped on a node and that nothing in it wants.
    void behind(Node target) {
        target.addEventHandler(DragEvent.DRAG_OVER, FileDrop::over);
        target.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            open(event.getDragboard().getFiles());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// Opens files; what cannot be opened is told, and does not keep the others from it.
    public void open(List<File> files) {
        files.forEach(file -> workbench.request(new Request.OpenFile(file.toPath())));
    }
}
