package io.howdah.plan.read;

/// Shortens input for a message.
final class Excerpt {

    private static final int LIMIT = 80;

    private Excerpt() {}

    static String of(String text) {
        String line = text.strip().replace('\n', ' ');
        return line.length() <= LIMIT ? line : line.substring(0, LIMIT - 1) + "…";
    }
}
