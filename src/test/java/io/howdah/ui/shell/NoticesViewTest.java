package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticesViewTest {

    private final Stage stage = Fx.stage();
    private final Notices notices = new Notices(new PlatformFxThread());

    @AfterEach
    void close() {
        Fx.run(stage::hide);
    }

    @Test
    void goodNewsGoesByItselfAndTroubleStays() {
        Fx.run(() -> {
            var view = new NoticesView(notices, new Dialogs(stage, new Appearance()), Duration.ONE);
            stage.setScene(new Scene(view, 400, 300));
            stage.show();
            notices.show(Notice.success("3 rows were changed."));
            notices.show(Notice.error("The disk is full.", ""));
            notices.show(Notice.information("Nothing was found."));
            notices.show(Notice.success("Exported.").with(Command.of("Open", Icon.OPEN, () -> {})));
        });
        Fx.waitUntil("good news is gone", () -> notices.shown().size() == 2);
        assertThat(notices.shown())
                .extracting(Notice::sentence)
                .containsExactly("Exported.", "The disk is full.");
    }
}
