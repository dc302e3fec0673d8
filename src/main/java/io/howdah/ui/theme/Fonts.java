package io.howdah.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The monospaced font that comes with the program; the interface itself uses the system's.
public final class Fonts {

    /// Family for code and for values in columns.
    public static final String CODE = "JetBrains Mono";

    private static final List<String> FILES =
            List.of(
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Bold.ttf",
                    "JetBrainsMono-Italic.ttf");

    private Fonts() {}

    /// Makes the fonts known to the toolkit; once, before the first scene.
    public static void load() {
        for (String file : FILES) {
            try (InputStream in =
                    Fonts.class.getResourceAsStream("/io/howdah/assets/fonts/" + file)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("The font " + file + " is missing.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
