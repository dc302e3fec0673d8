package io.howdah.query.proof;

import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import java.time.Duration;

/// Says in one sentence why a proof ended early, what is left of it, and what to do.
///
/// @param method how the remedy was being tried
/// @param patience how long the change might take
record ProofFault(ProofMethod method, Duration patience) {

    private static final String TIMED_OUT = "57014";
    private static final String NO_PERMISSION = "42501";
    private static final String DUPLICATE_RELATION = "42P07";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String DISK_FULL = "53100";
    private static final String READ_ONLY = "25006";

    String sentence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stopped stopped -> "Stopped; " + left() + ".";
            case Outcome.Completed completed -> completed.tag();
            case Outcome.Failed failed when failed.fate().isSessionLost() ->
                    "The connection was lost before the end, and %s. Connect again and try once more."
                            .formatted(
                                    method == ProofMethod.UPKEEP
                                            ? "what was done of the upkeep stays"
                                            : "the server rolls everything back by itself");
            case Outcome.Failed failed -> "%s; %s.".formatted(reason(failed.error()), left());
        };
    }

    private String left() {
        return method == ProofMethod.UPKEEP
                ? "nothing was rolled back, as upkeep cannot be"
                : "everything was rolled back";
    }

    private String reason(ServerError error) {
        String message = error.message();
        return switch (error.sqlState()) {
            case TIMED_OUT ->
                    "It took longer than the %s that a trial may take (try it on a copy of the database)"
                            .formatted(words(patience));
            case NO_PERMISSION ->
                    "This user may not do that (%s): connect as the owner of the table"
                            .formatted(message);
            case DUPLICATE_RELATION, DUPLICATE_OBJECT ->
                    "The name is taken (%s): give it another one, or see whether the remedy is there already"
                            .formatted(message);
            case DISK_FULL -> "The server has no room left on its disk (%s)".formatted(message);
            case READ_ONLY ->
                    "The session is read-only (%s): try it with a profile that may write"
                            .formatted(message);
            default -> "It could not be tried: " + message;
        };
    }

    private static String words(Duration time) {
        return time.toMinutes() > 1
                ? time.toMinutes() + " minutes"
                : time.toSeconds() > 1 ? time.toSeconds() + " seconds" : time.toMillis() + " ms";
    }
}
