package io.howdah.sql.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentHelpTest {

    private static Optional<ArgumentHelp> help(String marked) {
        int caret = marked.indexOf('|');
        return new Completer(ShopNames.index())
                .complete(marked.substring(0, caret) + marked.substring(caret + 1), caret)
                .arguments();
    }

    @Test
    void tellsTheArgumentThatTheCaretIsIn() {
        ArgumentHelp help = help("SELECT order_total(1, |").orElseThrow();
        assertThat(help.argument()).isEqualTo(1);
        assertThat(help.signatures())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.function().signature())
                            .isEqualTo("(order_id bigint, with_tax boolean) → numeric");
                    assertThat(one.active()).isEqualTo(1);
                });
    }

    @Test
    void showsEveryOverload() {
        assertThat(help("SELECT date_trunc('day', | FROM orders").orElseThrow().signatures())
                .extracting(one -> one.function().result())
                .containsExactlyInAnyOrder("timestamp with time zone", "interval");
    }

    @Test
    void countsOnlyTheCommasOfItsOwnCall() {
        assertThat(help("SELECT order_total(length(left('a', 2)), |").orElseThrow().argument())
                .isEqualTo(1);
        assertThat(help("SELECT order_total(1, length(|").orElseThrow().signatures())
                .first()
                .extracting(one -> one.function().name())
                .isEqualTo("length");
    }

    @Test
    void followsNamedArguments() {
        ArgumentHelp help = help("SELECT order_total(with_tax => |)").orElseThrow();
        assertThat(help.signatures().getFirst().active()).isEqualTo(1);
    }

    @Test
    void knowsWhatBelongsToTheGrammar() {
        assertThat(help("SELECT coalesce(total, | FROM orders").orElseThrow().signatures())
                .first()
                .extracting(one -> one.function().signature())
                .isEqualTo("(VARIADIC value anyelement) → anyelement");
    }

    @Test
    void isSilentOutsideOfCalls() {
        assertThat(help("SELECT * FROM orders WHERE id IN (1, |")).isEmpty();
        assertThat(help("INSERT INTO orders (id, |")).isEmpty();
        assertThat(help("SELECT (1 + |")).isEmpty();
    }
}
