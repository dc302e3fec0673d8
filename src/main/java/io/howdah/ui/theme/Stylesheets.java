package io.howdah.ui.theme;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.paint.Color;

/// The style sheets of a scene: the tones of a scheme and a text size, then one sheet a room.
final class Stylesheets {

    /// Text size of the program at 100 %, in pixels.
    static final double BASE_FONT_SIZE = 13;

    private static final double ICON = 15;
    private static final double RAIL_ICON = 22;
    private static final double LARGE_ICON = 36;

    private static final List<String> ROOMS =
            List.of(
                    "shell",
                    "connection",
                    "explorer",
                    "editor",
                    "result",
                    "plan",
                    "designer",
                    "maintenance",
                    "transfer",
                    "settings");

    private Stylesheets() {}

    static List<String> of(Scheme scheme, double scale) {
        List<String> sheets = new ArrayList<>();
        sheets.add(tones(scheme, scale));
        for (String room : ROOMS) {
            URL sheet =
                    Stylesheets.class.getResource("/io/howdah/ui/" + room + "/" + room + ".css");
            sheets.add(Objects.requireNonNull(sheet, room).toExternalForm());
        }
        return sheets;
    }

    /// A data address: style sheets have no other way to take values from the program.
    private static String tones(Scheme scheme, double scale) {
        var css = new StringBuilder(".root {");
        for (Tone tone : Tone.values()) {
            css.append(tone.variable()).append(':').append(web(tone.in(scheme))).append(';');
        }
        css.append(pixels("-fx-font-size", BASE_FONT_SIZE * scale)).append('}');
        // In pixels: an icon is a text of its own size, so that em would grow at every style pass.
        css.append(".ikonli-font-icon{").append(pixels("-fx-icon-size", ICON * scale)).append('}');
        css.append(".rail-button .ikonli-font-icon{")
                .append(pixels("-fx-icon-size", RAIL_ICON * scale))
                .append('}');
        css.append(".howdah-empty-state > .ikonli-font-icon{")
                .append(pixels("-fx-icon-size", LARGE_ICON * scale))
                .append('}');
        byte[] bytes = css.toString().getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String pixels(String property, double value) {
        return String.format(Locale.ROOT, "%s:%.2fpx;", property, value);
    }

    private static String web(Color color) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
