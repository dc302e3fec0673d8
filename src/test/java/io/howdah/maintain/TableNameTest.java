package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNameTest {

    @Test
    void foldsWhatIsNotQuoted() {
        assertThat(TableName.parse("Sales.Orders")).isEqualTo(new TableName("sales", "orders"));
        assertThat(TableName.parse("orders")).isEqualTo(new TableName("public", "orders"));
        assertThat(TableName.parse("\"Sales\".\"a\"\"b.c\""))
                .isEqualTo(new TableName("Sales", "a\"b.c"));
    }

    @Test
    void readsBackWhatItShows() {
        TableName odd = new TableName("Odd Place", "a\"b");
        assertThat(odd).hasToString("\"Odd Place\".\"a\"\"b\"");
        assertThat(TableName.parse(odd.toString())).isEqualTo(odd);
        assertThat(new TableName("public", "orders")).hasToString("public.orders");
    }

    @Test
    void quotesEverythingInStatements() {
        assertThat(new TableName("public", "x\"; DROP TABLE y; --").sql())
                .isEqualTo("\"public\".\"x\"\"; DROP TABLE y; --\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "a.", ".a", "a..b", "\"a", "\"a\"b", "\"\""})
    void refusesWhatIsNoName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableName.parse(text))
                .withMessageContaining("is not a table name");
    }
}
