package io.howdah.query.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import tools.jackson.core.io.JsonStringEncoder;

/// Writes the lists, maps and structures of a Parquet file as JSON (format specification, "Nested
/// Types", with the older forms of lists that it names).
final class ParquetNested {

    private static final Set<String> NUMBERS =
            Set.of("integer", "bigint", "real", "double precision");

    private ParquetNested() {}

    /// A field that may have several values or parts.
    static ParquetField of(Type type) {
        return new ParquetField(type.getName(), sql(type), field(type));
    }

    /// A list of single values is an array, which holds its NULLs too; JSON holds the others.
    private static String sql(Type type) {
        if (type.isPrimitive()) {
            return ParquetField.single(type).sql() + "[]";
        }
        if (type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
            Type element = element(type.asGroupType());
            return element.isPrimitive() ? ParquetField.single(element).sql() + "[]" : "jsonb";
        }
        return "jsonb";
    }

    /// All values of a field: those of a repeated one are an array.
    private static ParquetField.Reader field(Type type) {
        ParquetField.Reader one = value(type);
        if (!type.isRepetition(Type.Repetition.REPEATED)) {
            return one;
        }
        return (record, field, index) ->
                array(record.getFieldRepetitionCount(field), i -> one.read(record, field, i));
    }

    private static ParquetField.Reader value(Type type) {
        if (type.isPrimitive()) {
            return leaf(type);
        }
        GroupType group = type.asGroupType();
        return switch (group.getLogicalTypeAnnotation()) {
            case ListLogicalTypeAnnotation _ -> list(group);
            case MapLogicalTypeAnnotation _ -> map(group);
            case MapKeyValueTypeAnnotation _ -> map(group);
            case null, default -> structure(group);
        };
    }

    private static ParquetField.Reader leaf(Type type) {
        ParquetField field = ParquetField.single(type);
        if (field.sql().equals("jsonb") || field.sql().equals("boolean")) {
            return field.reader();
        }
        boolean number = NUMBERS.contains(field.sql()) || field.sql().startsWith("numeric");
        return (record, at, index) -> {
            String text = field.reader().read(record, at, index);
            return number && Character.isDigit(text.charAt(text.length() - 1))
                    ? text
                    : string(text);
        };
    }

    private static String string(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }

    private static ParquetField.Reader list(GroupType list) {
        Type repeated = list.getType(0);
        Type element = element(list);
        ParquetField.Reader inner = element == repeated ? value(repeated) : part(element);
        return (record, field, index) -> {
            Group elements = record.getGroup(field, index);
            return array(
                    elements.getFieldRepetitionCount(0),
                    i ->
                            element == repeated
                                    ? inner.read(elements, 0, i)
                                    : inner.read(elements.getGroup(0, i), 0, 0));
        };
    }

    /// What a list repeats: the only part of its repeated group, or in older files that group itself.
    private static Type element(GroupType list) {
        Type repeated = list.getType(0);
        boolean whole =
                repeated.isPrimitive()
                        || repeated.asGroupType().getFieldCount() > 1
                        || repeated.getName().equals("array")
                        || repeated.getName().equals(list.getName() + "_tuple");
        return whole ? repeated : repeated.asGroupType().getType(0);
    }

    private static ParquetField.Reader map(GroupType map) {
        GroupType entry = map.getType(0).asGroupType();
        Type named = entry.getType(0);
        ParquetField.Reader key =
                named.isPrimitive() ? ParquetField.single(named).reader() : value(named);
        ParquetField.Reader value =
                entry.getFieldCount() > 1
                        ? part(entry.getType(1))
                        : (record, field, index) -> "null";
        return (record, field, index) -> {
            Group entries = record.getGroup(field, index);
            List<String> members = new ArrayList<>();
            for (int i = 0; i < entries.getFieldRepetitionCount(0); i++) {
                Group one = entries.getGroup(0, i);
                members.add(string(key.read(one, 0, 0)) + ": " + value.read(one, 1, 0));
            }
            return "{" + String.join(", ", members) + "}";
        };
    }

    private static ParquetField.Reader structure(GroupType group) {
        List<ParquetField.Reader> parts =
                group.getFields().stream().map(ParquetNested::part).toList();
        List<String> names =
                group.getFields().stream().map(part -> string(part.getName())).toList();
        return (record, field, index) -> {
            Group one = record.getGroup(field, index);
            List<String> members = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                members.add(names.get(i) + ": " + parts.get(i).read(one, i, 0));
            }
            return "{" + String.join(", ", members) + "}";
        };
    }

    /// A field of a group, `null` when it has no value.
    private static ParquetField.Reader part(Type type) {
        ParquetField.Reader all = field(type);
        boolean repeated = type.isRepetition(Type.Repetition.REPEATED);
        return (record, field, index) ->
                repeated || record.getFieldRepetitionCount(field) > 0
                        ? all.read(record, field, 0)
                        : "null";
    }

    private static String array(int count, Function<Integer, String> element) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(element.apply(i));
        }
        return "[" + String.join(", ", elements) + "]";
    }
}
