package io.howdah.query.script;

import io.howdah.query.export.ExportFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// How a script is run.
///
/// @param stopAtFailure whether a failure ends the script; the script may set `ON_ERROR_STOP` otherwise
/// @param rowLimit rows to fetch of each result at most, 0 for all
/// @param charset of files without a byte order mark
/// @param folder what relative file names count from
/// @param format of results that `\g` and `\o` write to files
public record ScriptOptions(
        boolean stopAtFailure, long rowLimit, Charset charset, Path folder, ExportFormat format) {

    /// Stops at the first failure, reads UTF-8 and everything.
    public static ScriptOptions in(Path folder) {
        return new ScriptOptions(true, 0, StandardCharsets.UTF_8, folder, ExportFormat.TABLE);
    }

    public ScriptOptions withStopAtFailure(boolean stop) {
        return new ScriptOptions(stop, rowLimit, charset, folder, format);
    }
}
