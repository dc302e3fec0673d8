package io.howdah.ui.plan;

import io.howdah.plan.Plan;
import io.howdah.plan.find.Remedy;
import io.howdah.ui.plan.finding.FindingActions;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Hands remedies of the plan on show to the clipboard, an editor or a trial.
final class RemedyActions implements FindingActions {

    private final Workbench workbench;
    private final PlanViewModel model;

    RemedyActions(Workbench workbench, PlanViewModel model) {
        this.workbench = workbench;
        this.model = model;
    }

    @Override
    public void copy(String sql) {
        var content = new ClipboardContent();
        content.putString(sql);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public boolean canEdit() {
        return model.input().source().isPresent();
    }

    @Override
    public void edit(Remedy remedy) {
        model.input().source().ifPresent(source -> edit(remedy, source));
    }

    private void edit(Remedy remedy, ConnectionStatus source) {
        String sql =
                remedy.statements().stream()
                        .map(statement -> statement + ";")
                        .collect(Collectors.joining("\n", "", "\n"));
        workbench.request(
                new Request.OpenEditor(
                        source.profile(),
                        Optional.of(source.database()).filter(name -> !name.isEmpty()),
                        remedy.title(),
                        sql,
                        false));
    }

    @Override
    public void tryOut(Remedy remedy) {
        workbench.request(
                new Request.TryRemedy(
                        remedy.title(),
                        remedy.statements(),
                        model.query(),
                        settings(),
                        model.input().source()));
    }

    private Map<String, String> settings() {
        Heat heat = model.heatProperty().get();
        if (heat == null) {
            return Map.of();
        }
        Plan plan = heat.measures().plan();
        return plan.statement().settings();
    }

    @Override
    public void showNode(int id) {
        model.selectedProperty().set(id);
    }
}
