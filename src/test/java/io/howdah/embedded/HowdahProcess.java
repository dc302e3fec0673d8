package io.howdah.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Another program that uses the embedded server, in a JVM of its own. It leaves when its standard
/// input ends, and can be killed.
final class HowdahProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private HowdahProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// What the other JVM runs: starts the server, says its port, waits.
    static final class Main {

        private Main() {}

        public static void main(String[] args) throws IOException {
            try (RunningServer server =
                    EmbeddedServer.at(Path.of(args[0])).start(Progress.SILENT)) {
                System.out.println("port " + server.port());
                while (System.in.read() != -1) {
                    // Only the end matters.
                }
            }
        }
    }

    static HowdahProcess on(Path dataFolder) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx128m",
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Main.class.getName(),
                                        dataFolder.toString()))
                        .redirectErrorStream(true)
                        .start();
        var output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("port ")) {
                return new HowdahProcess(process, Integer.parseInt(line.substring(5)));
            }
            said.append(line).append('\n');
        }
        throw new IOException("The other Howdah did not start:\n" + said);
    }

    int port() {
        return port;
    }

    /// Ends it as the user would.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /// As the end of the user's session would: the program may still tidy up.
    void terminate() {
        process.destroy();
        process.onExit().join();
    }

    /// As a crash would: nothing of it runs any more.
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
