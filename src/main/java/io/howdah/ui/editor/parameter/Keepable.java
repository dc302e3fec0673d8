package io.howdah.ui.editor.parameter;

import io.howdah.sql.parameter.FilledText;
import io.howdah.sql.secret.SecretMask;
import io.howdah.sql.secret.SecretName;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which values may be remembered: not those whose name suggests a secret, nor those that stand in the place
/// of one, as in `password = $1`.
final class Keepable {

    private final String masked;

    private Keepable(String masked) {
        this.masked = masked;
    }

    static Keepable of(Question question) {
        Map<String, String> marks = new LinkedHashMap<>();
        question.labels().forEach(label -> marks.put(label, "'" + mark(label) + "'"));
        var text = new StringBuilder();
        for (FilledText filled : question.fill(marks)) {
            text.append(SecretMask.masked(filled.text())).append('\n');
        }
        return new Keepable(text.toString());
    }

    boolean test(String label) {
        return !SecretName.suggests(label) && masked.contains(mark(label));
    }

    private static String mark(String label) {
        return "value of " + label + " here";
    }
}
