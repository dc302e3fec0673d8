package io.howdah.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
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
    private final Lexer[] lexers = {new Lexer(false), new Lexer(true)};
    private final StatementText statement = new StatementText();
    private final Tokens tokens = new Tokens(64);
    private final Tokens scratch = new Tokens(64);
    private final Expanding expanding = new Expanding();
    private boolean standardConformingStrings = true;
    private Lexer lexer = lexers[1];

    /// The line that is being read; variables in it may have been replaced.
    private char[] text = {};

    private int length;
    private int line;
    private long lineStart;
    private SourceMap map = new SourceMap();
    private int token;

    /// What lies before it in the line is in the statement, or is no part of it.
    private int copied;

    /// The lexer's state at the line's start and at its end.
    private long before = LineState.START;

    private long state = LineState.START;
    private boolean active = true;

    /// What the lexer knew of the statement when its branch was left.
    private long left;

    /// Where the last block comment starts.
    private long comment;

    private @Nullable InlineData data;
    private int awaitedData;

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
            left = state & LineState.STATEMENT;
        } else if (!active && now) {
            state = (state & ~LineState.STATEMENT) | left;
        }
        active = now;
    }

    /// Whether a statement has begun and not ended.
    public boolean isInsideStatement() {
        return !statement.isEmpty();
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
            copyUpTo(length);
            if (!nextLine()) {
                takeOpenComment();
                return Optional.ofNullable(finish(null));
            }
        }
    }

    private boolean nextLine() throws IOException {
        skipData();
        if (!lines.next()) {
            length = 0;
            copied = 0;
            tokens.clear();
            token = 0;
            return false;
        }
        text = lines.text;
        length = lines.length;
        line = lines.number;
        lineStart = lines.start;
        if (lineStart == 0 && text[0] == Lexer.BYTE_ORDER_MARK) {
            text[0] = ' ';
        }
        map = new SourceMap();
        map.copied(0, lineStart);
        expanding.clear();
        statement.line(lineStart);
        before = state;
        scan();
        return true;
    }

    /// Cuts the line, which is in `text`, into tokens.
    private void scan() {
        if (LineState.mode(before) == LineState.NORMAL) {
            lexer = lexers[standardConformingStrings ? 1 : 0];
        }
        tokens.clear();
        token = 0;
        copied = 0;
        state = LineState.withoutData(lexer.lex(text, length, before, tokens));
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
            case BLOCK_COMMENT -> {
                boolean goesOn = index == 0 && LineState.mode(before) == LineState.BLOCK_COMMENT;
                comment = goesOn ? comment : map.source(tokens.start(index));
            }
            case WHITESPACE -> {
                if (text[tokens.start(index)] == '\\') {
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
        if (!statement.isOpen() && active && LineState.mode(state) == LineState.BLOCK_COMMENT) {
            statement.open(line, lineStart);
            statement.replace("/*", comment);
        }
        state = LineState.START;
    }

    /// The statement has begun, at this token at the latest.
    private void begin(int index) {
        if (!statement.isOpen()) {
            statement.open(line, lineStart);
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
                if (text[tokens.start(index)] == '\\') {
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
        String words = text(index);
        var command = new ScriptStep.Command(words, place(tokens.start(index)));
        if (!active) {
            return command;
        }
        if (role == Tokens.ENDS_STATEMENT) {
            return finish(command);
        }
        if (role == Tokens.DISCARDS_STATEMENT) {
            statement.take();
        } else if (MetaCommands.readsInlineData(command.name(), words)) {
            awaitedData++;
        }
        return command;
    }

    private ScriptPlace place(int at) {
        long offset = map.source(at);
        return new ScriptPlace(offset, line, (int) (offset - lineStart) + 1);
    }

    private String text(int index) {
        return new String(text, tokens.start(index), tokens.end(index) - tokens.start(index));
    }

    private void variable(int index) {
        int start = tokens.start(index);
        String variable = text(index);
        Optional<String> value =
                expanding.isWithin(variable, start)
                        ? Optional.empty()
                        : expansion.replacement(variable);
        if (value.isEmpty()) {
            begin(index);
        } else if (Chars.isTagPart(variable.charAt(1))) {
            expand(index, variable, value.get());
        } else {
            begin(index);
            long source = map.source(start);
            leaveOut(index);
            statement.replace(value.get(), source);
        }
    }

    /// Puts the value into the line, whose rest is then read anew: a value may be any text.
    private void expand(int index, String variable, String value) {
        int start = tokens.start(index);
        int end = tokens.end(index);
        copyUpTo(start);
        var fresh = new SourceMap();
        fresh.replaced(0, map.source(start));
        map.copyTo(fresh, end, length, value.length());
        char[] line = new char[value.length() + length - end];
        value.getChars(0, value.length(), line, 0);
        System.arraycopy(text, end, line, value.length(), length - end);
        scratch.clear();
        before = LineState.withoutData(lexer.lex(text, start, before, scratch));
        expanding.move(end, value.length());
        expanding.add(variable, value.length());
        text = line;
        length = line.length;
        map = fresh;
        scan();
    }

    /// The token is no part of the statement.
    private void leaveOut(int index) {
        copyUpTo(tokens.start(index));
        copied = tokens.end(index);
    }

    private void copyUpTo(int end) {
        if (active && statement.isOpen()) {
            statement.append(text, map, copied, end);
        }
        copied = end;
    }

    private ScriptStep.@Nullable Statement finish(ScriptStep.@Nullable Command sender) {
        List<MappedText> parts = statement.take();
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

    /// The data of the next COPY … FROM STDIN among the steps since the last call, empty when there is
    /// none; UTF-8. Good until the next step is asked for.
    public InputStream inlineData() throws IOException {
        if (awaitedData == 0) {
            return InputStream.nullInputStream();
        }
        if (data != null) {
            data.skip();
        }
        keepLine();
        awaitedData--;
        data = new InlineData(lines);
        return data;
    }

    /// The data lies behind a line of which there may be more to read.
    private void keepLine() {
        if (text == lines.text) {
            text = Arrays.copyOf(text, length);
        }
    }

    private void skipData() throws IOException {
        while (awaitedData > 0) {
            inlineData();
        }
        if (data != null) {
            data.skip();
            data = null;
        }
    }
}
