package io.howdah.ui.plan;

import io.howdah.plan.measure.Measures;
import io.howdah.sql.secret.SecretMask;
import io.howdah.store.SavedPlan;
import io.howdah.ui.fx.Background;
import io.howdah.ui.plan.compare.CompareDocument;
import io.howdah.ui.plan.compare.ComparedPlan;
import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.plan.finding.FactsSource;
import io.howdah.ui.plan.history.PlanHistories;
import io.howdah.ui.plan.history.PlanKeeper;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.Clipboard;

/// Shows plans: of the editor's EXPLAIN, of files and of the clipboard.
public final class PlanFeature implements Feature {

    private static final List<Prompts.FileKind> FILES =
            List.of(
                    new Prompts.FileKind(
                            "Plans and logs", List.of("*.json", "*.txt", "*.plan", "*.log")),
                    new Prompts.FileKind("All files", List.of("*")));

    private final Workbench workbench;
    private final Background background;
    private final Appearance appearance;
    private final Function<ConnectionStatus, FactsSource> facts;
    private final PlanSaving saving;
    private final RecentPlans recent = new RecentPlans();
    private final PlanComparing comparing;
    private final PlanHistories histories;
    private final PlanPlace place;

    public PlanFeature(
            Workbench workbench, Background background, Appearance appearance, PlanKeeper keeper) {
        this(workbench, background, appearance, keeper, source -> FactsSource.NONE);
    }

    /// @param keeper where plans stay for their histories
    /// @param facts what the server of a connection adds to its plans
    public PlanFeature(
            Workbench workbench,
            Background background,
            Appearance appearance,
            PlanKeeper keeper,
            Function<ConnectionStatus, FactsSource> facts) {
        this.facts = facts;
        this.workbench = workbench;
        this.background = background;
        this.appearance = appearance;
        saving = new PlanSaving(workbench.prompts(), workbench.notices(), background);
        comparing = new PlanComparing(workbench, recent, background);
        histories = new PlanHistories(workbench, keeper, background, appearance, this::openKept);
        place =
                new PlanPlace(
                        recent,
                        histories,
                        new PlanPlace.OpenActions(
                                this::chooseFile,
                                this::paste,
                                plan -> openAgain(plan.input()),
                                comparing::compare));
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(place);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Open a plan…", Icon.PLAN, () -> ask("", "")),
                Command.of("Open a plan from a file…", Icon.OPEN, this::chooseFile),
                Command.of("Paste a plan", Icon.PASTE, this::paste));
    }

    @Override
    public boolean serve(Request request) {
        if (request instanceof Request.OpenPlan plan) {
            open(PlanInput.of(plan), true);
            return true;
        }
        if (request instanceof Request.ComparePlans plans) {
            compare(plans);
            return true;
        }
        return false;
    }

    private void compare(Request.ComparePlans plans) {
        workbench.open(
                new CompareDocument(
                        plans.title(),
                        new ComparedPlan(plans.beforeTitle(), plans.beforeOutput()),
                        new ComparedPlan(plans.afterTitle(), plans.afterOutput()),
                        background,
                        appearance));
    }

    @Override
    public Optional<Document> restore(String kind, String payload) {
        return switch (kind) {
            case PlanDocument.KIND ->
                    PlanPayload.read(payload).map(input -> document(input, payload, false));
            case OpenPlanDocument.KIND ->
                    PlanPayload.read(payload).map(input -> asking(input.output(), payload));
            default -> histories.restore(kind, payload);
        };
    }

    /// @param fresh whether the plan is new, so that it belongs into its query's history
    private void open(PlanInput input, boolean fresh) {
        PlanDocument document = document(input, "", fresh);
        workbench.open(document);
        document.focus();
        background.submit(
                () -> PlanPayload.write(input),
                packed -> {
                    document.keepBy(packed);
                    workbench.touched(document);
                });
    }

    private void openKept(SavedPlan plan, String output) {
        open(
                new PlanInput(
                        "",
                        output,
                        Optional.of(plan.statement()),
                        output.contains(SecretMask.MASK)
                                ? Optional.of(PlanPayload.WITHOUT_VALUES)
                                : Optional.empty(),
                        Optional.empty()),
                false);
    }

    private PlanDocument document(PlanInput input, String payload, boolean fresh) {
        var model =
                new PlanViewModel(
                        input, background, input.source().map(facts).orElse(FactsSource.NONE));
        var diagram = new DiagramView(model.diagram(), appearance);
        var exports = new PlanExports(model, diagram, saving, copy -> open(copy, false));
        var actions =
                new PlanActions(
                        model,
                        diagram,
                        exports,
                        comparing,
                        () -> histories.show(model.query()),
                        section -> workbench.request(new Request.OpenPage(section.address())));
        var view =
                new PlanView(
                        model,
                        diagram,
                        actions,
                        new RemedyActions(workbench, model),
                        appearance,
                        () -> edit(model));
        return new PlanDocument(model, view, actions, payload, () -> remember(model, fresh));
    }

    private void remember(PlanViewModel model, boolean fresh) {
        PlanReading reading = model.readingProperty().get();
        if (reading != null && fresh) {
            histories.keep(reading.plans(), model.input().query(), model.input().source());
        }
        if (reading != null) {
            Measures first = reading.plans().getFirst();
            recent.add(RecentPlan.of(model.input(), model.titleProperty().get(), first));
        }
    }

    /// Brings the tab to the front if the plan is still open.
    private void openAgain(PlanInput input) {
        Optional<Document> there =
                workbench.find(document ->
                        document instanceof PlanDocument plan
                                && plan.model().input().equals(input));
        there.ifPresentOrElse(workbench::open, () -> open(input, false));
    }

    /// Goes back from a text without a plan to the field in which it can be mended.
    private void edit(PlanViewModel model) {
        workbench
                .find(document -> document instanceof PlanDocument plan && plan.model() == model)
                .ifPresent(workbench::close);
        ask(model.input().output(), "");
    }

    private void ask(String text, String payload) {
        OpenPlanDocument document = asking(text, payload);
        workbench.open(document);
        document.focus();
    }

    private OpenPlanDocument asking(String text, String payload) {
        var model = new OpenPlanViewModel(background, this::answered);
        model.textProperty().set(text);
        var view = new OpenPlanView(model, this::chooseFile, this::readFile);
        return new OpenPlanDocument(model, view, background, payload, workbench::touched);
    }

    private void answered(OpenPlanViewModel model, PlanInput input) {
        workbench
                .find(document ->
                        document instanceof OpenPlanDocument asked && asked.model() == model)
                .ifPresent(workbench::close);
        open(input, true);
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            ask("", "");
        } else {
            open(PlanInput.pasted(text), true);
        }
    }

    private void chooseFile() {
        workbench.prompts().openFile("Open a plan", FILES).ifPresent(this::readFile);
    }

    private void readFile(Path file) {
        background.submit(
                // Whatever is no UTF-8 becomes a replacement sign; the plan around it stays
                // readable.
                () -> new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                text -> open(PlanInput.file(String.valueOf(file.getFileName()), text), true),
                failure ->
                        workbench
                                .notices()
                                .show(
                                        Notice.error(
                                                "The file "
                                                        + file
                                                        + " cannot be read; choose another one.",
                                                failure.toString())));
    }
}
