package io.howdah.ui.editor;

import io.howdah.query.Explain;
import io.howdah.query.ExplainOptions;
import io.howdah.query.SqlStatement;
import io.howdah.sql.JoinedStatements;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.parameter.FilledText;
import io.howdah.sql.parameter.ParameterPlaces;
import io.howdah.ui.editor.parameter.ParameterViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Asks for the values of a single statement's parameters before it runs or is explained. Scripts of several
/// statements have psql's variables.
final class EditorParameters {

    private final ParameterViewModel form;
    private final Predicate<String> isSet;

    /// @param isSet whether psql knows the variable of that name
    EditorParameters(EditorContext context, EditorConnection connection, Predicate<String> isSet) {
        form =
                new ParameterViewModel(
                        new ServerCheck(connection),
                        context.store().parameterValues(),
                        context.background());
        this.isSet = isSet;
    }

    ParameterViewModel form() {
        return form;
    }

    /// Hands the part over once its parameters have values; at once when it has none.
    void run(List<ScriptItem> items, RunPart part, Consumer<RunPart> run) {
        form.cancel();
        Optional<ScriptItem> single = single(items);
        if (single.isEmpty() || places(single.get()).isEmpty()) {
            run.accept(part);
            return;
        }
        ScriptItem statement = single.get();
        form.ask(
                new ParameterViewModel.Question(
                        statement, places(statement), "Run", Optional.empty()),
                filled ->
                        run.accept(
                                new RunPart(
                                        filled.within(
                                                part.script(), statement.start() - part.offset()),
                                        part.offset(),
                                        part.steps())));
    }

    /// The same for a statement to explain. Its plan without values is offered too, unless it must run.
    void explain(List<ScriptItem> items, ExplainOptions options, Consumer<ExplainedText> explain) {
        form.cancel();
        SqlStatement first = EditorScript.statements(items).getFirst();
        var plain = new ExplainedText(first, FilledText.of(first.text()));
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
                new ParameterViewModel.Question(
                        single.get(),
                        places,
                        options.analyze() ? "Explain analyze" : "Explain",
                        generic ? Optional.of(() -> explain.accept(plain)) : Optional.empty()),
                filled ->
                        explain.accept(
                                new ExplainedText(
                                        new SqlStatement(filled.text(), first.start(), "", 0),
                                        filled)));
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
