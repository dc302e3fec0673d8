package io.howdah.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({"orders", "_hidden", "a1", "name", "value"})
    void leavesPlainNamesBare(String name) {
        assertThat(Identifier.quote(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Orders", "order", "with space", "naïve", "1st", "a$b", "between", "left"})
    void quotesWhatThePlainFormWouldChange(String name) {
        assertThat(Identifier.quote(name)).isEqualTo('"' + name + '"');
    }

    @Test
    void doublesQuotesInsideNames() {
        assertThat(Identifier.quote("a\"b")).isEqualTo("\"a\"\"b\"");
    }

    @Test
    void quotesTheEmptyName() {
        assertThat(Identifier.quote("")).isEqualTo("\"\"");
    }
}
