package io.howdah.query.edit;

import io.howdah.query.edit.EditableColumn.Comparison;
import java.util.Locale;
import java.util.regex.Pattern;

/// Writes values as constants (manual, section 4.1.2). They have no type of their own, so that the server
/// reads them as values of the column's type.
final class Literals {

    /// Short enough for every kind of number; others are left to the server's own reading.
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?");

    private final boolean standardConformingStrings;

    /// @param standardConformingStrings the server's parameter of that name
    Literals(boolean standardConformingStrings) {
        this.standardConformingStrings = standardConformingStrings;
    }

    String quoted(String text) {
        String doubled = text.replace("'", "''");
        return standardConformingStrings || text.indexOf('\\') < 0
                ? "'" + doubled + "'"
                : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /// Without quotes where that says the same.
    String of(EditableColumn column, String text) {
        if (column.comparison() == Comparison.NUMBER && NUMBER.matcher(text).matches()) {
            return text;
        } else if (column.comparison() == Comparison.BOOLEAN) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "t", "true" -> "true";
                case "f", "false" -> "false";
                default -> quoted(text);
            };
        }
        return quoted(text);
    }

    String of(EditableColumn column, CellValue value) {
        return switch (value) {
            case CellValue.Text(String text) -> of(column, text);
            case CellValue.Special special -> special.name();
        };
    }
}
