package io.howdah.ui.editor;

import io.howdah.connect.Profile;
import io.howdah.sql.StatementTraits;
import io.howdah.store.Draft;
import io.howdah.ui.editor.complete.DatabaseNames;
import io.howdah.ui.editor.file.FileViewModel;
import io.howdah.ui.editor.file.OpenedFile;
import io.howdah.ui.editor.text.PreparedText;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;

/// SQL editors, and the history of what they ran.
public final class EditorFeature implements Feature, Place {

    private static final Set<String> CHANGING =
            Set.of(
                    "CREATE",
                    "ALTER",
                    "DROP",
                    "COMMENT",
                    "TRUNCATE",
                    "GRANT",
                    "REVOKE",
                    "REFRESH",
                    "DO",
                    "CALL",
                    "COMMIT",
                    "END",
                    "ROLLBACK",
                    "IMPORT");

    private final EditorContext context;
    private final Appearance appearance;
    private final InstantSource clock;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final HistoryViewModel history;
    private final HistoryView navigator;
    private final DatabaseNames names;
    private final FileOpener files;
    private int untitled;

    /// @param left the drafts of an earlier session
    public EditorFeature(
            EditorContext context, Appearance appearance, InstantSource clock, List<Draft> left) {
        this.context = context;
        this.appearance = appearance;
        this.clock = clock;
        names = new DatabaseNames(context.connections(), context.background(), clock);
        left.forEach(draft -> drafts.put(draft.id(), draft));
        files = new FileOpener(context, this::open);
        history =
                new HistoryViewModel(
                        context.store().history(), context.store().plans(), context.background());
        navigator =
                new HistoryView(history, new HistoryActions(context, this::newEditor, this::open));
        context.store().history().onAdded(() -> context.fx().later(this::follow));
    }

    /// What is run shows at once; out of sight it need not, for coming back reads again.
    private void follow() {
        if (navigator.getScene() != null) {
            history.follow();
        }
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(this);
    }

    @Override
    public String title() {
        return "SQL";
    }

    @Override
    public Icon icon() {
        return Icon.SQL;
    }

    @Override
    public Node navigator() {
        return navigator;
    }

    @Override
    public void shown() {
        history.refresh();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("New SQL editor", Icon.SQL, this::newEditor).key("Shortcut+N"),
                Command.of("Open SQL file…", Icon.OPEN, this::chooseFile).key("Shortcut+O"),
                Command.of("Show history", Icon.HISTORY, this::showHistory).key("Shortcut+Shift+H"),
                Command.of("Forget parameter values", Icon.REMOVE, this::forgetValues));
    }

    private void showHistory() {
        context.workbench().show(this);
        navigator.search();
    }

    private void forgetValues() {
        context.background()
                .submit(
                        () -> {
                            context.kept().values().forget();
                            return true;
                        },
                        done ->
                                context.workbench()
                                        .notices()
                                        .show(
                                                Notice.information(
                                                        "All values of parameters are forgotten.")));
    }

    /// An empty editor on the server of the one in front, else on the embedded one.
    private void newEditor() {
        Optional<ConnectionStatus> front = context.workbench().frontConnection();
        Profile profile = front.map(ConnectionStatus::profile).orElse(Profile.EMBEDDED);
        Optional<String> database =
                front.map(ConnectionStatus::database).filter(name -> !name.isEmpty());
        open(new Request.OpenEditor(profile, database, "", "", false));
    }

    private void chooseFile() {
        context.workbench()
                .prompts()
                .openFile("Open SQL file", FileViewModel.KINDS)
                .ifPresent(files::open);
    }

    @Override
    public boolean serve(Request request) {
        if (request instanceof Request.OpenFile(Path file)) {
            files.open(file);
            return true;
        }
        if (request instanceof Request.ForgetParameterValues) {
            forgetValues();
            return true;
        }
        if (request instanceof Request.OpenEditor wanted) {
            open(wanted);
            return true;
        }
        return false;
    }

    private void open(OpenedFile opened, PreparedText text) {
        Optional<ConnectionStatus> front = context.workbench().frontConnection();
        var wanted =
                new Request.OpenEditor(
                        front.map(ConnectionStatus::profile).orElse(Profile.EMBEDDED),
                        front.map(ConnectionStatus::database).filter(name -> !name.isEmpty()),
                        String.valueOf(opened.file().getFileName()),
                        opened.text(),
                        false);
        EditorDocument document = document(draft(wanted), wanted.profile());
        document.show(text, 0);
        document.whenOpen(editor -> editor.file().opened(opened));
        context.workbench().open(document);
        document.focus();
    }

    private void open(Request.OpenEditor wanted) {
        Draft draft = draft(wanted);
        EditorDocument document = document(draft, wanted.profile());
        document.open(draft);
        context.workbench().open(document);
        document.focus();
        if (wanted.run()) {
            document.runMade(wanted.text());
        }
    }

    private Draft draft(Request.OpenEditor wanted) {
        return new Draft(
                UUID.randomUUID().toString(),
                wanted.title().isBlank() ? untitled() : wanted.title(),
                wanted.profile().id(),
                wanted.database().orElse(null),
                null,
                wanted.text(),
                0,
                0,
                0,
                "");
    }

    /// A title that no tab has, also none of an earlier session.
    private String untitled() {
        String title = "Query " + ++untitled;
        boolean taken =
                context.workbench()
                        .find(document -> document.title().getValue().equals(title))
                        .isPresent();
        return taken ? untitled() : title;
    }

    private EditorDocument document(Draft draft, Profile profile) {
        var connection =
                new EditorConnection(
                        context.connections(),
                        context.background(),
                        draft.title(),
                        profile,
                        Optional.ofNullable(draft.database()));
        var model = new EditorViewModel(context, clock, connection, draft.title());
        model.onRan(statement -> tell(connection, statement));
        return new EditorDocument(
                context,
                model,
                draft.id(),
                text -> new EditorView(model, context, appearance, clock, names, text));
    }

    /// Lists of objects elsewhere follow what an editor changes.
    private void tell(EditorConnection connection, String statement) {
        if (CHANGING.contains(StatementTraits.of(statement).command())) {
            context.workbench()
                    .request(
                            new Request.ObjectsChanged(
                                    connection.profile(),
                                    Optional.ofNullable(connection.databaseName())));
        }
    }

    @Override
    public Optional<Document> restore(String kind, String payload) {
        return kind.equals(EditorDocument.KIND)
                ? Optional.ofNullable(drafts.remove(payload)).map(this::restored)
                : Optional.empty();
    }

    private Document restored(Draft draft) {
        Profile profile =
                Optional.ofNullable(draft.profile())
                        .flatMap(context.connections()::find)
                        .orElse(Profile.EMBEDDED);
        EditorDocument document = document(draft, profile);
        if (draft.file() != null) {
            Path file = Path.of(draft.file());
            document.whenOpen(editor -> editor.file().restored(file));
        }
        document.restore(draft);
        return document;
    }

    /// Opens drafts that no saved tab asked for: the program ended before the session was saved.
    public void openLeftDrafts() {
        List<Draft> left = List.copyOf(drafts.values());
        drafts.clear();
        left.stream()
                .filter(draft -> !draft.text().isBlank())
                .forEach(draft -> context.workbench().open(restored(draft)));
    }

    @Override
    public void shutDown() {
        context.workbench().documents().stream()
                .filter(EditorDocument.class::isInstance)
                .map(EditorDocument.class::cast)
                .forEach(EditorDocument::finish);
    }
}
