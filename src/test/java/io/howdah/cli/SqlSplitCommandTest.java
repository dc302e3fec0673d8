package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SqlSplitCommandTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new SqlCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void printsOneObjectALine() throws IOException {
        String script = file("a.sql", "-- é\nselect 'é\"';\ncopy t from stdin;\n1\n\\.\n\\d t\n");
        String empty = file("b.sql", "");
        String other = file("c.sql", "select 2");

        assertThat(run("split", "--json", script, empty, other)).isZero();

        String name = script.replace("\\", "\\\\");
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"file\":\"%s\",\"kind\":\"statement\",\"text\":\"select 'é\\\"'\",\"start\":5,\"end\":16,\"line\":2}"
                                .formatted(name),
                        "{\"file\":\"%s\",\"kind\":\"statement\",\"text\":\"copy t from stdin\",\"start\":18,\"end\":35,\"line\":3}"
                                .formatted(name),
                        "{\"file\":\"%s\",\"kind\":\"copy-data\",\"text\":\"1\\n\",\"start\":37,\"end\":39,\"line\":4}"
                                .formatted(name),
                        "{\"file\":\"%s\",\"kind\":\"meta\",\"text\":\"\\\\d t\",\"start\":42,\"end\":46,\"line\":6}"
                                .formatted(name),
                        "{\"file\":\"%s\",\"kind\":\"statement\",\"text\":\"select 2\",\"start\":0,\"end\":8,\"line\":1}"
                                .formatted(other.replace("\\", "\\\\")));
    }

    @Test
    void printsAScriptThatSplitsTheSameWay() throws IOException {
        run("split", file("a.sql", "select 1 ; copy t from stdin;\n1\n\\.\n\\x"));

        assertThat(out.toString().lines())
                .containsExactly("select 1;", "copy t from stdin;", "1", "\\.", "\\x");
    }

    @Test
    void goesOnAfterAFileThatItCannotRead() throws IOException {
        String latin = file("latin.sql", "select 'é'".getBytes(StandardCharsets.ISO_8859_1));
        String missing = folder.resolve("none.sql").toString();

        assertThat(run("split", latin, missing, file("c.sql", "select 3"))).isEqualTo(1);

        assertThat(out.toString().lines()).containsExactly("select 3;");
        assertThat(err.toString().lines())
                .containsExactly(
                        latin + " is not UTF-8 text; save it as UTF-8.",
                        "There is no file " + missing + ".");
    }

    @Test
    void readsUtf16WithAMark() throws IOException {
        run("split", file("wide.sql", "\uFEFFselect 'é'".getBytes(StandardCharsets.UTF_16LE)));

        assertThat(out.toString().lines()).containsExactly("select 'é';");
    }

    @Test
    void asksForACommandAndForFiles() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("split")).isEqualTo(2);
    }
}
