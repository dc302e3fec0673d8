package io.howdah.ui.editor.parameter;

import io.howdah.store.ParameterValues;

/// Says how long the values of a form are remembered.
final class KeepingWords {

    private KeepingWords() {}

    static String of(ParameterValues.Keeping keeping, Question question) {
        Keepable keepable = Keepable.of(question);
        boolean none = question.labels().stream().noneMatch(keepable::test);
        boolean all = question.labels().stream().allMatch(keepable::test);
        if (none && keeping != ParameterValues.Keeping.NEVER) {
            return "Secrets are not remembered.";
        }
        String but = all ? "." : ", secrets are not.";
        return switch (keeping) {
            case NEVER -> "Values are not remembered.";
            case WHILE_RUNNING -> "Values are remembered until Howdah ends" + but;
            case ON_COMPUTER -> "Values are remembered, encrypted" + but;
        };
    }
}
