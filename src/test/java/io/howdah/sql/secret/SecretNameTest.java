package io.howdah.sql.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":password",
                ":db_password",
                ":newPassword",
                ":pass",
                ":pw_passphrase",
                ":PWD2",
                ":api_key",
                ":apiKey",
                ":key",
                ":KEY",
                ":access_token",
                ":tokens",
                ":secret_id",
                ":card_cvv",
                ":iban",
                ":user_pin",
                ":\"otp\""
            })
    void suggestsASecret(String name) {
        assertThat(SecretName.suggests(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$1",
                ":id",
                ":name",
                ":passenger",
                ":keyboard",
                ":monkey",
                ":opinion",
                ":author",
                ":from_date",
                ":shipping"
            })
    void suggestsNone(String name) {
        assertThat(SecretName.suggests(name)).isFalse();
    }
}
