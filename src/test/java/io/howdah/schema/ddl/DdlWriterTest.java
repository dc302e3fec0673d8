package io.howdah.schema.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.schema.CheckConstraint;
import io.howdah.schema.Column;
import io.howdah.schema.ColumnRef;
import io.howdah.schema.ColumnValue;
import io.howdah.schema.Constraint;
import io.howdah.schema.Dependency;
import io.howdah.schema.Dependency.Aspect;
import io.howdah.schema.ForeignKey;
import io.howdah.schema.Index;
import io.howdah.schema.ObjectKind;
import io.howdah.schema.ObjectRef;
import io.howdah.schema.Ownership;
import io.howdah.schema.Persistence;
import io.howdah.schema.PrimaryKey;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.Routine;
import io.howdah.schema.Schema;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.SchemaObject;
import io.howdah.schema.Sequence;
import io.howdah.schema.SequenceOptions;
import io.howdah.schema.Table;
import io.howdah.schema.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DdlWriterTest {

    private static final Table CUSTOMER =
            Table.of(
                            name("customer"),
                            List.of(
                                    Column.of("id", "bigint")
                                            .required()
                                            .withValue(
                                                    new ColumnValue.Default(
                                                            "nextval('shop.customer_id_seq'::regclass)")),
                                    Column.of("select", "character varying(20)"),
                                    Column.of("Full Name", "text").required()),
                            List.of(
                                    PrimaryKey.of("customer_pkey", "id"),
                                    CheckConstraint.of("named", "(\"Full Name\" <> ''::text)")))
                    .withIndexes(List.of(Index.of("customer_name", false, "Full Name", "id")));

    private static final Sequence NUMBERS =
            new Sequence(
                    name("customer_id_seq"),
                    SequenceOptions.ascending("bigint"),
                    new ColumnRef(CUSTOMER.name(), "id"),
                    Persistence.PERMANENT,
                    Ownership.of(""),
                    null);

    private static final Table ORDER =
            Table.of(
                    name("Order"),
                    List.of(Column.of("customer", "bigint")),
                    List.of(
                            ForeignKey.of(
                                    "order_customer_fkey",
                                    List.of("customer"),
                                    CUSTOMER.name(),
                                    List.of("id"))));

    @Test
    void writesATableWithItsSequenceAndIndex() {
        SchemaModel model = model(List.of(CUSTOMER, NUMBERS, ORDER));

        assertThat(DdlWriter.script(writer().statements(model, CUSTOMER.ref())))
                .isEqualTo(
                        """
                        CREATE SEQUENCE shop.customer_id_seq;

                        CREATE TABLE shop.customer (
                            id bigint DEFAULT nextval('shop.customer_id_seq'::regclass) NOT NULL,
                            "select" character varying(20),
                            "Full Name" text NOT NULL,
                            CONSTRAINT customer_pkey PRIMARY KEY (id),
                            CONSTRAINT named CHECK (("Full Name" <> ''::text))
                        );

                        ALTER SEQUENCE shop.customer_id_seq OWNED BY shop.customer.id;

                        CREATE INDEX customer_name ON shop.customer USING btree ("Full Name", id);
                        """);
    }

    @Test
    void writesForeignKeysAfterAllTables() {
        List<String> statements = writer().statements(model(List.of(ORDER, CUSTOMER)));

        assertThat(statements)
                .last()
                .isEqualTo(
                        "ALTER TABLE ONLY shop.\"Order\" ADD CONSTRAINT order_customer_fkey"
                                + " FOREIGN KEY (customer) REFERENCES shop.customer(id)");
    }

    @Test
    void createsSchemasFirst() {
        SchemaModel model =
                new SchemaModel(
                        List.of(new Schema("shop", Ownership.of(""), "It's")),
                        List.of(),
                        List.of(ORDER),
                        List.of());

        assertThat(writer().statements(model))
                .containsSubsequence(
                        "CREATE SCHEMA shop",
                        "COMMENT ON SCHEMA shop IS 'It''s'",
                        "CREATE TABLE shop.\"Order\" (\n    customer bigint\n)");
    }

    @Test
    void putsADefaultOffThatNeedsAFunctionThatNeedsTheTable() {
        Table table =
                Table.of(
                        name("circle"),
                        List.of(
                                Column.of("id", "integer")
                                        .withValue(new ColumnValue.Default("shop.next()"))),
                        List.of());
        Routine function = function("next");
        SchemaModel model =
                model(
                        List.of(table, function),
                        new Dependency(table.ref(), Aspect.DEFAULT, "id", function.ref()),
                        Dependency.of(function.ref(), table.ref()));

        assertThat(writer().statements(model))
                .containsSubsequence(
                        "CREATE TABLE shop.circle (\n    id integer\n)",
                        function.definition(),
                        "ALTER TABLE ONLY shop.circle ALTER COLUMN id SET DEFAULT shop.next()");
    }

    @Test
    void putsACheckOffThatNeedsAFunctionThatNeedsTheTable() {
        Table table = table("circle", CheckConstraint.of("fits", "shop.next()"));
        Routine function = function("next");
        SchemaModel model =
                model(
                        List.of(table, function),
                        new Dependency(table.ref(), Aspect.CHECK, "fits", function.ref()),
                        Dependency.of(function.ref(), table.ref()));

        assertThat(writer().statements(model))
                .containsSubsequence(
                        "CREATE TABLE shop.circle (\n    id integer\n)",
                        function.definition(),
                        "ALTER TABLE shop.circle ADD CONSTRAINT fits CHECK (shop.next())");
    }

    @Test
    void keepsADefaultInPlaceWhenItsFunctionNeedsNothing() {
        Table table =
                Table.of(
                        name("a_table"),
                        List.of(
                                Column.of("id", "integer")
                                        .withValue(new ColumnValue.Default("shop.next()"))),
                        List.of());
        Routine function = function("next");
        SchemaModel model =
                model(
                        List.of(table, function),
                        new Dependency(table.ref(), Aspect.DEFAULT, "id", function.ref()));

        assertThat(writer().statements(model))
                .containsSubsequence(
                        function.definition(),
                        "CREATE TABLE shop.a_table (\n    id integer DEFAULT shop.next()\n)");
    }

    @Test
    void standsInForAViewThatNeedsAFunctionThatNeedsTheView() {
        View view =
                new View(
                        name("egg"),
                        List.of(Column.of("n", "integer"), Column.of("T", "text")),
                        "SELECT shop.next() AS n, 'x'::text AS \"T\"",
                        Map.of("security_barrier", "true"),
                        List.of(),
                        List.of(),
                        Ownership.of(""),
                        null);
        Routine function = function("next");
        SchemaModel model =
                model(
                        List.of(view, function),
                        Dependency.of(view.ref(), function.ref()),
                        Dependency.of(function.ref(), view.ref()));

        assertThat(writer().statements(model))
                .containsSubsequence(
                        "CREATE VIEW shop.egg AS\nSELECT NULL::integer AS n,\n    NULL::text AS \"T\"",
                        function.definition(),
                        "CREATE OR REPLACE VIEW shop.egg WITH (security_barrier='true') AS\n"
                                + view.query());
    }

    @Test
    void refusesAnObjectThatTheModelDoesNotHold() {
        ObjectRef missing = ObjectRef.of(ObjectKind.TABLE, name("missing"));

        assertThatThrownBy(() -> writer().statements(SchemaModel.EMPTY, missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void writesOwnersAndPrivilegesOnlyWhenAsked() {
        Table owned =
                new Table(
                        name("owned"),
                        List.of(Column.of("id", "integer")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        CUSTOMER.rowSecurity(),
                        CUSTOMER.ancestry(),
                        CUSTOMER.storage(),
                        new Ownership("Ann", List.of()),
                        null);
        SchemaModel model = model(List.of(owned));

        assertThat(writer().statements(model, owned.ref())).hasSize(1);
        assertThat(new DdlWriter(DdlOptions.COMPLETE).statements(model, owned.ref()))
                .contains(
                        "ALTER TABLE shop.owned OWNER TO \"Ann\"",
                        "REVOKE ALL ON TABLE shop.owned FROM \"Ann\"");
    }

    private static DdlWriter writer() {
        return new DdlWriter(DdlOptions.WITHOUT_ROLES);
    }

    private static QualifiedName name(String name) {
        return new QualifiedName("shop", name);
    }

    private static Table table(String name, Constraint... constraints) {
        return Table.of(name(name), List.of(Column.of("id", "integer")), List.of(constraints));
    }

    private static Routine function(String name) {
        return new Routine(
                name(name),
                ObjectKind.FUNCTION,
                "",
                "",
                "",
                "integer",
                "sql",
                "CREATE OR REPLACE FUNCTION shop." + name + "() RETURNS integer RETURN 1",
                Ownership.of(""),
                null);
    }

    private static SchemaModel model(List<SchemaObject> objects, Dependency... dependencies) {
        return new SchemaModel(List.of(), List.of(), objects, List.of(dependencies));
    }
}
