package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.List;
import java.util.Locale;

/// Offers key words in the letters that the statement uses, else in those that are typed, else in
/// upper case.
final class KeywordOffers {

    private final Offering offering;
    private final boolean lower;

    KeywordOffers(Caret caret, Offering offering) {
        this.offering = offering;
        this.lower = isLower(caret);
    }

    private static boolean isLower(Caret caret) {
        String typed = caret.typed();
        if (typed.length() > 1 && typed.equals(typed.toUpperCase(Locale.ROOT))) {
            return false;
        }
        Words words = caret.words();
        int balance = 0;
        boolean any = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.isKeyword()) {
                any = true;
                balance += Character.isLowerCase(word.text().charAt(0)) ? 1 : -1;
            }
        }
        boolean typesLower = !typed.isEmpty() && Character.isLowerCase(typed.charAt(0));
        return any ? balance > 0 : typesLower;
    }

    /// The text in the letters that fit.
    String cased(String upper) {
        return lower ? upper.toLowerCase(Locale.ROOT) : upper;
    }

    void add(List<String> upper, int weight) {
        for (String keyword : upper) {
            String text = cased(keyword);
            offering.add(
                    text, weight, new Candidate(Kind.KEYWORD, text, Template.plain(text), "", ""));
        }
    }
}
