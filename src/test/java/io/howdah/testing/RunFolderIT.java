package io.howdah.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunFolderIT {

    @Test
    void runsAtTheSameTimeHaveFoldersOfTheirOwn() throws Exception {
        Process first = run();
        try (var said = first.inputReader()) {
            String taken = said.readLine();
            Process second = run();
            try (var alsoSaid = second.inputReader()) {
                assertThat(List.of(taken, alsoSaid.readLine()))
                        .doesNotHaveDuplicates()
                        .doesNotContain(RunFolder.of("any").toString());
            } finally {
                end(second);
            }
        } finally {
            end(first);
        }
    }

    private static Process run() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiting.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor()).isZero();
    }

    /// A run that says where its files are and goes on until it is told to end.
    static final class Waiting {

        private Waiting() {}

        static void main() throws IOException {
            System.out.println(RunFolder.of("any"));
            while (System.in.read() >= 0) {}
        }
    }
}
