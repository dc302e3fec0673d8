package io.howdah.ui.plan.proof;

import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.connect.Profile;
import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.query.proof.ProofDecision;
import io.howdah.query.proof.ProofOptions;
import io.howdah.query.proof.ProofOutcome;
import io.howdah.query.proof.ProofPlan;
import io.howdah.query.proof.ProofRun;
import io.howdah.query.proof.ProofSubject;
import io.howdah.query.proof.Prover;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.RunningTask;
import io.howdah.ui.shell.Workbench;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One remedy on its way from the wish to the proof: what is not known is asked, what takes locks or
/// cannot be undone is confirmed with the exact SQL, the rest happens in the background.
///
/// Used on the FX thread.
final class RemedyTrial {

    private static final Duration LOOK = Duration.ofSeconds(1);

    /// Where building lies between the first and the last step of a proof.
    private static final double BUILD_FROM = 0.4;

    private static final double BUILD_PART = 0.2;

    private final Workbench workbench;
    private final Connections connections;
    private final Background background;
    private final Consumer<TriedRemedy> proven;

    RemedyTrial(
            Workbench workbench,
            Connections connections,
            Background background,
            Consumer<TriedRemedy> proven) {
        this.workbench = workbench;
        this.connections = connections;
        this.background = background;
        this.proven = proven;
    }

    void start(Request.TryRemedy wanted) {
        start(wanted, ProofOptions.STANDARD);
    }

    private void start(Request.TryRemedy wanted, ProofOptions options) {
        if (wanted.statements().isEmpty()) {
            warn("This advice has no SQL that could be tried: it says what to change by hand.");
            return;
        }
        Optional<String> query = query(wanted);
        if (query.isEmpty()) {
            return;
        }
        source(wanted)
                .ifPresent(source ->
                        decide(
                                new Request.TryRemedy(
                                        wanted.title(),
                                        wanted.statements(),
                                        query,
                                        wanted.settings(),
                                        Optional.of(source)),
                                options));
    }

    private Optional<String> query(Request.TryRemedy wanted) {
        Optional<String> text =
                wanted.query()
                        .or(() ->
                                workbench
                                        .prompts()
                                        .text(
                                                "Which query is the remedy to be tried on? Paste its text.",
                                                ""));
        if (text.isEmpty()) {
            return text;
        }
        List<ScriptItem> statements = Splitter.split(text.get());
        if (statements.size() != 1) {
            warn("A remedy is tried on one statement; there are " + statements.size() + ".");
            return Optional.empty();
        }
        return Optional.of(statements.getFirst().text());
    }

    private Optional<ConnectionStatus> source(Request.TryRemedy wanted) {
        return wanted.source()
                .or(() ->
                        workbench
                                .prompts()
                                .choose(
                                        "On which connection is \"%s\" to be tried?"
                                                .formatted(wanted.title()),
                                        connections.profiles().stream().map(Profile::name).toList())
                                .flatMap(this::named)
                                .map(profile ->
                                        new ConnectionStatus(
                                                profile,
                                                "",
                                                "",
                                                ConnectionStatus.Transaction.NONE)));
    }

    private Optional<Profile> named(String name) {
        return connections.profiles().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst();
    }

    private void decide(Request.TryRemedy wanted, ProofOptions options) {
        ConnectionStatus source = wanted.source().orElseThrow();
        Pool pool =
                connections.pool(
                        source.profile(),
                        Optional.of(source.database()).filter(name -> !name.isEmpty()));
        var prover = new Prover(pool, new Holder("plan", wanted.title()));
        var subject =
                new ProofSubject(
                        wanted.query().orElseThrow(), new LinkedHashMap<>(wanted.settings()));
        connections.call(
                source.profile(),
                () -> prover.decide(subject, wanted.statements(), options),
                decision -> {
                    switch (decision) {
                        case ProofDecision.Impossible(String sentence) -> warn(sentence);
                        case ProofDecision.Possible(ProofPlan plan) -> {
                            if (agrees(plan)) {
                                run(wanted, prover.run(plan, options));
                            }
                        }
                    }
                },
                failure ->
                        workbench
                                .notices()
                                .show(
                                        Notice.error(
                                                Failure.sentence(failure),
                                                Failure.trace(failure))));
    }

    private boolean agrees(ProofPlan plan) {
        return !plan.needsConsent()
                || workbench
                        .prompts()
                        .confirm(
                                new Prompts.Question(
                                        String.join("\n\n", plan.warnings()),
                                        plan.script(),
                                        "Try it",
                                        false));
    }

    private void run(Request.TryRemedy wanted, ProofRun run) {
        RunningTask task = workbench.tasks().start("Trying: " + wanted.title(), run::cancel);
        Background.Handle looking =
                background.every(
                        LOOK,
                        () ->
                                background.submit(
                                        run::buildProgress,
                                        built ->
                                                built.ifPresent(part ->
                                                        task.progress(
                                                                BUILD_FROM + BUILD_PART * part,
                                                                "Building the index")),
                                        // The build goes on without its progress.
                                        failure ->
                                                task.progress(BUILD_FROM, "Building the index")));
        background.submit(
                () -> run.run(task::progress),
                outcome -> {
                    looking.cancel();
                    task.done();
                    show(wanted, outcome);
                },
                failure -> {
                    looking.cancel();
                    task.done();
                    background.report(failure);
                });
    }

    private void show(Request.TryRemedy wanted, ProofOutcome outcome) {
        switch (outcome) {
            case ProofOutcome.Proven(var proof) ->
                    proven.accept(
                            new TriedRemedy(
                                    wanted,
                                    proof,
                                    () -> start(wanted, ProofOptions.STANDARD.building())));
            case ProofOutcome.Unproven(String sentence) -> warn(sentence);
            case ProofOutcome.NotCompleted(String sentence, String statement, Outcome ended) ->
                    workbench.notices().show(notice(sentence, statement, ended));
        }
    }

    private static Notice notice(String sentence, String statement, Outcome ended) {
        return ended instanceof Outcome.Failed(ServerError error, var fate, var rows, var duration)
                ? Notice.error(
                        sentence,
                        String.join(
                                "\n",
                                statement,
                                error.message(),
                                error.sqlState(),
                                error.detail(),
                                error.hint(),
                                error.where()))
                : Notice.information(sentence);
    }

    private void warn(String sentence) {
        workbench.notices().show(Notice.warning(sentence, ""));
    }
}
