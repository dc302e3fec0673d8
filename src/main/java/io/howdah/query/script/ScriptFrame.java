package io.howdah.query.script;

import io.howdah.sql.ScriptReader;
import io.howdah.sql.psql.Conditionals;

/// A script that is being read: the first one, or one that another includes.
record ScriptFrame(ScriptSource source, ScriptReader reader, Conditionals conditionals) {}
