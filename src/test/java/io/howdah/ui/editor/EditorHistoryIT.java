package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.edit.CellValue;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.RowRef;
import io.howdah.store.HistoryEntry;
import io.howdah.store.KeySource;
import io.howdah.testing.FolderBytes;
import io.howdah.ui.editor.parameter.FilledForm;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.edit.EditHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EditorHistoryIT {

    private final TestEditor editor;
    private final Path folder;

    EditorHistoryIT(@TempDir Path folder) {
        this.folder = folder;
        editor = new TestEditor(folder, () -> Optional.of(new byte[KeySource.LENGTH]));
    }

    @AfterEach
    void close() {
        editor.close();
    }

    private List<HistoryEntry> entries() {
        return editor.store.history().search("", 99);
    }

    private String bytes() throws IOException {
        return FolderBytes.of(folder);
    }

    @Test
    void remembersValuesSoThatNobodyReadsThemInTheFiles() throws IOException {
        editor.run("SELECT length(:name)");
        fill(Map.of(":name", "planted-value"));
        editor.run("SELECT length(:name), 2");

        assertThat(editor.model.output().results()).hasSize(1);
        assertThat(FilledForm.values(editor.model.parameters().form()))
                .isEqualTo(Map.of(":name", "planted-value"));
        assertThat(bytes()).contains("length(:name)").doesNotContain("planted-value");
    }

    private void fill(Map<String, String> values) {
        FilledForm.submit(editor.model.parameters().form(), values);
    }

    @Test
    void keepsTheNamesOfParametersAndNotTheirValues() throws IOException {
        editor.run("SELECT 1; SELECT length(:'password') AS n; SELECT :'password' || :other");
        fill(Map.of(":password", "correct horse", ":other", "7"));

        assertThat(editor.model.output().results()).hasSize(3);
        assertThat(editor.model.output().results().get(1).rows().text(0, 0)).isEqualTo("13");
        assertThat(entries())
                .extracting(HistoryEntry::text)
                .containsExactly(
                        "SELECT :'password' || :other",
                        "SELECT length(:'password') AS n",
                        "SELECT 1");
        assertThat(bytes()).contains("length(:'password')").doesNotContain("correct horse");
    }

    @Test
    void keepsTheValuesOutOfErrors() throws IOException {
        editor.run("SELECT now() + (:'my_secret' || 'x')::interval");
        fill(Map.of(":my_secret", "battery staple"));

        assertThat(entries().getFirst().outcome()).isEqualTo(HistoryEntry.Outcome.FAILED);
        assertThat(entries().getFirst().error())
                .isEqualTo("invalid input syntax for type interval: \"…\"");
        assertThat(bytes()).doesNotContain("battery staple");
    }

    @Test
    void keepsTheDataOfRowsOutOfErrors() throws IOException {
        editor.run(
                "CREATE TABLE card AS SELECT string_agg(chr(64 + i), '') AS number FROM generate_series(1, 20) i");
        editor.run("SELECT number::int FROM card");
        assertThat(editor.model.output().messages().getLast().text())
                .as("the user sees all of it")
                .contains("\"ABCDEFGHIJKLMNOPQRST\"");
        editor.run("SELECT 'typed'::int");
        editor.run("SELECT nosuch FROM card");

        assertThat(entries())
                .extracting(HistoryEntry::error)
                .startsWith(
                        "column \"nosuch\" does not exist",
                        "invalid input syntax for type integer: \"typed\"",
                        "invalid input syntax for type integer: \"…\"");
        assertThat(bytes()).doesNotContain("ABCDEFGHIJKLMNOPQRST");
    }

    @Test
    void keepsNoPasswordsOfRoles() throws IOException {
        editor.run(
                "DO $$ BEGIN IF false THEN EXECUTE 'ALTER ROLE x PASSWORD ''hunter2'''; END IF; END $$");

        assertThat(entries().getFirst().text()).contains("********");
        assertThat(bytes()).doesNotContain("hunter2");
    }

    @Test
    void keepsTheChangesOfRows() {
        editor.run("CREATE TABLE item (id int PRIMARY KEY, name text); SELECT * FROM item");
        EditHost edits = editor.model.edits();
        ResultViewModel result = editor.model.output().results().getFirst();
        AtomicReference<Editability> editability = new AtomicReference<>();
        edits.read(result, editability::set, failure -> {});
        var table =
                ((Editability.Editable) Objects.requireNonNull(editability.get()))
                        .tables()
                        .getFirst();
        var values =
                new TreeMap<Integer, CellValue>(
                        Map.of(0, new CellValue.Text("1"), 1, new CellValue.Text("lamp")));
        List<RowChange> changes = List.of(new RowChange.Insert(new RowRef.Added(table, 0), values));
        List<Throwable> failures = new ArrayList<>();

        edits.apply(result, changes, outcome -> {}, failures::add);
        edits.apply(result, changes, outcome -> {}, failures::add);

        assertThat(failures).isEmpty();
        HistoryEntry refused = entries().get(0);
        HistoryEntry applied = entries().get(1);
        assertThat(applied.text()).contains("INSERT INTO").contains("'lamp'").endsWith("COMMIT;");
        assertThat(applied.rows()).isEqualTo(1);
        assertThat(applied.database()).isEqualTo(editor.database.name());
        assertThat(applied.outcome()).isEqualTo(HistoryEntry.Outcome.DONE);
        assertThat(refused.outcome()).isEqualTo(HistoryEntry.Outcome.FAILED);
        assertThat(refused.error()).contains("duplicate key");
    }
}
