package io.howdah.ui.editor.usage;

import io.howdah.query.usage.Usage;
import io.howdah.query.usage.Used;
import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.Description;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;

/// Lists what uses the object at the caret in [UsageViewModel].
public final class FindUsages {

    /// The editor around.
    public interface Host {

        /// Tells what the name at the caret means.
        void describe(Consumer<Optional<Description>> then);

        /// Asks the server; failures are shown by the host.
        void read(Used used, Consumer<List<Usage>> done);
    }

    private final Host host;
    private final UsageViewModel list;
    private final Consumer<Notice> notices;

    public FindUsages(Host host, UsageViewModel list, Consumer<Notice> notices) {
        this.host = host;
        this.list = list;
        this.notices = notices;
    }

    /// What a person can do, as the palette lists it.
    ///
    /// @param active whether the keyboard is in the text
    public List<Command> commands(ObservableBooleanValue active) {
        return List.of(
                Command.of("Find usages", Icon.SEARCH, this::find).key("Alt+F7").when(active));
    }

    void find() {
        host.describe(found ->
                found.flatMap(FindUsages::used)
                        .ifPresentOrElse(
                                used -> host.read(used, uses -> show(used, uses)),
                                () ->
                                        tell(
                                                "Put the caret on a table, a column or a"
                                                        + " function to find what uses"
                                                        + " it.")));
    }

    private static Optional<Used> used(Description description) {
        boolean column = description.kind() == Candidate.Kind.COLUMN;
        boolean function = description.kind() == Candidate.Kind.FUNCTION;
        return description
                .object()
                .map(object -> new Used(object, column ? description.title() : "", function));
    }

    private void show(Used used, List<Usage> uses) {
        String what = used.member().isEmpty() ? used.object() : used.object() + "." + used.member();
        if (uses.isEmpty()) {
            list.close();
            tell("No view, rule or function uses %s.".formatted(what));
        } else {
            list.show(what, uses);
        }
    }

    private void tell(String sentence) {
        notices.accept(Notice.information(sentence));
    }
}
