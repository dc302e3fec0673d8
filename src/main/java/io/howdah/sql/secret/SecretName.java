package io.howdah.sql.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether the value behind a name is one that a person would not want to find on a disk. Wider than
/// [SecretMask#isSecret], because nothing is lost by asking for a value again.
public final class SecretName {

    private static final Set<String> WORDS =
            Set.of(
                    "pass",
                    "passcode",
                    "key",
                    "pin",
                    "otp",
                    "cvv",
                    "cvc",
                    "iban",
                    "ssn",
                    "auth",
                    "jwt",
                    "bearer",
                    "credential",
                    "credentials",
                    "signature",
                    "salt");

    /// Names that run into others, as in `dbpassword` and `tokens`.
    private static final Pattern PARTS =
            Pattern.compile("password|passwd|passphrase|pwd|secret|token|apikey");

    /// `dbPassword` and `API_KEY2` are two words.
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^\\p{L}]+");

    private SecretName() {}

    /// @param name of a parameter, a variable or a column, with or without a colon before it
    public static boolean suggests(String name) {
        return BETWEEN_WORDS
                        .splitAsStream(name)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(WORDS::contains)
                || PARTS.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
