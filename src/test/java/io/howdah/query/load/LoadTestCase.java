package io.howdah.query.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Outcome;
import io.howdah.query.RelationName;
import io.howdah.query.TestSession;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import io.howdah.query.export.ExportOutcome;
import io.howdah.query.export.ExportRun;
import io.howdah.query.export.ExportSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A database of its own and a folder of files to load into its table `t`.
abstract class LoadTestCase {

    static final RelationName T = new RelationName("", "t");

    TestSession database;
    @TempDir Path folder;

    @BeforeEach
    final void open() {
        database = TestSession.open();
    }

    @AfterEach
    final void close() {
        database.close();
    }

    final Path file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    final Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    final LoadOutcome load(Path file) throws Exception {
        return load(FileSample.of(file));
    }

    /// Into the table `t`, which is created from what is known of the file when there is none.
    final LoadOutcome load(FileSample sample) throws Exception {
        LoadTarget target =
                ExistingTable.read(database.session(), T)
                        .map(existing -> LoadTarget.into(existing, sample))
                        .orElseGet(() -> LoadTarget.create(T, sample));
        return load(sample, target, LoadOptions.rejectsBeside(sample.file()));
    }

    final LoadOutcome load(FileSample sample, LoadTarget target, LoadOptions options) {
        return new LoadRun(database.session(), (fraction, rows, rejected) -> {})
                .run(sample, sample.settings(), target, options);
    }

    /// The rows of the table `odd` in a file.
    final Path exported(ExportFormat format) {
        Path file = folder.resolve("odd." + format.extension());
        ExportOutcome exported =
                new ExportRun(database.session(), rows -> {})
                        .toFile(
                                new ExportSource.Table(new RelationName("", "odd")),
                                format,
                                ExportOptions.of(format),
                                file);
        assertThat(exported).isInstanceOf(ExportOutcome.Done.class);
        return file;
    }

    static LoadOutcome.Done done(LoadOutcome outcome) {
        assertThat(outcome).isInstanceOf(LoadOutcome.Done.class);
        return (LoadOutcome.Done) outcome;
    }

    final void run(String sql) {
        assertThat(database.run(sql)).isInstanceOf(Outcome.Completed.class);
    }

    final String rows() {
        return database.value("SELECT string_agg(t::text, ' ' ORDER BY t.*) FROM t");
    }

    final String types() {
        return database.value(
                "SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0");
    }
}
