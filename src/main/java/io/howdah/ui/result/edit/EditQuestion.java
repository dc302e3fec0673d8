package io.howdah.ui.result.edit;

import io.howdah.query.edit.RowChange;
import io.howdah.ui.shell.Prompts;
import java.util.List;

/// Shows what is about to run.
final class EditQuestion {

    private final EditHost host;

    EditQuestion(EditHost host) {
        this.host = host;
    }

    boolean agrees(List<RowChange> changes) {
        boolean deletes = changes.stream().anyMatch(RowChange.Delete.class::isInstance);
        String sentence =
                "Apply %s to %s? Either all of it takes effect or nothing."
                        .formatted(EditWords.summary(changes), host.target());
        return host.prompts()
                .confirm(new Prompts.Question(sentence, host.script(changes), "Apply", deletes));
    }
}
