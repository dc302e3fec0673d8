package io.howdah.ui.plan;

import io.howdah.plan.find.Findings;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.replay.Replay;
import io.howdah.plan.write.ExplainJson;
import io.howdah.report.PlanMarkdown;
import io.howdah.report.PlanPage;
import io.howdah.report.ReplayPage;
import io.howdah.report.anonymise.Anonymiser;
import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;

/// Hands a plan on: as a page, a report, a picture, as what EXPLAIN would print. For strangers the
/// plan is opened again under other names first; then each of these is anonymous.
final class PlanExports {

    private final PlanViewModel model;
    private final DiagramView diagram;
    private final PlanSaving saving;
    private final Consumer<PlanInput> open;

    /// @param open shows another plan
    PlanExports(
            PlanViewModel model, DiagramView diagram, PlanSaving saving, Consumer<PlanInput> open) {
        this.model = model;
        this.diagram = diagram;
        this.saving = saving;
        this.open = open;
    }

    List<Command> commands() {
        return List.of(
                Command.of("Save plan as HTML page…", Icon.EXPORT, this::savePage),
                Command.of("Save plan as Markdown report…", Icon.EXPORT, this::saveMarkdown),
                Command.of("Save plan as EXPLAIN JSON…", Icon.EXPORT, this::saveJson),
                Command.of("Save diagram as PNG…", Icon.EXPORT, this::savePng),
                Command.of("Save diagram as SVG…", Icon.EXPORT, this::saveSvg),
                Command.of("Save replay as HTML…", Icon.EXPORT, this::saveReplay),
                Command.of("Copy plan as Markdown", Icon.COPY, this::copyMarkdown),
                Command.of("Open an anonymised copy", Icon.LOCKED, this::openAnonymised));
    }

    /// The same as a menu.
    Menu menu() {
        var menu = new Menu("Export", Icon.EXPORT.node());
        menu.setId("plan-export");
        for (Command command : commands()) {
            if (command.icon() == Icon.COPY) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(PlanActions.menuItem(command));
        }
        return menu;
    }

    private Optional<Measures> shown() {
        return Optional.ofNullable(model.heatProperty().get()).map(heat -> heat.measures());
    }

    /// The findings as far as they are known by now.
    private Findings findings() {
        return model.findings().findingsProperty().get();
    }

    private void savePage() {
        document((measures, findings) ->
                        PlanPage.render(title(), List.of(new PlanPage.Part(measures, findings))))
                .ifPresent(page -> saving.page(title(), page::get));
    }

    private void saveMarkdown() {
        document(PlanMarkdown::render).ifPresent(text -> saving.markdown(title(), text::get));
    }

    private void copyMarkdown() {
        document(PlanMarkdown::render).ifPresent(text -> PlanActions.copy(text.get()));
    }

    private void saveJson() {
        document((measures, findings) -> ExplainJson.of(measures.plan()))
                .ifPresent(text -> saving.json(title(), text::get));
    }

    private void saveReplay() {
        document((measures, findings) -> ReplayPage.of(Replay.of(measures), title()))
                .ifPresent(page -> saving.page(title(), page::get));
    }

    /// A document that is made when it is asked for, of what is on show now.
    private Optional<Supplier<String>> document(BiFunction<Measures, Findings, String> writer) {
        Findings findings = findings();
        return shown().map(measures -> () -> writer.apply(measures, findings));
    }

    private void savePng() {
        saving.png(title(), diagram.image());
    }

    private void saveSvg() {
        saving.svg(title(), diagram.svg());
    }

    private void openAnonymised() {
        Optional<String> query = model.query();
        shown().ifPresent(measures ->
                model.background().submit(() -> anonymised(measures, query), open));
    }

    private static PlanInput anonymised(Measures measures, Optional<String> query) {
        var anonymiser = new Anonymiser();
        String output = anonymiser.plan(measures.plan()).source().text();
        return new PlanInput(
                "Anonymised plan",
                output,
                query.map(anonymiser::query),
                Optional.of("Names and constants are replaced."),
                Optional.empty());
    }

    private String title() {
        return model.titleProperty().get();
    }
}
