package io.howdah.sql.psql;

/// Text in the quotes of SQL, whatever it holds.
public final class Quoting {

    private Quoting() {}

    /// A string constant that means `value` whether standard_conforming_strings is on or off.
    public static String literal(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0
                ? "'" + doubled + "'"
                : " E'" + doubled.replace("\\", "\\\\") + "'";
    }

    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
