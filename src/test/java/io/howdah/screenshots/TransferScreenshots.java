package io.howdah.screenshots;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.EmbeddedServer;
import io.howdah.embedded.Progress;
import io.howdah.embedded.RunningServer;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.query.RelationName;
import io.howdah.query.export.ExportSource;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of an import before and after it ran, and of an export; driven as a person does.
@Tag("screenshots")
class TransferScreenshots {

    private static final String CSV =
            """
            Order No;Customer;Ordered At;Amount;Paid;Note
            1001;Müller & Söhne;2026-03-01 09:15:00;1250.50;true;
            1002;Ana Lima;2026-03-01 10:02:11;80.00;false;"calls back;
            on Monday"
            1003;Yuki Tanaka;2026-03-02 08:00:00;12.00;perhaps;nobody knows
            1004;Priya Nair;2026-03-02 11:45:30;19.99
            1005;Omar Haddad;2026-03-03 17:20:05;312.00;true;""
            1006;Eva Novák;2026-03-04 12:00:00;7.25;false;
            """;

    private static final Path HOME = Path.of("target", "screenshots-home");

    private TestWindow window;

    @Test
    void transfer(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("orders of march.csv"), CSV);
        try (RunningServer server = EmbeddedServer.at(HOME).start(Progress.SILENT);
                TestWindow opened = TestWindow.open(HOME)) {
            window = opened;
            new SampleDatabase(server).build(Progress.SILENT);
            WindowPicture.prepare(window, "Explorer", false);
            request(
                    new Request.ImportFile(
                            Profile.EMBEDDED,
                            Optional.of(SampleDatabase.NAME),
                            Optional.empty(),
                            Optional.empty()));
            Fx.waitUntil("the import is there", () -> node("#import-start", Button.class) != null);
            pictures("import-empty");
            Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
            dropTable(server);
            importFile(csv);
            pictures("import-preview");
            correctType();
            fire("#import-start");
            Fx.waitUntil("it is loaded", () -> text("#import-report").contains("loaded"));
            assertThat(text("#import-report")).contains("4 rows loaded", "2 rows were rejected");
            pictures("import-rejects");
            workbook(folder.resolve("umsatz 2026.xlsx"));
            german(folder.resolve("umsatz.csv"));
            numbered(folder.resolve("agent.csv"), server);
            Path out = folder.resolve("customers.csv");
            export(out);
            assertThat(Files.readAllLines(out)).hasSizeGreaterThan(100);
        }
    }

    private void workbook(Path xlsx) throws IOException {
        try (OutputStream stream = Files.newOutputStream(xlsx);
                var workbook = new Workbook(stream, "Howdah", "1.0")) {
            for (String name : List.of("January", "February")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "Customer");
                sheet.value(0, 1, "Sales");
                for (int row = 1; row < 9; row++) {
                    sheet.value(row, 0, name + " customer " + row);
                    sheet.value(row, 1, row * 1250);
                }
            }
        }
        open(xlsx, 2);
        pictures("import-workbook");
    }

    private void german(Path csv) throws IOException {
        StringBuilder text = new StringBuilder("Kunde;Umsatz;Am\n");
        for (int i = 0; i < 6000; i++) {
            text.append("Müller & Söhne;1.250,50;31.12.2025\n");
        }
        open(Files.writeString(csv, text.append("Ende;7;01.01.2026 08:00\n")), 3);
        Fx.waitUntil(
                "all rows told their types",
                () -> node("#import-sql", TextArea.class).getText().contains("timestamp"));
        pictures("import-notation");
    }

    /// Into a table that numbers its rows.
    private void numbered(Path csv, RunningServer server) throws IOException {
        execute(
                server,
                "DROP TABLE IF EXISTS agent",
                "CREATE TABLE agent (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text)");
        Files.writeString(csv, "id,name\n41,Ana Lima\n42,Eva Novák\n");
        Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
        request(
                new Request.ImportFile(
                        Profile.EMBEDDED,
                        Optional.of(SampleDatabase.NAME),
                        Optional.of(csv),
                        Optional.empty()));
        Fx.waitUntil(
                "the sequence is told",
                () ->
                        node("#import-sql-last", TextArea.class) != null
                                && node("#import-sql-last", TextArea.class)
                                        .getText()
                                        .contains("agent_id_seq"));
        pictures("import-numbered");
        fire("#import-start");
        Fx.waitUntil("it is loaded", () -> text("#import-report").contains("continues after 42"));
        pictures("import-numbered-done");
    }

    private void open(Path file, int columns) {
        Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
        request(
                new Request.ImportFile(
                        Profile.EMBEDDED,
                        Optional.of(SampleDatabase.NAME),
                        Optional.of(file),
                        Optional.empty()));
        Fx.waitUntil(
                "the file was read",
                () ->
                        node("#import-mapping", TableView.class) != null
                                && node("#import-mapping", TableView.class).getItems().size()
                                        == columns
                                && !node("#import-sql", TextArea.class).getText().isEmpty());
    }

    /// Of an earlier run.
    private static void dropTable(RunningServer server) throws IOException {
        execute(server, "DROP TABLE IF EXISTS orders_of_march");
    }

    private static void execute(RunningServer server, String... statements) throws IOException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://%s:%d/%s"
                                        .formatted(
                                                server.host(), server.port(), SampleDatabase.NAME),
                                server.user(),
                                server.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// One value made the column a text; a person knows better.
    private void correctType() {
        Fx.run(() -> {
            TableView<?> mapping = node("#import-mapping", TableView.class);
            if (mapping.getColumns().get(3).getCellObservableValue(4)
                    instanceof StringProperty type) {
                type.set("boolean");
            }
        });
    }

    private void importFile(Path csv) {
        request(
                new Request.ImportFile(
                        Profile.EMBEDDED,
                        Optional.of(SampleDatabase.NAME),
                        Optional.of(csv),
                        Optional.of(new RelationName("public", "orders_of_march"))));
        Fx.waitUntil(
                "the file was read",
                () ->
                        node("#import-mapping", TableView.class) != null
                                && node("#import-mapping", TableView.class).getItems().size() == 6);
        Fx.waitUntil(
                "the statement is there",
                () -> node("#import-sql", TextArea.class).getText().contains("amount"));
    }

    private void export(Path out) {
        request(
                new Request.ExportRows(
                        Profile.EMBEDDED,
                        Optional.of(SampleDatabase.NAME),
                        "account.customer",
                        Optional.of(
                                new ExportSource.Table(new RelationName("account", "customer"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        Fx.waitUntil("the export is there", () -> node("#export-start", Button.class) != null);
        Fx.run(() -> node("#export-file", TextField.class).setText(out.toString()));
        fire("#export-start");
        Fx.waitUntil("it is written", () -> text("#export-report").contains("customers.csv"));
        pictures("export-done");
        Fx.run(() -> {
            ChoiceBox<?> format = node("#export-format", ChoiceBox.class);
            format.getSelectionModel().select(6);
        });
        pictures("export-insert");
    }

    private void request(Request request) {
        Fx.run(() -> window.model().request(request));
    }

    private void fire(String id) {
        Fx.run(() -> node(id, Button.class).fire());
    }

    private String text(String id) {
        Label label = node(id, Label.class);
        return label == null ? "" : label.getText();
    }

    /// The node in the tab in front; closed tabs are gone.
    private <N extends Node> N node(String id, Class<N> type) {
        return window.scene().getRoot().lookupAll(id).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private void pictures(String name) {
        for (Appearance.Choice choice : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            Fx.picture(
                    window.scene(),
                    name + (choice == Appearance.Choice.LIGHT ? "-light" : "-dark"));
        }
    }
}
