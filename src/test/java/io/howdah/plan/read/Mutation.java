package io.howdah.plan.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Damages a text the way that people, mail programs and disks do.
final class Mutation {

    private static final String SIGNS =
            "\0\t\r\n \"'`|│+-.…:;,=()[]{}<>/&\\#*>é漢\uFEFF\u00A0\uD83D";
    private static final List<String> WORDS =
            List.of(
                    "  ->  ",
                    "(cost=0.00..1.00 rows=1 width=1)",
                    " (never executed)",
                    "rows=99999999999999999999999",
                    "loops=-1",
                    "1e308",
                    "NaN",
                    "\"Plans\": [",
                    "\"Node Type\": \"",
                    "</Plan>",
                    "<Plans>",
                    "- Plan: ",
                    "QUERY PLAN",
                    "LOG:  duration: 1.5 ms  plan:",
                    "Query Text: ",
                    "InitPlan 1",
                    "Worker 0:  ",
                    "(8 rows)",
                    "\\u00",
                    "\"\"",
                    "> > ",
                    "```");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /// One to four damages.
    ///
    /// @param other another text, to splice in
    String of(String text, String other) {
        String mutated = text;
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            mutated = once(mutated, other);
        }
        return mutated;
    }

    private String once(String text, String other) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> flipped(text);
            case 2 -> inserted(text);
            case 3 -> text.substring(0, at(text));
            case 4 -> text.substring(at(text));
            case 5 -> text.substring(0, at(text)) + other.substring(at(other));
            case 6 -> cut(text);
            case 7 -> shuffledIndentation(text);
            case 8 -> lines(text, lines -> lines.remove(random.nextInt(lines.size())));
            case 9 -> lines(text, lines -> lines.add(any(lines), lines.get(any(lines))));
            case 10 -> lines(text, lines -> Collections.shuffle(part(lines), random));
            default -> wrapped(text);
        };
    }

    private int at(String text) {
        return random.nextInt(text.length() + 1);
    }

    private int any(List<String> lines) {
        return random.nextInt(lines.size());
    }

    private String flipped(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var chars = new StringBuilder(text);
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            int at = random.nextInt(chars.length());
            chars.setCharAt(at, (char) (chars.charAt(at) ^ (1 << random.nextInt(8))));
        }
        return chars.toString();
    }

    private String inserted(String text) {
        String word =
                random.nextBoolean()
                        ? WORDS.get(random.nextInt(WORDS.size()))
                        : SIGNS.charAt(random.nextInt(SIGNS.length())) + "";
        return new StringBuilder(text)
                .insert(at(text), word.repeat(1 + random.nextInt(3)))
                .toString();
    }

    private String cut(String text) {
        int from = at(text);
        int length = Math.min(text.length() - from, random.nextInt(40));
        return text.substring(0, from) + text.substring(from + length);
    }

    private String shuffledIndentation(String text) {
        return lines(
                text,
                lines ->
                        lines.replaceAll(line ->
                                random.nextInt(4) == 0
                                        ? (random.nextBoolean() ? " " : "\t")
                                                        .repeat(random.nextInt(9))
                                                + line.strip()
                                        : line));
    }

    private String wrapped(String text) {
        int width = 20 + random.nextInt(80);
        return lines(
                text,
                lines ->
                        lines.replaceAll(line ->
                                line.length() <= width
                                        ? line
                                        : line.substring(0, width) + "\n" + line.substring(width)));
    }

    private List<String> part(List<String> lines) {
        int from = any(lines);
        return lines.subList(from, Math.min(lines.size(), from + 1 + random.nextInt(8)));
    }

    private interface Change {
        void apply(List<String> lines);
    }

    private static String lines(String text, Change change) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        change.apply(lines);
        return String.join("\n", lines);
    }
}
