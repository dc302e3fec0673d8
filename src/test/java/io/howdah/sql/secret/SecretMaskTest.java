package io.howdah.sql.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER ROLE ann PASSWORD 'hunter2'",
                "CREATE USER ann WITH ENCRYPTED PASSWORD /* new */ 'hunter2' VALID UNTIL '2030-01-01'",
                "ALTER ROLE ann PASSWORD E'hunter2\\''",
                "ALTER ROLE ann PASSWORD $x$hunter2$x$",
                "CREATE USER MAPPING FOR ann SERVER s OPTIONS (user 'ann', password 'hunter2')",
                "ALTER USER MAPPING FOR ann SERVER s OPTIONS (SET sslpassword 'hunter2')",
                "ALTER SERVER s OPTIONS (ADD \"api_key\" 'hunter2')",
                "CREATE SUBSCRIPTION s CONNECTION 'host=db password=hunter2 user=ann' PUBLICATION p",
                "SELECT dblink('host=db password=''hunter2'' user=ann', 'SELECT 1')",
                "ALTER SYSTEM SET primary_conninfo = 'password=hunter2'",
                "SELECT dblink_connect('postgresql://ann:hunter2@db.example/app')",
                "UPDATE account SET password = 'hunter2' WHERE id = 1",
                "SELECT set_token(token => 'hunter2')",
                "DO $$ BEGIN EXECUTE 'ALTER ROLE ann PASSWORD ''hunter2'''; END $$",
                "DO $$ BEGIN ALTER ROLE ann PASSWORD 'hunter2'; END $$",
                "-- password=hunter2\nSELECT 1",
                "ALTER ROLE ann PASSWORD 'hunter2"
            })
    void hidesPasswords(String sql) {
        assertThat(SecretMask.masked(sql)).doesNotContain("hunter2").contains(SecretMask.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'PASSWORD', password, 'host=db user=ann' FROM account",
                "ALTER ROLE ann PASSWORD NULL",
                "ALTER ROLE ann PASSWORD :'pw'",
                "SELECT 'https://example.org/a:b@c'",
                "SELECT $$ it's $$, E'\\'', 'a''b' -- :password\n",
                ""
            })
    void leavesEverythingElse(String sql) {
        assertThat(SecretMask.masked(sql)).isEqualTo(sql);
    }

    @Test
    void leavesTheRestOfAStatementReadable() {
        assertThat(
                        SecretMask.masked(
                                "CREATE SUBSCRIPTION s CONNECTION 'host=db password=hunter2 user=ann' PUBLICATION p"))
                .isEqualTo(
                        "CREATE SUBSCRIPTION s CONNECTION 'host=db password=******** user=ann' PUBLICATION p");
    }

    @Test
    void knowsNamesOfSecrets() {
        assertThat(SecretMask.isSecret(":db_password")).isTrue();
        assertThat(SecretMask.isSecret(":ApiKey")).isTrue();
        assertThat(SecretMask.isSecret(":name")).isFalse();
        assertThat(SecretMask.isSecret("$1")).isFalse();
    }
}
