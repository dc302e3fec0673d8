package io.howdah.sql.psql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes the arguments of a psql command apart, one after the other.
///
/// They are separated by white space. Single quotes hold any text, with C's escapes; double quotes stay
/// with what they hold; variables outside of quotes are replaced by their values. Commands between
/// back quotes are refused: a script runs statements, not programs.
public final class CommandArguments {

    private final String text;
    private final PsqlVariables variables;
    private int at;

    /// @param text what follows the command's name
    public CommandArguments(String text, PsqlVariables variables) {
        this.text = text;
        this.variables = variables;
    }

    /// The next argument, nothing when there is no more.
    public Optional<String> next() throws PsqlException {
        skipSpace();
        if (at >= text.length()) {
            return Optional.empty();
        }
        var argument = new StringBuilder();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            piece(argument);
        }
        return Optional.of(argument.toString());
    }

    /// The next argument as the name of an object or a person: without the semicolon behind it, in
    /// lower case where it is not in double quotes, and without those.
    public Optional<String> nextName() throws PsqlException {
        return next().map(CommandArguments::withoutSemicolons).map(CommandArguments::folded);
    }

    /// All arguments that are left.
    public List<String> rest() throws PsqlException {
        List<String> arguments = new ArrayList<>();
        for (Optional<String> next = next(); next.isPresent(); next = next()) {
            arguments.add(next.get());
        }
        return arguments;
    }

    /// All that are left as names or patterns of objects: double quotes stay, semicolons do not.
    public List<String> names() throws PsqlException {
        return rest().stream()
                .map(CommandArguments::withoutSemicolons)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void piece(StringBuilder argument) throws PsqlException {
        char c = text.charAt(at);
        switch (c) {
            case '\'' -> quoted(argument);
            case '"' -> {
                int end = close('"');
                argument.append(text, at, end);
                at = end;
            }
            case '`' ->
                    throw new PsqlException(
                            "Commands of the operating system (between back quotes) are not run.");
            case ':' -> variable(argument);
            default -> {
                argument.append(c);
                at++;
            }
        }
    }

    private int close(char quote) throws PsqlException {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw new PsqlException("A quote is not closed: " + text.substring(at));
        }
        return end + 1;
    }

    private void quoted(StringBuilder argument) throws PsqlException {
        int start = at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\'') {
                if (at >= text.length() || text.charAt(at) != '\'') {
                    return;
                }
                at++;
            } else if (c == '\\' && at < text.length()) {
                c = escaped();
            }
            argument.append(c);
        }
        throw new PsqlException("A quote is not closed: " + text.substring(start));
    }

    /// The character that a backslash and what follows it mean.
    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'x' -> coded(at, 16, 2, 'x');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> coded(at - 1, 8, 3, c);
            default -> c;
        };
    }

    private char coded(int from, int base, int most, char none) {
        int end = from;
        while (end < text.length()
                && end < from + most
                && Character.digit(text.charAt(end), base) >= 0) {
            end++;
        }
        at = Math.max(at, end);
        return end == from ? none : (char) Integer.parseInt(text, from, end, base);
    }

    private void variable(StringBuilder argument) {
        int end = variableEnd();
        if (end < 0) {
            argument.append(':');
            at++;
            return;
        }
        String variable = text.substring(at, end);
        argument.append(variables.replacement(variable).orElse(variable));
        at = end;
    }

    /// Offset behind the variable whose colon is next, -1 when none is there.
    private int variableEnd() {
        if (at + 1 >= text.length()) {
            return -1;
        }
        char first = text.charAt(at + 1);
        return switch (first) {
            case '\'', '"' -> closed(at + 2, first);
            case '{' -> text.startsWith("{?", at + 1) ? closed(at + 3, '}') : -1;
            default -> nameEnd(at + 1) > at + 1 ? nameEnd(at + 1) : -1;
        };
    }

    private int closed(int from, char close) {
        int end = nameEnd(from);
        boolean closed = end > from && end < text.length() && text.charAt(end) == close;
        return closed ? end + 1 : -1;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && PsqlVariables.isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String withoutSemicolons(String argument) {
        int end = argument.length();
        while (end > 0
                && (argument.charAt(end - 1) == ';'
                        || Character.isWhitespace(argument.charAt(end - 1)))) {
            end--;
        }
        return argument.substring(0, end);
    }

    private static String folded(String argument) {
        var name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '"') {
                boolean doubled =
                        quoted && i + 1 < argument.length() && argument.charAt(i + 1) == '"';
                if (doubled) {
                    name.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else {
                name.append(quoted ? c : Character.toLowerCase(c));
            }
        }
        return name.toString();
    }
}
