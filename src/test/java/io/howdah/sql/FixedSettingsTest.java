package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET DateStyle TO German",
                "set session datestyle = 'SQL, DMY';",
                "/* as in Berlin */ SET LOCAL \"datestyle\" TO 'postgres'",
                "SET datestyle TO iso, german",
            })
    void datesStayIso(String statement) {
        assertThat(FixedSettings.refusal(statement))
                .hasValueSatisfying(words -> assertThat(words).contains("DateStyle stays ISO"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET client_encoding = 'LATIN1'",
                "SET SESSION client_encoding TO win1252",
                "SET NAMES 'SQL_ASCII'",
            })
    void textStaysUtf8(String statement) {
        assertThat(FixedSettings.refusal(statement))
                .hasValueSatisfying(words -> assertThat(words).contains("talk in UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET DateStyle TO 'ISO, DMY'",
                "SET datestyle = dmy",
                "SET LOCAL datestyle TO DEFAULT",
                "SET client_encoding = 'UTF8'",
                "SET NAMES 'utf-8'",
                "SET client_encoding TO DEFAULT;",
                "RESET DateStyle",
                "SHOW DateStyle",
                "SET search_path TO datestyle, german",
                "SET application_name = 'datestyle german'",
                "UPDATE t SET datestyle = 'German'",
                "SET",
                "",
            })
    void everythingElseIsSent(String statement) {
        assertThat(FixedSettings.refusal(statement)).isEmpty();
    }
}
