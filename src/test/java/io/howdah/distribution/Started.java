package io.howdah.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What a finished process said.
record Started(int exitCode, String out, String err) {

    /// Runs a command to its end in an environment that holds nothing but the variables given.
    static Started run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<String> err =
                CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new Started(process.waitFor(), out, err.join());
    }

    /// The packaged program of this build.
    static Path distribution() {
        Path folder = Path.of(System.getProperty("howdah.distribution", "target/howdah"));
        if (!Files.exists(folder.resolve("bin/howdah"))) {
            throw new IllegalStateException(folder + " is missing: run mvn package first");
        }
        return folder.toAbsolutePath();
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
