package io.howdah.app;

import io.howdah.cli.CommandLineDoor;
import io.howdah.cli.Version;
import io.howdah.store.DataFolder;
import javafx.application.Application;

/// Entry point of the program: the window without arguments, else one command.
public final class Launcher {

    /// Where Logback finds the folder of its file; see `logback.xml`.
    private static final String LOG_FOLDER = "howdah.log";

    private Launcher() {}

    public static void main(String[] args) {
        // Scripts ask for the version often; reading all commands to answer would take ten times as
        // long.
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println(Version.line());
            return;
        }
        // Before anything logs: the folder is part of the configuration.
        if (System.getProperty(LOG_FOLDER) == null) {
            DataFolder folder = DataFolder.ofUser().makeIfPossible();
            System.setProperty(LOG_FOLDER, folder.resolve("log").toString());
        }
        if (args.length == 0) {
            Application.launch(App.class);
        } else {
            System.exit(CommandLineDoor.run(args));
        }
    }
}
