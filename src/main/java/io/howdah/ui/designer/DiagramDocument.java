package io.howdah.ui.designer;

import io.howdah.connect.Profile;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.Table;
import io.howdah.schema.ddl.DdlOptions;
import io.howdah.schema.ddl.DdlWriter;
import io.howdah.schema.layout.DiagramLayout;
import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.ConnectionStatus.Transaction;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Prompts.FileKind;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A tab with a diagram.
final class DiagramDocument implements Document, DiagramActions {

    static final String KIND = "diagram";

    private final Workbench workbench;
    private final Background background;
    private final Appearance appearance;
    private final DiagramSource source;
    private final DiagramViewModel model;
    private final DiagramCanvas canvas;
    private final DiagramView view;
    private final SimpleObjectProperty<@Nullable Node> inspector = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable ConnectionStatus> connection;
    private Subscription subscription = Subscription.EMPTY;
    private Optional<String> focus;

    DiagramDocument(
            Workbench workbench,
            Background background,
            Appearance appearance,
            DiagramSource source,
            DiagramViewModel model,
            DiagramCanvas canvas) {
        this.workbench = workbench;
        this.background = background;
        this.appearance = appearance;
        this.source = source;
        this.model = model;
        this.canvas = canvas;
        this.view = new DiagramView(model, canvas, this);
        this.focus = source.focus();
        this.connection =
                new SimpleObjectProperty<>(
                        new ConnectionStatus(
                                source.profile(), source.database(), "", Transaction.NONE));
    }

    DiagramSource source() {
        return source;
    }

    DiagramViewModel model() {
        return model;
    }

    /// Selects a table and brings it to the middle, as soon as it is there.
    void show(String table) {
        focus = Optional.of(table);
        focusWhenThere(model.layoutProperty().get());
    }

    private void focusWhenThere(DiagramLayout layout) {
        if (focus.isPresent() && !layout.nodes().isEmpty()) {
            model.select(focus.get());
            focus = Optional.empty();
            canvas.reveal();
        }
    }

    void select(QualifiedName name) {
        model.selectedProperty().set(name);
        canvas.reveal();
    }

    private void inspect() {
        Optional<Table> table = model.selectedTable();
        inspector.set(table.map(this::inspectorOf).orElse(null));
    }

    private @Nullable Node inspectorOf(Table table) {
        List<QualifiedName> referencing =
                model.layoutProperty().get().edgesAt(table.name()).stream()
                        .filter(edge -> edge.relationship().parent().equals(table.name()))
                        .map(edge -> edge.relationship().child())
                        .distinct()
                        .toList();
        return new TableInspector(table, referencing, ddl(table), this::select);
    }

    private String ddl(Table table) {
        return model.stateProperty().get() instanceof DiagramViewModel.State.Ready ready
                ? DdlWriter.script(
                        new DdlWriter(DdlOptions.WITHOUT_ROLES)
                                .statements(ready.model(), table.ref()))
                : "";
    }

    @Override
    public void openDdl() {
        if (model.stateProperty().get()
                instanceof DiagramViewModel.State.Ready(SchemaModel all, List<String> omissions)) {
            background.submit(
                    () ->
                            remarks(omissions)
                                    + DdlWriter.script(
                                            new DdlWriter(DdlOptions.COMPLETE).statements(all)),
                    text ->
                            workbench.request(
                                    new Request.OpenEditor(
                                            source.profile(),
                                            Optional.of(source.database()),
                                            "DDL of " + source.title(),
                                            text,
                                            false)));
        }
    }

    private static String remarks(List<String> omissions) {
        var text = new StringBuilder();
        omissions.forEach(omission -> text.append("-- ").append(omission).append('\n'));
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    @Override
    public void export() {
        workbench
                .prompts()
                .saveFile(
                        "Export the diagram",
                        source.title() + ".svg",
                        List.of(
                                new FileKind("SVG drawing", List.of("*.svg")),
                                new FileKind("PNG picture", List.of("*.png"))))
                .ifPresent(this::export);
    }

    void export(Path file) {
        DiagramLayout layout = model.layoutProperty().get();
        boolean png = file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
        Optional<WritableImage> image =
                png
                        ? Optional.of(
                                DiagramExport.image(
                                        layout, model.detailProperty().get(), appearance.scheme()))
                        : Optional.empty();
        background.submit(
                () -> {
                    write(layout, image, file);
                    return file;
                },
                written -> workbench.notices().show(Notice.success("Exported to " + written + ".")),
                failure ->
                        workbench
                                .notices()
                                .show(
                                        Notice.error(
                                                "The diagram could not be written to %s: %s"
                                                        .formatted(file, Failure.sentence(failure)),
                                                Failure.trace(failure))));
    }

    private void write(DiagramLayout layout, Optional<WritableImage> image, Path file)
            throws IOException {
        if (image.isPresent()) {
            DiagramExport.png(image.get(), file);
        } else {
            DiagramExport.svg(
                    layout,
                    model.detailProperty().get(),
                    appearance.scheme(),
                    source.title(),
                    file);
        }
    }

    @Override
    public void copyImage() {
        var content = new ClipboardContent();
        content.putImage(
                DiagramExport.image(
                        model.layoutProperty().get(),
                        model.detailProperty().get(),
                        appearance.scheme()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(source.title());
    }

    @Override
    public Icon icon() {
        return Icon.DESIGNER;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public ObservableValue<@Nullable Node> inspector() {
        return inspector;
    }

    @Override
    public ObservableValue<@Nullable ConnectionStatus> connection() {
        return connection;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Show the whole diagram", Icon.ZOOM_FIT, canvas::fit)
                        .key("Shortcut+Shift+F"),
                Command.of("Undo", Icon.PREVIOUS, model::undo).key("Shortcut+Z"),
                Command.of("Redo", Icon.NEXT, model::redo).key("Shortcut+Shift+Z"),
                Command.of("Lay the diagram out anew", Icon.LAYOUT, model::layOut),
                Command.of("Export the diagram as SVG or PNG…", Icon.EXPORT, this::export),
                Command.of("Copy the diagram as a picture", Icon.COPY, this::copyImage),
                Command.of("Open the DDL of the diagram", Icon.SQL, this::openDdl));
    }

    @Override
    public void focus() {
        view.requestFocus();
    }

    @Override
    public void attach() {
        subscription =
                Subscription.combine(
                        model.selectedProperty().subscribe(this::inspect),
                        model.layoutProperty().subscribe(this::focusWhenThere));
        model.read();
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        model.stop();
    }

    @Override
    public String payload() {
        return source.toJson();
    }

    static boolean isOf(Document document, Profile profile, String database) {
        return document instanceof DiagramDocument diagram
                && diagram.source.profile().equals(profile)
                && diagram.source.database().equals(database);
    }
}
