package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.schema.Identifier;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class KeywordIT {

    @Test
    void quotesEveryWordThatTheServerQuotes() throws SQLException {
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet words =
                        statement.executeQuery(
                                "SELECT word, quote_ident(word) AS quoted FROM pg_get_keywords()")) {
            int count = 0;
            while (words.next()) {
                assertThat(Identifier.quote(words.getString("word")))
                        .isEqualTo(words.getString("quoted"));
                count++;
            }
            assertThat(count).isGreaterThan(400);
        }
    }
}
