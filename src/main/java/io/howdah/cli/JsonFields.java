package io.howdah.cli;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes fields of JSON objects; null stands for what is unknown.
final class JsonFields {

    /// Digits that no measured number has; they are the noise of adding floating-point numbers.
    private static final double SCALE = 1e6;

    private static final double LARGEST_EXACT = 1L << 53;

    private final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    void text(String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    void number(String name, @Nullable Double value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
            json.writeNumber(value.longValue());
        } else {
            json.writeNumber(Math.rint(value * SCALE) / SCALE);
        }
    }

    void count(String name, @Nullable Long value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    void truth(String name, @Nullable Boolean value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeBoolean(value);
        }
    }

    void texts(String name, Map<String, String> values) {
        object(name, () -> values.forEach(this::text));
    }

    void object(String name, Runnable fields) {
        json.writeName(name);
        item(fields);
    }

    /// An object in a list.
    void item(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    <T> void objects(String name, Iterable<T> items, Consumer<T> fields) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(one -> item(() -> fields.accept(one)));
        json.writeEndArray();
    }

    void strings(String name, Iterable<String> items) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(json::writeString);
        json.writeEndArray();
    }

    void numbers(String name, Iterable<Integer> items) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(json::writeNumber);
        json.writeEndArray();
    }

    void absent(String name) {
        json.writeNullProperty(name);
    }
}
