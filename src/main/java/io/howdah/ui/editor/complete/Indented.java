package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.Template;
import java.util.ArrayList;
import java.util.List;

/// Indents the lines of a template like the line that it goes into.
final class Indented {

    private Indented() {}

    static Template of(Template template, String indentation) {
        if (indentation.isEmpty() || template.text().indexOf('\n') < 0) {
            return template;
        }
        List<Template.Stop> stops = new ArrayList<>();
        for (Template.Stop stop : template.stops()) {
            stops.add(
                    new Template.Stop(
                            moved(template.text(), stop.start(), indentation.length()),
                            moved(template.text(), stop.end(), indentation.length())));
        }
        return new Template(template.text().replace("\n", "\n" + indentation), stops);
    }

    private static int moved(String text, int offset, int indentation) {
        long lines = text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return offset + (int) lines * indentation;
    }
}
