package io.howdah.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.Holder;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Profiles;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import io.howdah.query.RelationName;
import io.howdah.query.Session;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportSource;
import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadOptions;
import io.howdah.query.load.LoadOutcome;
import io.howdah.query.load.LoadTarget;
import io.howdah.query.load.Notation;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.DirectFxThread;
import io.howdah.testing.NoPrompts;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Tasks;
import io.howdah.ui.theme.Icon;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Imports and exports as the window does them, without a picture.
@Timeout(60)
class TransferIT {

    @TempDir private Path folder;
    private ScratchDatabase database;
    private ConnectionPools pools;
    private Store store;
    private TransferPlace place;

    @BeforeEach
    void open() {
        database = TestServer.scratch();
        store = Store.inMemory(InstantSource.system());
        Endpoint endpoint =
                Endpoint.of(database.host(), database.port(), database.name(), database.user());
        EndpointSource source = () -> new EndpointSource.Access(endpoint, database.password());
        var secrets = new Secrets(new SystemKeyring(), PgEnvironment.empty("nobody"));
        pools = new ConnectionPools(source, secrets, PoolLimits.STANDARD, InstantSource.system());
        var fx = new DirectFxThread();
        var notices = new Notices(fx);
        var prompts = new NoPrompts();
        var background = new DirectBackground();
        place =
                new TransferPlace(
                        new MainViewModel(new Tasks(fx), notices, prompts, new Preferences()),
                        new Connections(
                                new Profiles(store), pools, secrets, background, prompts, notices),
                        background);
    }

    @AfterEach
    void close() {
        pools.close();
        store.close();
        database.close();
    }

    private ImportViewModel importing(Path file) {
        var model =
                new ImportViewModel(
                        new Request.ImportFile(
                                Profile.EMBEDDED,
                                Optional.empty(),
                                Optional.of(file),
                                Optional.empty()),
                        place);
        model.open(file);
        return model;
    }

