package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.Completion;

/// The word that somebody has typed so far, beside what was found for it.
record TypedWord(CompletionViewModel.Question question, Completion found) {

    /// How many letters bring the list up by themselves.
    private static final int LETTERS = 2;

    /// Whether the list is worth showing to somebody who did not ask for it.
    boolean wantsList() {
        if (found.candidates().isEmpty() || is(found.candidates().getFirst())) {
            return found.candidates().size() > 1 && found.typed().length() >= LETTERS;
        }
        int before = found.start() - 1;
        boolean member = before >= 0 && question.text().charAt(before) == '.';
        return member || isQuoted() || found.typed().length() >= LETTERS;
    }

    /// Whether the candidate is typed already.
    boolean is(Candidate candidate) {
        return candidate.insert().text().equalsIgnoreCase(found.typed());
    }

    boolean isQuoted() {
        int at = found.start();
        String text = question.text();
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
    }
}
