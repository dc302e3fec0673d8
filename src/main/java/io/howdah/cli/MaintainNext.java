package io.howdah.cli;

import io.howdah.maintain.schedule.CronExpression;
import io.howdah.maintain.schedule.GapPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `howdah maintain next`.
@Command(
        name = "next",
        description = {
            "Print when a cron expression fires, one instant (UTC) a line.",
            "With - it reads requests from standard input, one JSON object a line:"
                    + " {\"cron\",\"zone\",\"from\",\"to\"|\"n\"}, and answers each with"
                    + " {\"cron\",\"zone\",\"fires\":[...]} or {\"cron\",\"error\"}."
        },
        mixinStandardHelpOptions = true)
final class MaintainNext implements Callable<Integer> {
    /// Enough to see the pattern.
    static final long USUAL_COUNT = 10;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CRON", description = "The expression, or - for many requests.")
    private String cron = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneArgument.class,
            description = "The time zone; this machine's if not given.")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            converter = InstantArgument.class,
            description = "Firings after this; now if not given.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            converter = InstantArgument.class,
            description = "Up to and including this.")
    private @Nullable Instant to;

    @Option(
            names = "-n",
            paramLabel = "COUNT",
            description = "At most so many; 10 if neither this nor --to is given.")
    private @Nullable Long count;

    @Option(
            names = "--gap",
            paramLabel = "POLICY",
            defaultValue = "AT_TRANSITION",
            description = "When clocks go forward over a firing: ${COMPLETION-CANDIDATES}.")
    private GapPolicy gap = GapPolicy.AT_TRANSITION;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        InstantSource clock = InstantSource.system();
        if (cron.equals("-")) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            new NextRequests(in, out, clock).answerAll();
        } else {
            new Firings(expression(), zone, gap)
                    .between(from == null ? clock.instant() : from, to, count)
                    .forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private CronExpression expression() {
        try {
            return new CronArgument().convert(cron);
        } catch (TypeConversionException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), e.getMessage());
        }
    }
}
