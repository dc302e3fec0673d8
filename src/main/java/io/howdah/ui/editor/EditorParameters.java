package io.howdah.ui.editor;

import io.howdah.query.Explain;
import io.howdah.query.ExplainOptions;
import io.howdah.query.SqlStatement;
import io.howdah.sql.JoinedStatements;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.parameter.FilledText;
import io.howdah.sql.parameter.ParameterPlaces;
import io.howdah.ui.editor.parameter.ParameterViewModel;
import io.howdah.ui.editor.parameter.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Asks for the values of parameters before statements run or are explained: once for each name, however many
/// of the statements have it. `$1` is asked for in a single statement only, since it means something else in
/// each; a variable that the script sets itself is not asked for.
final class EditorParameters {

    private final ParameterViewModel form;
    private final Predicate<String> isSet;

    /// @param isSet whether psql knows the variable of that name
    EditorParameters(EditorContext context, EditorConnection connection, Predicate<String> isSet) {
        form =
                new ParameterViewModel(
                        new ServerCheck(connection), context.kept().values(), context.background());
        this.isSet = isSet;
    }

    ParameterViewModel form() {
        return form;
    }

    /// Hands the part over once its parameters have values; at once when it has none.
    void run(List<ScriptItem> items, RunPart part, Consumer<RunPart> run) {
        form.cancel();
        List<Question.Part> asked = parts(items, part.offset());
        if (asked.isEmpty()) {
            run.accept(part);
            return;
        }
        form.ask(
                new Question(part.script(), asked, "Run", Optional.empty()),
                filled -> run.accept(new RunPart(filled, part.offset(), part.items())));
    }

    /// The statements that want values.
    private List<Question.Part> parts(List<ScriptItem> items, int offset) {
        boolean alone = single(items).isPresent();
        var own = new ScriptVariables(isSet);
        List<Question.Part> parts = new ArrayList<>();
        for (ScriptItem item : items) {
            if (item.kind() == ScriptItem.Kind.META) {
                own.read(item.text());
            } else if (item.kind() == ScriptItem.Kind.STATEMENT) {
                ParameterPlaces places = ParameterPlaces.of(item.text(), own::isSet);
                ParameterPlaces wanted = alone ? places : places.named();
                if (!wanted.isEmpty()) {
                    parts.add(new Question.Part(item, item.start() - offset, wanted));
                }
            }
        }
        return parts;
    }

    /// The same for a statement to explain. Its plan without values is offered too, unless it must run.
    void explain(List<ScriptItem> items, ExplainOptions options, Consumer<ExplainedText> explain) {
        form.cancel();
        SqlStatement first = EditorScript.statements(items).getFirst();
        var plain = new ExplainedText(first, FilledText.of(first.text()), first.text());
        Optional<ScriptItem> single = single(items);
        if (single.isEmpty() || places(single.get()).isEmpty()) {
            explain.accept(plain);
            return;
        }
        ParameterPlaces places = places(single.get());
        boolean generic =
                !options.analyze()
                        && Explain.hasParameters(first.text())
                        && places.labels().stream().allMatch(label -> label.startsWith("$"));
        form.ask(
                Question.of(
                        single.get(),
                        places,
                        options.analyze() ? "Explain analyze" : "Explain",
                        generic ? Optional.of(() -> explain.accept(plain)) : Optional.empty()),
                filled ->
                        explain.accept(
                                new ExplainedText(
                                        new SqlStatement(filled.text(), first.start(), "", 0),
                                        filled,
                                        first.text())));
    }

    private static Optional<ScriptItem> single(List<ScriptItem> items) {
        List<ScriptItem> statements =
                items.stream()
                        .filter(item -> item.kind() == ScriptItem.Kind.STATEMENT)
                        .filter(item -> JoinedStatements.of(item).size() == 1)
                        .toList();
        boolean first = !items.isEmpty() && items.getFirst().kind() == ScriptItem.Kind.STATEMENT;
        return first && statements.size() == 1
                ? Optional.of(statements.getFirst())
                : Optional.empty();
    }

    private ParameterPlaces places(ScriptItem statement) {
        return ParameterPlaces.of(statement.text(), isSet);
    }
}
