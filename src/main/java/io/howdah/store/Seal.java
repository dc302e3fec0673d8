package io.howdah.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts values with AES in Galois/Counter Mode (NIST SP 800-38D): what was changed or moved to another
/// place does not open.
final class Seal {

    /// Bytes; drawn anew for each value, so that equal values look different.
    private static final int NONCE = 12;

    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /// @param place what the value belongs to; it opens for the same only
    byte[] close(String value, String place) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
            byte[] sealed = cipher.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new StoreException("Howdah cannot encrypt what it was to keep.", e);
        }
    }

    /// Empty when another key closed it or it is damaged.
    Optional<String> open(byte[] sealed, String place) {
        if (sealed.length < NONCE) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        bytes.get(nonce);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, place);
            byte[] value = cipher.doFinal(sealed, NONCE, bytes.remaining());
            return Optional.of(new String(value, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            // The keyring was emptied or is another user's: the value is as good as forgotten.
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
