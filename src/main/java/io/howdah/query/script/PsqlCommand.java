package io.howdah.query.script;

import io.howdah.sql.psql.PsqlException;
import java.io.IOException;

/// Does what one of psql's commands says.
interface PsqlCommand {

    /// Returns whether all went well; a statement that failed has been told of.
    ///
    /// @throws PsqlException when it cannot be done; nothing was done then
    boolean run(CommandCall call) throws PsqlException, IOException;
}