    private Path file(String name, String text, String charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// A tab without its form.
    private TransferDocument tab(TransferState state) {
        return new TransferDocument(
                "import", Icon.IMPORT, new Region(), Profile.EMBEDDED, Optional.empty()) {
            @Override
            TransferState state() {
                return state;
            }

            @Override
            public ObservableValue<String> title() {
                return new SimpleStringProperty("Import");
            }
        };
    }

    @Test
    void tellsItsEndOnceWhereThePersonLooks() throws Exception {
        ImportViewModel model = importing(file("a.csv", "id\n1\n", "UTF-8"));
        TransferDocument tab = tab(model.state());
        place.workbench().open(tab);
        var notices = place.workbench().notices().shown();

        model.start();

        assertThat(model.state().reportProperty().get().sentence()).startsWith("1 row loaded");
        assertThat(notices).as("the tab in front says it").isEmpty();

        place.workbench().open(tab(new TransferState(place.workbench())));
        model.start();

        assertThat(notices).hasSize(1);
        assertThat(notices.getFirst().sentence())
                .isEqualTo(model.state().reportProperty().get().sentence());
        notices.getFirst().action().orElseThrow().run();
        assertThat(place.workbench().front()).contains(tab);
    }

    @Test
    void importsWhatItFoundOut() throws Exception {
        ImportViewModel model = importing(file("My Items.csv", "Id;Name\n1;Ä\n2;x;y\n", "UTF-8"));

        assertThat(model.tableProperty().get()).isEqualTo("my_items");
        assertThat(model.target().sqlProperty().get())
                .isEqualTo("CREATE TABLE my_items (\n    id integer,\n    name text\n);");
        model.start();

        assertThat(value("SELECT my_items::text FROM my_items")).isEqualTo("(1,Ä)");
        assertThat(model.state().reportProperty().get().kind()).isEqualTo(Report.Kind.WARNING);
        assertThat(model.state().reportProperty().get().sentence())
                .contains("1 row loaded into my_items", "1 row was rejected");
        assertThat(model.hasRejects()).isTrue();
        assertThat(model.target().existingProperty().get()).isPresent();
    }

    @Test
    void readsTheFileAgainAsThePersonWants() throws Exception {
        ImportViewModel model = importing(file("a.csv", "1|Ä\n2|b\n", "windows-1252"));

        assertThat(model.state().reportProperty().get().sentence()).contains("Windows-1252");
        model.file().settings().headerProperty().set(false);
        assertThat(model.target().columns()).hasSize(2);
        model.target().columns().get(0).targetProperty().set("number");
        model.target().columns().get(0).typeProperty().set("bigint");
        model.target().columns().get(1).includedProperty().set(false);
        assertThat(model.target().sqlProperty().get())
                .isEqualTo("CREATE TABLE a (\n    number bigint\n);");
        model.start();

        assertThat(value("SELECT string_agg(number::text, ',' ORDER BY number) FROM a"))
                .isEqualTo("1,2");
        assertThat(model.state().reportProperty().get().kind()).isEqualTo(Report.Kind.DONE);
    }

    @Test
    void saysWhatIsWrongWithAFieldAndAFile() throws Exception {
        ImportViewModel model = importing(file("a.csv", "a,b\n1,2\n", "UTF-8"));
        model.file().settings().delimiterProperty().set(";;");
        assertThat(model.state().reportProperty().get().sentence())
                .contains("\";;\" is not one character");
        model.file().settings().delimiterProperty().set(";");
        assertThat(model.file().sampleProperty().get().orElseThrow().columns()).hasSize(1);

        ImportViewModel none = importing(folder.resolve("none.csv"));
        assertThat(none.state().reportProperty().get().sentence()).contains("There is no file");
    }

    @Test
    void deletesRowsOnlyWhenThePersonAgrees() throws Exception {
        Path csv = file("t.csv", "a\n1\n", "UTF-8");
        importing(csv).start();
        ImportViewModel again = importing(csv);
        again.target().replaceProperty().set(true);

        // The person of this test agrees to nothing.
        again.start();

        assertThat(again.target().sqlProperty().get()).isEqualTo("TRUNCATE public.t;");
        assertThat(value("SELECT count(*) FROM t")).isEqualTo("1");
        again.target().replaceProperty().set(false);
        again.start();
        assertThat(value("SELECT count(*) FROM t")).isEqualTo("2");
    }

    @Test
    void numbersNewRowsBehindTheLoadedOnes() throws Exception {
        execute("CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, name text)");
        ImportViewModel model = importing(file("t.csv", "id,name\n42,x\n", "UTF-8"));
        ImportSequences sequences = model.target().sequences();

        assertThat(sequences.wordsProperty().get())
                .isEqualTo(
                        "id is GENERATED ALWAYS; COPY writes the file's values all the same. public.t_id_seq numbers new rows.");
        assertThat(sequences.sqlProperty().get()).contains("setval('public.t_id_seq'");
        model.target().columns().getFirst().includedProperty().set(false);
        assertThat(sequences.wordsProperty().get()).isEmpty();
        assertThat(sequences.sqlProperty().get()).isEmpty();
        model.target().columns().getFirst().includedProperty().set(true);
        model.start();

        assertThat(model.state().reportProperty().get().sentence())
                .contains("1 row loaded into public.t in")
                .endsWith("\npublic.t_id_seq continues after 42.");
        execute("INSERT INTO t (name) VALUES ('y')");
        assertThat(value("SELECT max(id) FROM t")).isEqualTo("43");
    }

    @Test
    void leavesSequencesAloneWhenThePersonDoesNotWantIt() throws Exception {
        execute("CREATE TABLE t (id serial, name text)");
        ImportViewModel model = importing(file("t.csv", "id,name\n42,x\n", "UTF-8"));

        model.target().sequences().advancedProperty().set(false);
        assertThat(model.target().sequences().sqlProperty().get()).isEmpty();
        assertThat(model.memory().advancesSequences()).isFalse();
        model.start();

        assertThat(value("SELECT nextval('t_id_seq')")).isEqualTo("1");
    }

    @Test
    void exportsATable() throws Exception {
        importing(file("t.csv", "a,b\n1,x\n", "UTF-8")).start();
        var model =
                new ExportViewModel(
                        new Request.ExportRows(
                                Profile.EMBEDDED,
                                Optional.empty(),
                                "t",
                                Optional.of(new ExportSource.Table(new RelationName("", "t"))),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        place);
        Path out = folder.resolve("out.csv");
        model.fileProperty().set(out.toString());
        model.settings().formatProperty().set(ExportFormat.JSON);

        assertThat(model.fileProperty().get()).endsWith("out.json");
        model.start();

        assertThat(folder.resolve("out.json")).hasContent("[\n{\"a\":1,\"b\":\"x\"}\n]");
        assertThat(model.state().reportProperty().get().kind()).isEqualTo(Report.Kind.DONE);
        assertThat(place.workbench().tasks().running()).isEmpty();

        model.settings().formatProperty().set(ExportFormat.INSERT);
        model.settings().tableProperty().set("a.b.c");
        model.start();
        assertThat(model.state().reportProperty().get().sentence())
                .contains("\"a.b.c\" is no table's name");
    }

    @Test
    void givesANewTableTypesThatTakeAllRows() throws Exception {
        Path csv = file("big.csv", "id,n\n" + "1,1\n".repeat(6000) + "2,1.5\n", "UTF-8");
        ImportViewModel model = importing(csv);

        assertThat(model.target().sqlProperty().get()).contains("n numeric");
        assertThat(model.file().search().wordsProperty().get()).isEmpty();
        model.start();

        assertThat(value("SELECT sum(n) FROM big")).isEqualTo("6001.5");
        assertThat(model.hasRejects()).isFalse();
    }

    @Test
    void comesBackAsItWasLeft() throws Exception {
        Path csv = file("a.csv", "day;n\n3/4/2026;1,250\n", "UTF-8");
        ImportViewModel left = importing(csv);
        left.file().settings().orderProperty().set(Notation.DayOrder.MDY);
        left.file().settings().commaProperty().set(true);
        left.tableProperty().set("days");
        left.findTable();
        left.target().columns().getFirst().targetProperty().set("on");
        left.collectRejectsProperty().set(false);
        ImportMemory memory = ImportMemory.read(left.memory().write()).orElseThrow();
        assertThat(memory).isEqualTo(left.memory());

        var model =
                new ImportViewModel(
                        new Request.ImportFile(
                                Profile.EMBEDDED,
                                Optional.empty(),
                                Optional.of(csv),
                                Optional.of(new RelationName("", "days"))),
                        place);
        model.open(memory);

        assertThat(model.target().sqlProperty().get())
                .isEqualTo("CREATE TABLE days (\n    \"on\" date,\n    n numeric\n);");
        assertThat(model.memory()).isEqualTo(memory);
        model.start();
        assertThat(value("SELECT days::text FROM days")).isEqualTo("(2026-03-04,1.250)");
    }

    @Test
    void anExportComesBackWhenTheServerHasItsRows() throws Exception {
        var wanted =
                new Request.ExportRows(
                        Profile.EMBEDDED,
                        Optional.of("postgres"),
                        "numbers",
                        Optional.of(new ExportSource.Query("SELECT 1 AS a")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var left = new ExportViewModel(wanted, place);
        left.settings().formatProperty().set(ExportFormat.TSV);
        left.settings().nullTextProperty().set("-");
        left.fileProperty().set(folder.resolve("out.tsv").toString());
        ExportMemory memory = left.memory().orElseThrow();

        assertThat(ExportMemory.read(memory.write())).contains(memory);
        var model = new ExportViewModel(wanted, place);
        model.show(memory);
        assertThat(model.memory()).contains(memory);
        assertThat(ExportMemory.read("{\"format\":\"SOMETHING NEWER\"}")).isEmpty();
        assertThat(ImportMemory.read("not written by us")).isEmpty();
    }

    @Test
    void theFormatFollowsTheEndingOfTheFile() {
        var model =
                new ExportViewModel(
                        new Request.ExportRows(
                                Profile.EMBEDDED,
                                Optional.empty(),
                                "numbers",
                                Optional.of(new ExportSource.Query("SELECT 1 AS a")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        place);
        var format = model.settings().formatProperty();

        model.fileProperty().set("/data/numbers.xlsx");
        assertThat(format.get()).isEqualTo(ExportFormat.XLSX);
        model.fileProperty().set("/data/numbers.jsonl ");
        assertThat(format.get()).isEqualTo(ExportFormat.JSON_LINES);
        format.set(ExportFormat.COPY);
        model.fileProperty().set("/data/numbers.sql");
        assertThat(format.get()).as("INSERT and COPY both end so").isEqualTo(ExportFormat.COPY);
    }

    @Test
    void looksAtAllRowsItselfWhenTheyWereNotYet() throws Exception {
        Path csv = file("big.csv", "id,n\n" + "1,1\n".repeat(6000) + "2,x\n", "UTF-8");
        FileSample sample = FileSample.of(csv);
        LoadTarget target = LoadTarget.create(new RelationName("", "big"), sample);
        var plan = new ImportWork.Plan(sample, target, LoadOptions.ALL_OR_NOTHING, true);
        var pool = place.connections().pool(Profile.EMBEDDED, Optional.empty());

        try (Session session = new Session(pool, new Holder("test", "import"))) {
            LoadOutcome outcome =
                    new ImportWork(plan, session, new TransferState(place.workbench())).run();

            assertThat(outcome).isInstanceOf(LoadOutcome.Done.class);
        }
        assertThat(value("SELECT count(*) FROM big WHERE n IN ('1', 'x')")).isEqualTo("6001");
    }
}
