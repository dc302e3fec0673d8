package io.howdah.sql.names;

import java.util.List;

/// A configuration parameter.
///
/// @param type `bool`, `enum`, `integer`, `real` or `string`
/// @param values of an enum, else empty
/// @param value what it is now, with its unit
public record SettingName(
        String name, String type, List<String> values, String value, String comment) {

    public SettingName {
        values = List.copyOf(values);
    }
}
