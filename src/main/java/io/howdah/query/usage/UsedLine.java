package io.howdah.query.usage;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The line of a definition in which a name stands first.
///
/// @param number from 1, 0 when there is none
/// @param text without the blanks around it
record UsedLine(int number, String text) {

    static final UsedLine NONE = new UsedLine(0, "");

    /// The member's line when it stands there, else the object's.
    static UsedLine in(String definition, String object, String member) {
        UsedLine found = member.isEmpty() ? NONE : first(definition, member);
        return found.number() > 0 ? found : first(definition, object);
    }

    /// The same line, counted from the start of the definition that ends with the text; without a number
    /// when there is no definition to count in.
    UsedLine within(@Nullable String definition, String text) {
        int start = definition == null ? -1 : definition.lastIndexOf(text);
        if (number == 0 || definition == null || start < 0) {
            return new UsedLine(0, this.text);
        }
        return new UsedLine(number + lines(definition.substring(0, start)), this.text);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(letter -> letter == '\n').count();
    }

    private static UsedLine first(String definition, String name) {
        int at = place(definition, name);
        if (at < 0) {
            return NONE;
        }
        int number = 1 + lines(definition.substring(0, at));
        int start = definition.lastIndexOf('\n', at) + 1;
        int end = definition.indexOf('\n', at);
        return new UsedLine(
                number, definition.substring(start, end < 0 ? definition.length() : end).strip());
    }

    /// Looks into the body of a function too, which is a string there.
    private static int place(String text, String name) {
        Tokens tokens = new Lexer(true).lex(text);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<String> own = Usages.name(tokens, i, text);
            if (own.isPresent() && own.get().equals(name)) {
                return tokens.start(i);
            }
            if (tokens.kind(i) == TokenKind.DOLLAR_STRING) {
                String token = tokens.text(i, text);
                int open = token.indexOf('$', 1) + 1;
                int inner =
                        place(token.substring(open, Math.max(open, token.length() - open)), name);
                if (inner >= 0) {
                    return tokens.start(i) + open + inner;
                }
            }
        }
        return -1;
    }
}
