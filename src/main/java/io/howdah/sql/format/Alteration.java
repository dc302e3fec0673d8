package io.howdah.sql.format;

import java.util.List;
import java.util.Set;

/// `ALTER TABLE name`, behind which the list of changes begins.
final class Alteration {

    private static final Set<String> CHANGES =
            Set.of(
                    "ADD",
                    "ALTER",
                    "ATTACH",
                    "CLUSTER",
                    "DETACH",
                    "DISABLE",
                    "DROP",
                    "ENABLE",
                    "FORCE",
                    "INHERIT",
                    "NO",
                    "NOT",
                    "OF",
                    "OWNER",
                    "RENAME",
                    "REPLICA",
                    "RESET",
                    "SET",
                    "VALIDATE");

    /// A qualified name with all that may stand before it is not longer.
    private static final int LONGEST = 16;

    private Alteration() {}

    /// How many tokens come before the first change; 0 for what is no such statement.
    static int head(List<Lexeme> lexemes) {
        boolean table =
                Phrases.matches(lexemes, 0, List.of("ALTER", "TABLE"))
                        || Phrases.matches(lexemes, 0, List.of("ALTER", "FOREIGN", "TABLE"));
        for (int i = 3; table && i < Math.min(lexemes.size(), LONGEST); i++) {
            boolean named = !lexemes.get(i - 1).is(".") && !lexemes.get(i - 1).is("TABLE");
            if (named && CHANGES.contains(lexemes.get(i).word())) {
                return i;
            }
        }
        return 0;
    }
}
