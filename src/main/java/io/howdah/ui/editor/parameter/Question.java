package io.howdah.ui.editor.parameter;

import io.howdah.sql.ScriptItem;
import io.howdah.sql.parameter.FilledText;
import io.howdah.sql.parameter.ParameterPlaces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the values of parameters are asked for: one statement, or several that share the values of a name.
///
/// @param text as it is written
/// @param parts the statements in it that have parameters
/// @param action what happens then, such as "Run"
/// @param plain runs the text as it is, if that is possible
public record Question(String text, List<Part> parts, String action, Optional<Runnable> plain) {

    /// A statement with parameters.
    ///
    /// @param offset where it starts in the question's text
    public record Part(ScriptItem statement, int offset, ParameterPlaces places) {}

    public Question {
        parts = List.copyOf(parts);
    }

    /// About one statement alone.
    public static Question of(
            ScriptItem statement, ParameterPlaces places, String action, Optional<Runnable> plain) {
        return new Question(
                statement.text(), List.of(new Part(statement, 0, places)), action, plain);
    }

    List<ScriptItem> statements() {
        return parts.stream().map(Part::statement).toList();
    }

    /// Each parameter once: the numbered ones by number, then the others as they appear.
    List<String> labels() {
        return parts.stream()
                .flatMap(part -> part.places().labels().stream())
                .distinct()
                .sorted(Comparator.comparing(label -> !label.startsWith("$")))
                .toList();
    }

    /// The statements with an expression for each label.
    List<FilledText> fill(Map<String, String> expressions) {
        return parts.stream().map(part -> part.places().fill(expressions)).toList();
    }

    /// The whole text with its statements filled.
    FilledText whole(List<FilledText> filled) {
        SortedMap<Integer, FilledText> places = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            places.put(parts.get(i).offset(), filled.get(i));
        }
        return FilledText.within(text, places);
    }
}
