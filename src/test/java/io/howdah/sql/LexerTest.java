package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    /// The significant tokens, `KIND:text` each, kinds by their first letters.
    private static List<String> lex(String sql) {
        return lex(sql, true);
    }

    private static List<String> lex(String sql, boolean standardConformingStrings) {
        Tokens tokens = new Lexer(standardConformingStrings).lex(sql);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) != TokenKind.WHITESPACE) {
                found.add(tokens.kind(i) + " " + tokens.text(i, sql));
            }
        }
        return found;
    }

    @Test
    void tellsKeyWordsFromNames() {
        assertThat(lex("Select nom, \"From\" frOM été$1"))
                .containsExactly(
                        "KEYWORD Select",
                        "IDENTIFIER nom",
                        "PUNCTUATION ,",
                        "QUOTED_IDENTIFIER \"From\"",
                        "KEYWORD frOM",
                        "IDENTIFIER été$1");
    }

    @Test
    void readsAKeyWordAfterADotAsAName() {
        assertThat(lex("t.end t . /* here */\n select end"))
                .containsExactly(
                        "IDENTIFIER t",
                        "PUNCTUATION .",
                        "IDENTIFIER end",
                        "IDENTIFIER t",
                        "PUNCTUATION .",
                        "BLOCK_COMMENT /* here */",
                        "IDENTIFIER select",
                        "KEYWORD end");
    }

    @Test
    void takesTheNoBreakSpaceForALetter() {
        assertThat(lex("a\u00a0b")).containsExactly("IDENTIFIER a\u00a0b");
    }

    @Test
    void endsALineCommentAtALoneCarriageReturn() {
        assertThat(lex("-- one\r1")).containsExactly("LINE_COMMENT -- one", "NUMBER 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            value = {
                "/* a /* b */ c */1 ~> /* a /* b */ c */",
                "/*/ ; */1 ~> /*/ ; */",
                "/* -- */1 ~> /* -- */",
                "/**/1 ~> /**/",
                "/***/1 ~> /***/",
                "/*//**/*/1 ~> /*//**/*/",
            })
    void nestsBlockComments(String sql, String comment) {
        assertThat(lex(sql)).containsExactly("BLOCK_COMMENT " + comment, "NUMBER 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            value = {
                "1*/*c*/2 ~> *",
                "1+--c ~> +",
                "1 @- 2 ~> @-",
                "1 =- 2 ~> =",
                "1 <+- 2 ~> <",
                "1 ->> 2 ~> ->>",
                "1 |/- 2 ~> |/-",
                "1 != 2 ~> !=",
                "1 := 2 ~> :=",
                "1 ::int ~> ::",
                "1 ? 2 ~> ?",
                "1 +- 2 ~> +",
            })
    void endsOperatorsWhereTheServerDoes(String sql, String operator) {
        assertThat(lex(sql).get(1)).isEqualTo("OPERATOR " + operator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'it''s \\'",
                "E'a\\'b'",
                "e'\\\\'",
                "B'01'",
                "x'1F'",
                "N'é'",
                "U&'d\\0061'",
                "''",
                "E''''",
                "'two\nlines'",
                "$$a'b;$$",
                "$Tag$ $tag$ $Tag$",
                "$a$ $b$a$",
                "$_1$x$_1$",
                "$$ $ $$"
            })
    void readsAStringInOneToken(String literal) {
        Tokens tokens = new Lexer(true).lex(literal + ";");

        assertThat(tokens.size()).isEqualTo(2);
        assertThat(tokens.kind(0).isString()).isTrue();
        assertThat(tokens.text(0, literal)).isEqualTo(literal);
    }

    @Test
    void readsTheKindOfAStringFromItsPrefix() {
        assertThat(lex("'a' E'a' U&'a' B'1' X'1' N'a' U&\"a\" $$a$$"))
                .containsExactly(
                        "STRING 'a'",
                        "ESCAPE_STRING E'a'",
                        "UNICODE_STRING U&'a'",
                        "BIT_STRING B'1'",
                        "BIT_STRING X'1'",
                        "STRING N'a'",
                        "QUOTED_IDENTIFIER U&\"a\"",
                        "DOLLAR_STRING $$a$$");
    }

    @Test
    void doesNotTakeTheEndOfANameForAPrefix() {
        assertThat(lex("name'a\\' date'b'"))
                .containsExactly("KEYWORD name", "STRING 'a\\'", "IDENTIFIER date", "STRING 'b'");
    }

    @Test
    void letsABackslashEscapeInPlainStringsOfAServerThatSaysSo() {
        assertThat(lex("'a\\';' 1", false)).containsExactly("ESCAPE_STRING 'a\\';'", "NUMBER 1");
    }

    @Test
    void continuesAStringInItsModeAfterALineEnd() {
        assertThat(lex("E'a' -- why\n  '\\'' 'b\\'"))
                .containsExactly(
                        "ESCAPE_STRING E'a'",
                        "LINE_COMMENT -- why",
                        "ESCAPE_STRING '\\''",
                        "STRING 'b\\'");
        assertThat(lex("E'a' '\\'")).containsExactly("ESCAPE_STRING E'a'", "STRING '\\'");
        assertThat(lex("E'a' /**/\n'\\'").getLast()).isEqualTo("STRING '\\'");
        assertThat(lex("E'a',\n'\\'").getLast()).isEqualTo("STRING '\\'");
    }

    @Test
    void keepsADollarSignInsideAName() {
        assertThat(lex("a$b$c $1 $x"))
                .containsExactly("IDENTIFIER a$b$c", "PARAMETER $1", "ERROR $", "IDENTIFIER x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "42",
                "0x1F",
                "0X_ff",
                "0o17",
                "0b1_0",
                "1_000",
                "1.",
                ".5",
                "1.5e-3",
                "1e10",
                "1_0.0_1E+1_0"
            })
    void readsNumbers(String number) {
        assertThat(lex(number + ",")).startsWith("NUMBER " + number, "PUNCTUATION ,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1a", "0x", "0xg", "0b12", "0o8", "1__0", "1_", "1e", "1.5x", "$1_0", "$1a"})
    void marksANumberWithJunkBehindIt(String junk) {
        assertThat(lex(junk)).containsExactly("ERROR " + junk);
    }

    @Test
    void readsARangeOfNumbers() {
        assertThat(lex("1..10")).containsExactly("NUMBER 1", "PUNCTUATION ..", "NUMBER 10");
    }

    @Test
    void readsPsqlVariables() {
        assertThat(lex(":a :'b' :\"c\" :{?d} x::e :f:g [1:2] ':h' :'no"))
                .containsExactly(
                        "VARIABLE :a",
                        "VARIABLE :'b'",
                        "VARIABLE :\"c\"",
                        "VARIABLE :{?d}",
                        "IDENTIFIER x",
                        "OPERATOR ::",
                        "IDENTIFIER e",
                        "VARIABLE :f",
                        "VARIABLE :g",
                        "PUNCTUATION [",
                        "NUMBER 1",
                        "PUNCTUATION :",
                        "NUMBER 2",
                        "PUNCTUATION ]",
                        "STRING ':h'",
                        "PUNCTUATION :",
                        "ERROR 'no");
    }

    @Test
    void endsAPsqlCommandAtItsLineOrAtABackslash() {
        assertThat(lex("select 1 \\gset p_ \\\\ select 2 \\x \\d 'a\\\\b' c\n3"))
                .containsExactly(
                        "KEYWORD select",
                        "NUMBER 1",
                        "META_COMMAND \\gset p_",
                        "KEYWORD select",
                        "NUMBER 2",
                        "META_COMMAND \\x",
                        "META_COMMAND \\d 'a\\\\b' c",
                        "NUMBER 3");
    }

    @Test
    void readsTheRestOfTheLineIntoACommandThatTakesIt() {
        assertThat(lex("\\copy t to 'C:\\out' \n\\! ls \\\\ x"))
                .containsExactly(
                        "META_COMMAND \\copy t to 'C:\\out'", "META_COMMAND \\! ls \\\\ x");
    }

    @Test
    void readsInlineDataAfterTheLineOfItsStatement() {
        assertThat(lex("copy t from stdin; select 'a\n1;'\n2\n\\.\nb', 3"))
                .containsExactly(
                        "KEYWORD copy",
                        "IDENTIFIER t",
                        "KEYWORD from",
                        "KEYWORD stdin",
                        "PUNCTUATION ;",
                        "KEYWORD select",
                        "STRING 'a\n",
                        "COPY_DATA 1;'\n2\n",
                        "META_COMMAND \\.",
                        "STRING b'",
                        "PUNCTUATION ,",
                        "NUMBER 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "E'a\\'", "\"a", "/* /* */", "$x$ $X$", "U&'a", "'a''"})
    void marksWhatTheTextLeavesOpen(String sql) {
        assertThat(lex("1 " + sql)).containsExactly("NUMBER 1", "ERROR " + sql);
    }

    @Test
    void takesAByteOrderMarkForSpace() {
        assertThat(lex("\uFEFFselect")).containsExactly("KEYWORD select");
    }
}
