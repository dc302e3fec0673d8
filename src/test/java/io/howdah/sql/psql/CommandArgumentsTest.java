package io.howdah.sql.psql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandArgumentsTest {

    private final PsqlVariables variables = new PsqlVariables();

    @BeforeEach
    void set() throws PsqlException {
        variables.set("name", "O'Neil \\ \"x\"");
        variables.set("n", "1");
    }

    private List<String> arguments(String text) throws PsqlException {
        return new CommandArguments(text, variables).rest();
    }

    @Test
    void separatesArgumentsAtWhiteSpace() throws PsqlException {
        assertThat(arguments("  a  b\tc")).containsExactly("a", "b", "c");
        assertThat(arguments("")).isEmpty();
        assertThat(arguments(" ''")).containsExactly("");
    }

    @Test
    void readsSingleQuotesWithTheEscapesOfC() throws PsqlException {
        assertThat(arguments("'a b''c\\n\\t\\x41\\101\\q\\'d'e 'f'"))
                .containsExactly("a b'c\n\tAAq'de", "f");
    }

    @Test
    void keepsDoubleQuotesAndWhatTheyHold() throws PsqlException {
        assertThat(arguments("\"a :n\" b\"'\"c")).containsExactly("\"a :n\"", "b\"'\"c");
    }

    @Test
    void replacesVariablesOutsideOfQuotes() throws PsqlException {
        assertThat(arguments(":n a:n:n ':n' :none :'n' :\"n\" :{?n} :{?none} :: :"))
                .containsExactly(
                        "1", "a11", ":n", ":none", "'1'", "\"1\"", "TRUE", "FALSE", "::", ":");
        assertThat(arguments(":name")).containsExactly("O'Neil \\ \"x\"");
        assertThat(arguments(":'name' :\"name\""))
                .containsExactly(" E'O''Neil \\\\ \"x\"'", "\"O'Neil \\ \"\"x\"\"\"");
    }

    @Test
    void foldsNamesAndDropsTheirQuotesAndSemicolons() throws PsqlException {
        assertThat(new CommandArguments("Foo.\"Bar \"\"x\"\"\";", variables).nextName())
                .contains("foo.Bar \"x\"");
    }

    @Test
    void takesPatternsWithTheirDoubleQuotesAndVariables() throws PsqlException {
        variables.set("schema", "public");
        var arguments = new CommandArguments(" :schema.t*  \"My Table\"; ;", variables);
        assertThat(arguments.names()).containsExactly("public.t*", "\"My Table\"");
    }

    @Test
    void refusesOpenQuotesAndPrograms() {
        assertThatExceptionOfType(PsqlException.class)
                .isThrownBy(() -> arguments("a 'b"))
                .withMessage("A quote is not closed: 'b");
        assertThatExceptionOfType(PsqlException.class)
                .isThrownBy(() -> arguments("\"b"))
                .withMessage("A quote is not closed: \"b");
        assertThatExceptionOfType(PsqlException.class)
                .isThrownBy(() -> arguments("`date`"))
                .withMessageContaining("not run");
    }
}
