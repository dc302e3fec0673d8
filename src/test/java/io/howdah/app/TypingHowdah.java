package io.howdah.app;

import io.howdah.testing.Fx;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A real Howdah with somebody at its keyboard, to be killed by a test: types a text into a new
/// editor, says so on standard output and goes on running.
final class TypingHowdah {

    private TypingHowdah() {}

    public static void main(String[] args) {
        try {
            type(args[0]);
        } catch (Exception | Error e) {
            // The window would keep the process, and the test with it.
            e.printStackTrace(System.out);
            System.out.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void type(String text) throws Exception {
        Thread.ofPlatform().start(() -> Launcher.main(new String[0]));
        WaitForAsyncUtils.waitFor(
                60, java.util.concurrent.TimeUnit.SECONDS, () -> !Window.getWindows().isEmpty());
        var robot = new FxRobot();
        Fx.waitUntil("the window shows", () -> Window.getWindows().getFirst().isShowing());
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Fx.waitUntil("the editor is open", () -> robot.lookup("#sql-area").tryQuery().isPresent());
        robot.clickOn("#sql-area").write(text);
        System.out.println("typed");
        System.out.flush();
    }
}
