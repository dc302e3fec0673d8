package io.howdah.ui.plan.words;

/// One thing that is known of a node or a query.
///
/// @param value as people read it
/// @param exact the exact value or what the number means; empty when `value` says it all
/// @param kind how it wants to be shown
public record Fact(String label, String value, String exact, Kind kind) {

    /// How a fact is shown.
    public enum Kind {
        PLAIN,
        /// Part of the query's text.
        CODE,
        /// Something that deserves attention.
        WARNING
    }

    /// What the label means, in one sentence; empty for a name that is not known.
    public String meaning() {
        return PropertyMeaning.of(label);
    }

    public static Fact of(String label, String value) {
        return new Fact(label, value, "", Kind.PLAIN);
    }

    public static Fact of(String label, String value, String exact) {
        return new Fact(label, value, exact, Kind.PLAIN);
    }

    static Fact code(String label, String value, String meaning) {
        return new Fact(label, value, meaning, Kind.CODE);
    }

    static Fact warning(String label, String value, String exact) {
        return new Fact(label, value, exact, Kind.WARNING);
    }
}
