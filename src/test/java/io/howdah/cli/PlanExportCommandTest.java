package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanExportCommandTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String plan = "";

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("plan.txt");
        Files.writeString(file, "Seq Scan on orders  (cost=0.00..1900.00 rows=10 width=8)\n");
        plan = file.toString();
    }

    private int run(String... arguments) {
        var line = new CommandLine(new PlanCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void writesEachKindOfDocument() throws IOException {
        for (String format : new String[] {"html", "markdown", "json", "svg"}) {
            Path target = folder.resolve("out." + format);

            assertThat(run("export", plan, "--format", format, "-o", target.toString())).isZero();
            assertThat(Files.readString(target)).contains("orders");
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void printsWithoutATarget() {
        assertThat(run("export", plan, "--format", "svg")).isZero();
        assertThat(out.toString()).startsWith("<svg").contains("1,900");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        String none = Files.writeString(folder.resolve("none.txt"), "nothing").toString();

        assertThat(run("export", none, "--format", "html")).isEqualTo(1);
        assertThat(err.toString()).contains("No plan was found in");
        assertThat(run("export", plan, "--format", "svg", "--plan", "2")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no plan 2 in", "it holds 1.");
        assertThat(run("export", plan, "--format", "html", "-o", folder + "/no/such/folder/x.html"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Cannot write", "there is no such folder.");
        assertThat(run("export", plan, "--format", "docx")).isEqualTo(2);
    }

    @Test
    void drawsAPicture() throws IOException {
        Fx.stage();
        Path target = folder.resolve("out.png");

        assertThat(run("export", plan, "--format", "png", "-o", target.toString())).isZero();
        byte[] bytes = Files.readAllBytes(target);
        assertThat(bytes).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(2_000);
        assertThat(run("export", plan, "--format", "png")).isEqualTo(2);
        assertThat(err.toString()).contains("A picture needs a file: give -o FILE.png.");
    }

    @Test
    void anonymisedDocumentsNameNothing() throws IOException {
        for (String format : new String[] {"html", "markdown", "json", "svg"}) {
            Path target = folder.resolve("anonymous." + format);

            assertThat(
                            run(
                                    "export",
                                    plan,
                                    "--anonymise",
                                    "--format",
                                    format,
                                    "-o",
                                    target.toString()))
                    .isZero();
            assertThat(Files.readString(target))
                    .contains("table_1")
                    .doesNotContain("orders", "plan.txt");
        }
    }
}
