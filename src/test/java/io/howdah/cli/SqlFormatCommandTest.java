package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SqlFormatCommandTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        var line = new CommandLine(new SqlCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.sql"), text).toString();
    }

    @Test
    void printsTheScriptLaidOut() throws IOException {
        assertThat(run("format", file("select  1 ;select a\nfrom t"))).isZero();
        assertThat(out.toString()).isEqualTo("select 1;\nselect a from t\n");
    }

    @Test
    void takesWidthAndKeywordCase() throws IOException {
        String script = file("select first_column, second_column from some_table");

        assertThat(run("format", "--width", "30", "--keywords", "upper", script)).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        """
                        SELECT
                            first_column,
                            second_column
                        FROM some_table
                        """);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(run("format", folder.resolve("none.sql").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no file");
        assertThat(run("format", "--keywords", "loud", file("select 1"))).isEqualTo(2);
        assertThat(err.toString()).contains("--keywords one of keep, upper and lower.");
        assertThat(run("format", "--width", "3", file("select 1"))).isEqualTo(2);
    }
}
