package io.howdah.ui.plan.proof;

import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tries remedies on queries.
public final class ProofFeature implements Feature {

    private final Workbench workbench;
    private final Connections connections;
    private final Background background;
    private final Appearance appearance;

    public ProofFeature(
            Workbench workbench,
            Connections connections,
            Background background,
            Appearance appearance) {
        this.workbench = workbench;
        this.connections = connections;
        this.background = background;
        this.appearance = appearance;
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("Try an index or a setting on a query…", Icon.RUN, this::ask));
    }

    /// For a remedy of the user's own; the trial asks for what is not known yet.
    private void ask() {
        workbench
                .prompts()
                .text(
                        "Which SQL is to be tried? CREATE INDEX …, SET …, ANALYZE …, or the query written differently.",
                        "")
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .ifPresent(sql ->
                        workbench.request(
                                new Request.TryRemedy(
                                        sql,
                                        List.of(sql),
                                        Optional.empty(),
                                        Map.of(),
                                        workbench.frontConnection())));
    }

    @Override
    public boolean serve(Request request) {
        if (request instanceof Request.TryRemedy wanted) {
            new RemedyTrial(workbench, connections, background, this::show).start(wanted);
            return true;
        }
        return false;
    }

    private void show(TriedRemedy tried) {
        var model = new ProofViewModel(tried, workbench, background);
        workbench.open(new ProofDocument(model, new ProofView(model, appearance)));
    }
}
