package io.howdah.connect;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// No connection could be had; the message is for the user.
public final class ConnectionFailedException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final transient ConnectionProblem problem;

    public ConnectionFailedException(ConnectionProblem problem, @Nullable Throwable cause) {
        super(problem.message(), problem.sqlState(), cause);
        this.problem = problem;
    }

    public ConnectionProblem problem() {
        return problem;
    }
}
