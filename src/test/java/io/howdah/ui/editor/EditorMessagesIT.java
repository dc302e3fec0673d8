package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.KeySource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorMessagesIT {

    @TempDir private Path folder;
    private TestEditor editor;

    @BeforeEach
    void open() {
        editor = new TestEditor(folder, KeySource.NONE);
    }

    @AfterEach
    void close() {
        editor.close();
    }

    @Test
    void anErrorThatTheServerGivesNoPlaceMarksItsStatement() {
        String script =
                "CREATE TEMP TABLE t (id int PRIMARY KEY);\nINSERT INTO t VALUES (1);\nINSERT INTO t VALUES (1);\nSELECT 1;\nSELECT 2";
        editor.run(script);

        Message last = editor.model.output().messages().getLast();
        assertThat(last.kind()).isEqualTo(Message.Kind.ERROR);
        assertThat(last.step()).isEqualTo("Line 3: INSERT INTO t VALUES (1)");
        assertThat(last.details()).contains("The 2 steps after it did not run.");
        assertThat(editor.model.output().faultProperty().get())
                .isEqualTo(script.lastIndexOf("INSERT"));
        assertThat(editor.model.output().messages())
                .extracting(Message::step)
                .startsWith("Line 1: CREATE TEMP TABLE t (id int PRIMARY KEY)");
    }

    @Test
    void aScriptThatGoesOnAfterAnErrorClaimsNothingWasLeftOut() {
        editor.model.goingOnProperty().set(true);
        editor.run("SELECT 1/0;\nSELECT 2;\n\\set ON_ERROR_STOP on\nSELECT 3/0;\nSELECT 4");

        assertThat(editor.model.output().messages())
                .extracting(Message::step)
                .containsExactly("Line 1: SELECT 1/0", "Line 2: SELECT 2", "Line 4: SELECT 3/0");
        assertThat(editor.model.output().messages().getFirst().details())
                .noneMatch(detail -> detail.contains("did not run"));
        assertThat(editor.model.output().messages().getLast().details())
                .contains("The step after it did not run.");
    }

    @Test
    void anUnknownPsqlCommandIsToldAtItsLine() {
        editor.run("SELECT 1;\n\\nonsense\nSELECT 2;");

        Message last = editor.model.output().messages().getLast();
        assertThat(last.sentence()).isEqualTo("The psql command \\nonsense is not available here.");
        assertThat(last.step()).isEqualTo("Line 2: \\nonsense");
        assertThat(last.details()).contains("The step after it did not run.");
    }

    @Test
    void onlyAnOpenTransactionIsLostWhenTheProgramEnds() {
        assertThat(ClosingQuestion.losses(editor.model)).isEmpty();

        editor.run("BEGIN; SELECT 1");
        assertThat(ClosingQuestion.losses(editor.model))
                .containsExactly("Its open transaction will be rolled back.");

        editor.run("COMMIT");
        assertThat(ClosingQuestion.losses(editor.model)).isEmpty();
    }
}
