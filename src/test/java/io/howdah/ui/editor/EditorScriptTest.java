package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Endpoint;
import io.howdah.connect.Environment;
import io.howdah.connect.Profile;
import io.howdah.query.SqlStatement;
import io.howdah.ui.shell.Prompts;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorScriptTest {

    private static final Endpoint SHOP = Endpoint.of("db.example", 5432, "shop", "ann");
    private static final Profile PRODUCTION =
            Profile.external("shop", Environment.PRODUCTION, SHOP);
    private static final Profile STAGING = Profile.external("trial", Environment.STAGING, SHOP);

    private static List<SqlStatement> statements(String text) {
        return EditorScript.statements(EditorScript.items(text, 0, 0));
    }

    @Test
    void placesOfASelectionCountFromTheStartOfTheText() {
        assertThat(EditorScript.items("select 1; select 2", 100, 0))
                .extracting(item -> item.start())
                .containsExactly(100, 110);
    }

    @Test
    void copyTakesTheDataBelowIt() {
        assertThat(statements("COPY t FROM STDIN;\n1\n2\n\\.\nSELECT 1;"))
                .extracting(SqlStatement::inlineData)
                .containsExactly("1\n2\n", "");
    }

    @Test
    void dangerousStatementIsShownBeforeItReachesProduction() {
        assertThat(EditorScript.warning(PRODUCTION, statements("select 1; delete from orders")))
                .map(Prompts.Question::sql)
                .contains("delete from orders;");
        assertThat(EditorScript.warning(PRODUCTION, statements("delete from orders where id = 1")))
                .isEmpty();
        assertThat(EditorScript.warning(STAGING, statements("delete from orders"))).isEmpty();
    }

    @Test
    void writesTheStepsAtTheCaretAsAScriptWithTheSamePlaces() {
        for (String text :
                java.util.List.of(
                        "select 1; select 2",
                        "copy t from stdin;\n1\n2\n\\.\nselect 1;",
                        "copy t from stdin;\n\\.\n",
                        "select 1 as a \\gset p_\nselect 2",
                        "\\echo 'x'\nselect 1",
                        "select\n\\x on\n1;")) {
            var items = io.howdah.sql.StatementAtCaret.find("  " + text, 2);
            int first = items.getFirst().start();

            var again = EditorScript.items(EditorScript.text(items), first, 0);

            assertThat(again)
                    .as(text)
                    .extracting(item -> item.kind() + " " + item.start() + " " + item.text())
                    .containsExactlyElementsOf(
                            items.stream()
                                    .map(item ->
                                            item.kind() + " " + item.start() + " " + item.text())
                                    .toList());
        }
    }
}
