package io.howdah.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/// A second Howdah process on the same store, for tests: it saves a draft again and again, says so
/// after each time, and never ends by itself.
final class StoreProcess implements AutoCloseable {

    private final Process process;

    private StoreProcess(Process process) {
        this.process = process;
    }

    static StoreProcess start(Path folder) throws IOException {
        return new StoreProcess(
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-D" + DataFolder.PROPERTY + "=" + folder,
                                StoreProcess.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /// Blocks until the process has said so many lines, and returns the last.
    String awaitLine(int lines) throws IOException {
        String last = "";
        var reader = process.inputReader();
        for (int i = 0; i < lines; i++) {
            String line = reader.readLine();
            if (line == null) {
                throw new IOException("the process ended early");
            }
            last = line;
        }
        return last;
    }

    /// Ends it as `kill -9` does.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] args) {
        try (Store store = Store.open(DataFolder.ofUser(), InstantSource.system())) {
            for (int i = 1; ; i++) {
                String text = "SELECT " + i + " -- " + "typed ".repeat(100);
                store.drafts().save(new Draft("tab", "Tab", null, null, null, text, i, 0, 0, ""));
                System.out.println(i);
            }
        }
    }
}
