package io.howdah.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A headless browser, when one is installed.
record Chromium(Path program) {

    private static final List<String> NAMES =
            List.of(
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "chrome");

    static Optional<Chromium> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /// The page's elements after its script has run for a while of virtual time.
    String dom(Path page, String hash, Path folder) {
        return run(folder, "--virtual-time-budget=3000", "--dump-dom", page.toUri() + hash);
    }

    void screenshot(Path page, String hash, Path picture, Path folder, String... options) {
        var all = new ArrayList<>(List.of(options));
        all.addAll(
                List.of(
                        "--window-size=1440,900",
                        "--virtual-time-budget=2000",
                        "--screenshot=" + picture.toAbsolutePath(),
                        page.toUri() + hash));
        run(folder, all.toArray(String[]::new));
    }

    private String run(Path folder, String... options) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(
                List.of(
                        "--headless",
                        "--disable-gpu",
                        // Tests in containers often run as root, where the sandbox refuses to
                        // start.
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(options));
        Path output = folder.resolve("output.txt");
        try {
            Process browser =
                    new ProcessBuilder(command)
                            .redirectOutput(output.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!browser.waitFor(60, TimeUnit.SECONDS)) {
                browser.destroyForcibly();
                throw new IllegalStateException("The browser did not end: " + command);
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
