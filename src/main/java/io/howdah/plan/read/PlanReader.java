package io.howdah.plan.read;

import io.howdah.plan.Plan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;

/// Reads plans from any output of EXPLAIN: text, JSON, XML and YAML, in psql's tables, mails, logs of
/// auto_explain, several in one input, with other text around them.
///
/// Never fails on what the input holds: what was not understood is a [Warning].
public final class PlanReader {

    private PlanReader() {}

    /// Reads every plan in a text.
    ///
    /// @param text EXPLAIN output in any format, as it was copied
    public static ReadResult read(String text) {
        var plans = new ArrayList<Plan>();
        var warnings = new ArrayList<Warning>();
        var scanner =
                new PlanScanner(
                        new Sink() {
                            @Override
                            public void plan(Plan plan) {
                                plans.add(plan);
                            }

                            @Override
                            public void warning(Warning warning) {
                                warnings.add(warning);
                            }
                        });
        text.lines().forEach(scanner::line);
        scanner.end();
        if (plans.isEmpty()) {
            warnings.add(new Warning(1, "No plan was found in this text."));
        }
        return new ReadResult(plans, warnings);
    }

    /// Reads an input of any size as a stream; only one plan at a time is held.
    ///
    /// @param input left open
    /// @param sink takes plans and warnings in the order of the input
    /// @throws IOException if the input cannot be read
    public static void read(Reader input, Sink sink) throws IOException {
        var scanner = new PlanScanner(sink);
        var lines = new BufferedReader(input);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            scanner.line(line);
        }
        scanner.end();
    }
}
