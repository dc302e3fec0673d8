package io.howdah.ui.editor;

import io.howdah.connect.Profile;
import io.howdah.sql.secret.SecretMask;
import io.howdah.store.HistoryEntry;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings what was run back: into an editor, to the server, or its plan into a tab.
final class HistoryActions implements HistoryView.Actions {

    private final EditorContext context;
    private final Runnable newEditor;
    private final Consumer<Request.OpenEditor> open;

    HistoryActions(EditorContext context, Runnable newEditor, Consumer<Request.OpenEditor> open) {
        this.context = context;
        this.newEditor = newEditor;
        this.open = open;
    }

    @Override
    public void newEditor() {
        newEditor.run();
    }

    @Override
    public void open(HistoryEntry entry, boolean run) {
        // Never on another server than the one it was written for.
        boolean there = profile(entry).isPresent();
        boolean whole = !entry.text().contains(SecretMask.MASK);
        if (run && !whole) {
            context.workbench()
                    .notices()
                    .show(
                            Notice.information(
                                    "The history keeps no passwords. Put it in the place of %s, then run."
                                            .formatted(SecretMask.MASK)));
        }
        open.accept(
                new Request.OpenEditor(
                        profile(entry).orElse(Profile.EMBEDDED),
                        Optional.ofNullable(entry.database()),
                        "",
                        entry.text() + (entry.text().matches("(?s)\\\\.*|.*;") ? "\n" : ";\n"),
                        run && there && whole));
    }

    @Override
    public void plan(HistoryEntry entry, String output) {
        context.workbench()
                .request(
                        new Request.OpenPlan(
                                "Plan from the history",
                                output,
                                Optional.of(entry.text()),
                                Optional.empty(),
                                profile(entry)
                                        .map(profile ->
                                                new ConnectionStatus(
                                                        profile,
                                                        Optional.ofNullable(entry.database())
                                                                .orElse(""),
                                                        "",
                                                        ConnectionStatus.Transaction.NONE))));
    }

    private Optional<Profile> profile(HistoryEntry entry) {
        return Optional.ofNullable(entry.profile()).flatMap(context.connections()::find);
    }

    @Override
    public String connection(HistoryEntry entry) {
        return profile(entry).map(Profile::name).orElse("");
    }

    @Override
    public boolean mayClear() {
        return context.workbench()
                .prompts()
                .confirm(
                        new Prompts.Question(
                                "Forget everything that was run? The texts of open editors stay.",
                                "",
                                "Forget",
                                true));
    }
}
