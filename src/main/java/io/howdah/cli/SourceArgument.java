package io.howdah.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The argument SOURCE and the way there, mixed into each command that talks to a server.
final class SourceArgument {

    static final String DESCRIPTION =
            "postgresql://…, profile:NAME, embedded: or a script or folder of scripts (.sql).";

    private final Function<PrintWriter, Connections> opener;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = DESCRIPTION,
            converter = Source.Converter.class)
    private @Nullable Source source;

    /// The command's, set by picocli before it runs.
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /// @param opener makes the connections; gets the writer for messages
    SourceArgument(Function<PrintWriter, Connections> opener) {
        this.opener = opener;
    }

    Source source() {
        return Objects.requireNonNull(source, "picocli sets it");
    }

    /// For one command; the caller closes them.
    Connections open() {
        return opener.apply(err());
    }

    PrintWriter err() {
        return spec().commandLine().getErr();
    }

    PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /// Wrong usage of the command, said in one sentence.
    ParameterException misused(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "picocli sets it");
    }
}
