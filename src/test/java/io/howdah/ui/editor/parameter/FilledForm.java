package io.howdah.ui.editor.parameter;

import java.util.Map;
import java.util.stream.Collectors;

/// Types into the form of a test.
public final class FilledForm {

    private FilledForm() {}

    /// Gives each parameter its value by its name, and runs.
    public static void submit(ParameterViewModel form, Map<String, String> values) {
        form.fieldsProperty()
                .get()
                .forEach(field -> field.textProperty().set(values.get(field.label())));
        form.submit();
    }

    /// What the form holds, by name.
    public static Map<String, String> values(ParameterViewModel form) {
        return form.fieldsProperty().get().stream()
                .collect(
                        Collectors.toMap(
                                ParameterField::label, field -> field.textProperty().get()));
    }
}
