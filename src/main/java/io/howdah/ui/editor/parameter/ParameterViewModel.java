package io.howdah.ui.editor.parameter;

import io.howdah.query.ServerError;
import io.howdah.query.Verdict;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.fingerprint.QueryFingerprint;
import io.howdah.sql.parameter.FilledText;
import io.howdah.sql.parameter.ParameterLiteral;
import io.howdah.sql.parameter.ParameterText;
import io.howdah.store.ParameterValues;
import io.howdah.ui.editor.check.Checker;
import io.howdah.ui.fx.Background;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The values of the parameters of what is to run while they are asked for.
///
/// The server names the types and reads the values before anything runs: what it refuses is told at its
/// field. When it cannot be asked, the statement runs with what was typed and the server infers types.
public final class ParameterViewModel {

    private record Asked(Question question, List<ParameterField> fields, Consumer<FilledText> run) {

        long fingerprint() {
            return QueryFingerprint.of(question.text()).id();
        }

        List<FilledText> filled() {
            Map<String, String> expressions = new LinkedHashMap<>();
            for (ParameterField field : fields) {
                expressions.put(
                        field.label(),
                        ParameterLiteral.of(field.value(), field.typeProperty().get()));
            }
            return question.fill(expressions);
        }
    }

    private record Offer(Map<String, Optional<String>> values, ParameterValues.Keeping keeping) {}

    private final Checker checker;
    private final ParameterValues remembered;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<ParameterField>> fields =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keeping = new ReadOnlyStringWrapper("");
    private @Nullable Asked asked;

    /// The server is still reading; what was asked for meanwhile comes after it.
    private boolean reading;

    private boolean wanted;

    public ParameterViewModel(Checker checker, ParameterValues remembered, Background background) {
        this.checker = checker;
        this.remembered = remembered;
        this.background = background;
    }

    /// The fields of the open form; none while nothing is asked.
    ReadOnlyObjectProperty<List<ParameterField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// What the server says of the statement as a whole, "" for nothing.
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// How long the values are remembered, in one sentence; "" until that is known.
    ReadOnlyStringProperty keepingProperty() {
        return keeping.getReadOnlyProperty();
    }

    Optional<Question> question() {
        return Optional.ofNullable(asked).map(Asked::question);
    }

    /// Opens the form; `run` gets the question's text with the values in it.
    public void ask(Question question, Consumer<FilledText> run) {
        List<String> labels = question.labels();
        var fresh = new Asked(question, labels.stream().map(ParameterField::new).toList(), run);
        asked = fresh;
        wanted = false;
        status.set("");
        keeping.set("");
        fields.set(fresh.fields());
        long fingerprint = fresh.fingerprint();
        background.submit(
                () -> new Offer(remembered.last(fingerprint, labels), remembered.keeping()),
                offer -> offer(fresh, offer));
        read(fresh, question.statements(), verdicts -> name(fresh, verdicts));
    }

    private void offer(Asked to, Offer offer) {
        for (ParameterField field : to.fields()) {
            Optional<String> value = offer.values().get(field.label());
            if (value != null) {
                field.offer(value);
            }
        }
        if (asked == to) {
            keeping.set(KeepingWords.of(offer.keeping(), to.question()));
        }
    }

    /// Has the server read statements for a form, unless the form is gone by then.
    private void read(Asked form, List<ScriptItem> statements, Consumer<List<Verdict>> then) {
        reading = true;
        Consumer<List<Verdict>> told =
                verdicts -> {
                    if (asked == form) {
                        reading = false;
                        then.accept(verdicts);
                    }
                };
        background.submit(
                checker.ask(statements),
                told,
                // Without a connection the run itself says so.
                failure -> told.accept(List.of()));
    }

    private void name(Asked form, List<Verdict> verdicts) {
        List<ScriptItem> statements = form.question().statements();
        for (int i = 0; i < verdicts.size(); i++) {
            switch (verdicts.get(i)) {
                case Verdict.Accepted(List<String> types) ->
                        setTypes(form, ParameterText.of(statements.get(i).text()).labels(), types);
                case Verdict.Refused(ServerError error) -> {
                    // One of several may need what those before it do.
                    if (statements.size() == 1) {
                        status.set(sentence(error));
                    }
                }
                case Verdict.Unknown() -> {}
            }
        }
        if (wanted) {
            submit();
        }
    }

    /// The first statement that knows a type decides.
    private static void setTypes(Asked form, List<String> labels, List<String> types) {
        for (ParameterField field : form.fields()) {
            int number = labels.indexOf(field.label());
            if (number >= 0 && number < types.size() && field.typeProperty().get().isEmpty()) {
                field.setType(types.get(number));
            }
        }
    }

    /// Runs the statement with the values of the form, which closes unless the server refuses one.
    void submit() {
        Asked form = asked;
        if (form == null) {
            return;
        }
        if (reading) {
            wanted = true;
            return;
        }
        wanted = false;
        List<FilledText> filled = form.filled();
        List<ScriptItem> statements = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            statements.add(with(filled.get(i).text(), form.question().statements().get(i)));
        }
        read(form, statements, verdicts -> finish(form, filled, verdicts));
    }

    private static ScriptItem with(String text, ScriptItem plain) {
        return new ScriptItem(
                plain.kind(), text, plain.start(), plain.start() + text.length(), plain.line());
    }

    private void finish(Asked form, List<FilledText> filled, List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Refused(ServerError error)) {
                Optional<ParameterField> faulty =
                        filled.get(i)
                                .labelAt(error.position())
                                .flatMap(label -> field(form, label));
                if (faulty.isPresent()) {
                    faulty.get().setFault(sentence(error));
                    return;
                }
            }
        }
        // Any other error shows at its place in the text once the run has met it.
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        Keepable keepable = Keepable.of(form.question());
        form.fields().stream()
                .filter(field -> keepable.test(field.label()))
                .forEach(field -> values.put(field.label(), field.value()));
        long fingerprint = form.fingerprint();
        background.submit(
                () -> {
                    remembered.remember(fingerprint, values);
                    return values;
                },
                done -> {});
        cancel();
        form.run().accept(form.question().whole(filled));
    }

    private static Optional<ParameterField> field(Asked form, String label) {
        return form.fields().stream().filter(field -> field.label().equals(label)).findFirst();
    }

    private static String sentence(ServerError error) {
        String message = error.message();
        String hint = error.hint().isBlank() ? "" : " " + error.hint();
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + "." + hint;
    }

    /// Runs the statement without values.
    void submitPlain() {
        Optional<Runnable> plain = question().flatMap(Question::plain);
        cancel();
        plain.ifPresent(Runnable::run);
    }

    /// Closes the form; nothing runs.
    public void cancel() {
        asked = null;
        wanted = false;
        status.set("");
        fields.set(List.of());
    }
}
