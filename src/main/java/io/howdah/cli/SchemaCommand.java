package io.howdah.cli;

import io.howdah.catalog.CatalogReader;
import io.howdah.catalog.CatalogReading;
import io.howdah.connect.Lease;
import io.howdah.report.Palette;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.ddl.DdlOptions;
import io.howdah.schema.ddl.DdlWriter;
import io.howdah.schema.diagram.Detail;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `howdah schema`: what a database declares, as SQL and as a picture.
@Command(
        name = "schema",
        description = "Writes schemas as SQL and draws them.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Runnable {

    private static final int DONE = 0;

    private final Function<PrintWriter, Connections> opener;

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    SchemaCommand() {
        this(Connections::ofUser);
    }

    /// @param opener makes the connections; gets the writer for messages
    SchemaCommand(Function<PrintWriter, Connections> opener) {
        this.opener = opener;
    }

    @Override
    public void run() {
        throw new ParameterException(spec().commandLine(), "Which of dump and draw? See --help.");
    }

    @Command(
            name = "dump",
            description = "Print DDL, complete and ordered, for an empty database.",
            mixinStandardHelpOptions = true)
    int dump(
            @Parameters(
                            paramLabel = "SOURCE",
                            description = SourceArgument.DESCRIPTION,
                            converter = Source.Converter.class)
                    Source source,
            @Option(
                            names = "--schema",
                            paramLabel = "S",
                            split = ",",
                            description = "Only these schemas; all of the users' by default.")
                    @Nullable List<String> schemas,
            @Option(names = "--no-owner", description = "Without owners.") boolean noOwner,
            @Option(names = "--no-privileges", description = "Without GRANT and REVOKE.")
                    boolean noPrivileges,
            @Option(names = "--no-comments", description = "Without COMMENT.") boolean noComments,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "Write to a file instead.")
                    @Nullable Path output)
            throws SQLException, IOException {
        SchemaModel model = read(source, schemas, "schema dump");
        DdlOptions options = new DdlOptions(!noOwner, !noPrivileges, !noComments);
        String script = DdlWriter.script(new DdlWriter(options).statements(model));
        if (output == null) {
            PrintWriter out = spec().commandLine().getOut();
            out.print(script);
            out.flush();
        } else {
            Files.writeString(output, script);
        }
        return DONE;
    }

    @Command(
            name = "draw",
            description = "Draw an entity-relationship diagram.",
            mixinStandardHelpOptions = true)
    int draw(
            @Parameters(
                            paramLabel = "SOURCE",
                            description = SourceArgument.DESCRIPTION,
                            converter = Source.Converter.class)
                    Source source,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE.svg",
                            required = true)
                    Path output,
            @Option(
                            names = "--schema",
                            paramLabel = "S",
                            split = ",",
                            description = "Only these schemas; all of the users' by default.")
                    @Nullable List<String> schemas,
            @Option(
                            names = "--tables",
                            paramLabel = "A,B",
                            split = ",",
                            description = "Only these tables, with or without their schema.")
                    @Nullable List<String> tables,
            @Option(
                            names = "--detail",
                            paramLabel = "columns|keys|names",
                            defaultValue = "columns",
                            converter = DetailConverter.class,
                            description = "What a table shows: all columns, key columns, its name.")
                    Detail detail,
            @Option(names = "--dark", description = "Light lines on a dark ground.") boolean dark)
            throws SQLException, IOException {
        if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new ParameterException(
                    spec().commandLine(),
                    "Diagrams are drawn as SVG: name a file that ends in .svg.");
        }
        SchemaModel model = read(source, schemas, "schema draw");
        Drawing drawing = new Drawing(detail, dark ? Palette.DARK : Palette.LIGHT);
        String title = schemas == null ? "Schema" : String.join(", ", schemas);
        Files.writeString(output, drawing.svg(model, tables == null ? List.of() : tables, title));
        return DONE;
    }

    /// Reads the schemas and says what the model could not take.
    private SchemaModel read(Source source, @Nullable List<String> schemas, String job)
            throws SQLException {
        PrintWriter messages = spec().commandLine().getErr();
        try (Connections connections = opener.apply(messages);
                Lease lease = connections.lease(source, job)) {
            CatalogReader reader = new CatalogReader(lease.connection());
            CatalogReading reading = schemas == null ? reader.readAll() : reader.read(schemas);
            reading.omissions().forEach(omission -> messages.println(omission.message()));
            if (schemas != null) {
                checkFound(schemas, reading.model());
            }
            return reading.model();
        }
    }

    private static void checkFound(List<String> schemas, SchemaModel model) {
        for (String name : schemas) {
            if (model.schemas().stream().noneMatch(schema -> schema.name().equals(name))) {
                throw new IllegalArgumentException(
                        "There is no schema named \"%s\" in this database.".formatted(name));
            }
        }
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "picocli sets the specification");
    }

    static final class DetailConverter implements ITypeConverter<Detail> {
        @Override
        public Detail convert(String text) {
            return switch (text) {
                case "columns" -> Detail.ALL_COLUMNS;
                case "keys" -> Detail.KEY_COLUMNS;
                case "names" -> Detail.NAME_ONLY;
                default ->
                        throw new TypeConversionException(
                                "\"%s\" is none of columns, keys, names.".formatted(text));
            };
        }
    }
}
