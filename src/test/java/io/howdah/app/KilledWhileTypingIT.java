package io.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.embedded.EmbeddedServer;
import io.howdah.embedded.Progress;
import io.howdah.store.DataFolder;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A Howdah that is killed in the middle of typing loses nothing that is older than a second.
class KilledWhileTypingIT {

    private static final String TEXT = "select half_typed from somewhere where x = 'unfini";

    @Test
    void textIsThereAfterKill(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        Process howdah = new ProcessBuilder(command(folder)).redirectErrorStream(true).start();
        try (BufferedReader output = howdah.inputReader()) {
            awaitTyped(output);
            // Drafts are promised within a second of typing; the process is not expected to end.
            assertThat(howdah.waitFor(1, TimeUnit.SECONDS)).isFalse();
        } finally {
            howdah.destroyForcibly().waitFor();
        }

        LocalState state = LocalState.read(new DataFolder(folder));
        try {
            assertThat(state.drafts())
                    .anySatisfy(draft -> {
                        assertThat(draft.text()).contains(TEXT);
                        assertThat(draft.undo()).contains("steps");
                    });
        } finally {
            state.store().close();
            // The killed program's server is still there: join it and, as the last one, stop it.
            EmbeddedServer.at(folder).start(Progress.SILENT).close();
        }
    }

    private static void awaitTyped(BufferedReader output) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.equals("typed")) {
                return;
            }
        }
        throw new AssertionError("The program ended before it had typed: " + lines);
    }

    private static List<String> command(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dtestfx.robot=glass",
                "-Dhowdah.data=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                TypingHowdah.class.getName(),
                TEXT);
    }
}
