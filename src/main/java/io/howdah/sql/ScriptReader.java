package io.howdah.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a script step by step, as psql does: a script of any size costs the memory of its longest
/// statement, and what earlier steps did (variables set, branches left) governs how later text is read.
///
/// After a COPY … FROM STDIN its data can be read from [#inlineData]; [#next] skips what is left of it.
/// Not safe for use by several threads.
public final class ScriptReader {

    private static final String COPY = "copy";

    private final ScriptLines lines;
    private final Expansion expansion;
    private final StatementText statement = new StatementText();
    private final ScriptLine line = new ScriptLine();
    private final Tokens tokens = line.tokens;
    private boolean standardConformingStrings = true;
    private int token;

    /// What lies before it in the line is in the statement, or is no part of it.
    private int copied;

    private boolean active = true;

    /// What the lexer knew of the statement when its branch was left.
    private long left;

    /// Where the last block comment starts.
    private long comment;

    private @Nullable InlineLines data;
    private int awaitedData;

    /// Blocks of data before those of the last step, which nobody has read yet.
    private int dataAhead;

    /// The caller closes the source.
    public ScriptReader(Reader source, Expansion expansion) {
        lines = new ScriptLines(source);
        this.expansion = expansion;
    }

    /// The server's parameter of that name, from the next line on that starts outside of quotes.
    public void setStandardConformingStrings(boolean on) {
        standardConformingStrings = on;
    }

    /// Enters or leaves a branch that is not taken: in it, only psql commands are steps.
    public void setActive(boolean now) {
        if (active && !now) {
            left = line.state & LineState.STATEMENT;
        } else if (!active && now) {
            line.state = (line.state & ~LineState.STATEMENT) | left;
        }
        active = now;
    }

    /// The next step, nothing at the end of the script.
    public Optional<ScriptStep> next() throws IOException {
        while (true) {
            while (token < tokens.size()) {
                ScriptStep step = take(token++);
                if (step != null) {
                    return Optional.of(step);
                }
            }
            copyUpTo(line.length);
            if (!nextLine()) {
                return Optional.ofNullable(finish(null));
            }
        }
    }

    private boolean nextLine() throws IOException {
        skipData(0);
        token = 0;
        copied = 0;
        if (!lines.next()) {
            takeOpenComment();
            line.end();
            return false;
        }
        line.read(lines, standardConformingStrings);
        line.goOn(statement);
        return true;
    }

    private @Nullable ScriptStep take(int index) {
        TokenKind kind = tokens.kind(index);
        if (kind == TokenKind.META_COMMAND) {
            return command(index);
        }
        if (!active) {
            copied = tokens.end(index);
            return null;
        }
        switch (kind) {
            case LINE_COMMENT -> {}
            case BLOCK_COMMENT ->
                    comment = line.continuesComment(index) ? comment : line.source(index);
            case WHITESPACE -> {
                if (line.text[tokens.start(index)] == '\\') {
                    leaveOut(index);
                }
            }
            case VARIABLE -> variable(index);
            case PUNCTUATION -> {
                return punctuation(index);
            }
            default -> begin(index);
        }
        return null;
    }

    /// A comment that never ends is an error, of which the server tells.
    private void takeOpenComment() {
        boolean open = LineState.mode(line.state) == LineState.BLOCK_COMMENT;
        if (open && active && !statement.isOpen()) {
            line.open(statement);
            statement.replace("/*", comment);
        }
    }

    /// The statement has begun, at this token at the latest.
    private void begin(int index) {
        if (!statement.isOpen()) {
            line.open(statement);
            copied = tokens.start(index);
        }
    }

    private @Nullable ScriptStep punctuation(int index) {
        switch (tokens.role(index)) {
            case Tokens.ENDS_STATEMENT -> {
                leaveOut(index);
                return finish(null);
            }
            case Tokens.JOINS -> {
                leaveOut(index);
                statement.finishPart();
            }
            default -> {
                begin(index);
                if (line.text[tokens.start(index)] == '\\') {
                    // psql's way to write a colon that begins no variable.
                    copyUpTo(tokens.start(index));
                    copied = tokens.start(index) + 1;
                }
            }
        }
        return null;
    }

    private @Nullable ScriptStep command(int index) {
        int role = tokens.role(index);
        leaveOut(index);
        if (role == Tokens.ENDS_DATA) {
            return null;
        }
        String words = line.text(index);
        var command = new ScriptStep.Command(words, line.place(index));
        if (!active) {
            return command;
        }
        if (role == Tokens.ENDS_STATEMENT) {
            return finish(command);
        }
        if (role == Tokens.DISCARDS_STATEMENT) {
            statement.take();
        } else if (MetaCommands.readsInlineData(command.name(), words)) {
            dataAhead = awaitedData++;
        }
        return command;
    }

    private void variable(int index) {
        String variable = line.text(index);
        Optional<String> value =
                line.isWithin(variable, index) ? Optional.empty() : expansion.replacement(variable);
        if (value.isEmpty()) {
            begin(index);
        } else if (Chars.isTagPart(variable.charAt(1))) {
            copyUpTo(tokens.start(index));
            line.expand(index, variable, value.get());
            token = 0;
            copied = 0;
        } else {
            begin(index);
            leaveOut(index);
            statement.replace(value.get(), line.source(index));
        }
    }

    /// The token is no part of the statement.
    private void leaveOut(int index) {
        copyUpTo(tokens.start(index));
        copied = tokens.end(index);
    }

    private void copyUpTo(int end) {
        if (active && statement.isOpen()) {
            line.copy(statement, copied, end);
        }
        copied = end;
    }

    private ScriptStep.@Nullable Statement finish(ScriptStep.@Nullable Command sender) {
        List<MappedText> parts = statement.take();
        dataAhead = awaitedData;
        if (parts.isEmpty() && sender == null) {
            return null;
        }
        for (MappedText part : parts) {
            awaitedData += readsInlineData(part.text()) ? 1 : 0;
        }
        ScriptPlace place =
                parts.isEmpty() && sender != null ? sender.place() : parts.getFirst().place();
        return new ScriptStep.Statement(parts, Optional.ofNullable(sender), place);
    }

    private static boolean readsInlineData(String statement) {
        return statement.regionMatches(true, 0, COPY, 0, COPY.length())
                && StatementTraits.of(statement).inlineData()
                        == StatementTraits.InlineData.FROM_CLIENT;
    }

    /// The data of the last step's next COPY … FROM STDIN, empty when there is none; UTF-8. Good until
    /// the next step is asked for.
    public InputStream inlineData() throws IOException {
        skipData(awaitedData - dataAhead);
        dataAhead = 0;
        if (awaitedData == 0) {
            return InputStream.nullInputStream();
        }
        awaitedData--;
        data = new InlineLines(lines);
        return data;
    }

    /// Skips what is left of data in use, and all but so many blocks.
    private void skipData(int kept) throws IOException {
        if (data != null) {
            data.skip();
            data = null;
        }
        for (; awaitedData > kept; awaitedData--) {
            new InlineLines(lines).skip();
        }
    }
}
