package io.howdah.ui.plan;

import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Icon;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;

/// Puts a plan beside another one: of this session, of a file, of the clipboard.
final class PlanComparing {

    private final Workbench workbench;
    private final RecentPlans recent;
    private final Background background;

    PlanComparing(Workbench workbench, RecentPlans recent, Background background) {
        this.workbench = workbench;
        this.recent = recent;
        this.background = background;
    }

    /// The commands of an open plan, which is the later one of the two.
    List<Command> commands(PlanViewModel after) {
        return List.of(
                Command.of("Compare with a plan from a file…", Icon.SWAP, () -> withFile(after)),
                Command.of(
                        "Compare with the plan on the clipboard",
                        Icon.SWAP,
                        () -> withClipboard(after)));
    }

    /// The same as a menu, with the other plans of this session.
    Menu menu(PlanViewModel after) {
        var menu = new Menu("Compare with", Icon.SWAP.node());
        menu.setId("plan-compare");
        // A menu without entries would not open.
        fill(menu, after);
        menu.setOnShowing(event -> fill(menu, after));
        return menu;
    }

    private void fill(Menu menu, PlanViewModel after) {
        menu.getItems().clear();
        recent.plans().stream()
                .filter(plan -> !plan.input().equals(after.input()))
                .map(plan -> item(plan, after))
                .forEach(menu.getItems()::add);
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(item("A plan from a file…", () -> withFile(after)));
        menu.getItems().add(item("The plan on the clipboard", () -> withClipboard(after)));
    }

    private MenuItem item(RecentPlan before, PlanViewModel after) {
        return item(
                before.title() + "   " + before.detail(),
                () -> compare(before.title(), before.input().output(), after));
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void withClipboard(PlanViewModel after) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            workbench
                    .notices()
                    .show(
                            Notice.information(
                                    "Copy the other plan first: the clipboard holds no text."));
        } else {
            compare("Clipboard", text, after);
        }
    }

    private void withFile(PlanViewModel after) {
        workbench
                .prompts()
                .openFile(
                        "Compare with a plan",
                        List.of(new Prompts.FileKind("All files", List.of("*"))))
                .ifPresent(file -> withFile(file, after));
    }

    private void withFile(Path file, PlanViewModel after) {
        background.submit(
                () -> new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                text -> compare(String.valueOf(file.getFileName()), text, after),
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

    private void compare(String title, String output, PlanViewModel after) {
        workbench.request(
                new Request.ComparePlans(
                        "Comparison",
                        title,
                        output,
                        after.titleProperty().get(),
                        after.input().output()));
    }

    /// Two plans of this session, the one opened first as the earlier one.
    void compare(RecentPlan before, RecentPlan after) {
        workbench.request(
                new Request.ComparePlans(
                        "Comparison",
                        before.title(),
                        before.input().output(),
                        after.title(),
                        after.input().output()));
    }
}
