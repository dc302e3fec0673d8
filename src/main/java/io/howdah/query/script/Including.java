package io.howdah.query.script;

import io.howdah.sql.psql.PsqlException;
import java.io.IOException;

/// Runs a script within another.
interface Including {

    boolean include(ScriptSource source) throws PsqlException, IOException;
}
