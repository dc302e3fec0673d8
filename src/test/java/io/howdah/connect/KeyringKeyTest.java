package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyringKeyTest {

    private final FakeKeyring keyring = new FakeKeyring();

    private Optional<byte[]> find() {
        return new KeyringKey(keyring, "values", 32).find();
    }

    @Test
    void isMadeOnceAndTheSameInEverySession() {
        byte[] first = find().orElseThrow();

        assertThat(first).hasSize(32);
        assertThat(find()).hasValueSatisfying(again -> assertThat(again).isEqualTo(first));
        assertThat(keyring.entries).containsOnlyKeys("values");
    }

    @Test
    void isAnotherInEveryKeyring() {
        byte[] first = find().orElseThrow();
        keyring.entries.clear();

        assertThat(find()).hasValueSatisfying(other -> assertThat(other).isNotEqualTo(first));
    }

    @Test
    void thereIsNoneWithoutAKeyringUntilOneRuns() {
        keyring.running = false;
        var key = new KeyringKey(keyring, "values", 32);
        assertThat(key.find()).isEmpty();

        keyring.running = true;
        assertThat(key.find()).isPresent();
    }

    @Test
    void anEntryThatIsNoKeyIsReplaced() {
        keyring.entries.put("values", "not a key");

        assertThat(find()).hasValueSatisfying(key -> assertThat(key).hasSize(32));
        assertThat(keyring.entries.get("values")).isNotEqualTo("not a key");
    }
}
