package io.howdah.embedded.bazaar;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Reads the documented list of planted problems, `problems.json` beside this package.
final class PlantedProblems {

    private PlantedProblems() {}

    /// An entry as the file has it: texts of several lines are lists.
    record Entry(
            String id,
            String title,
            String object,
            String whyItHurts,
            List<String> evidence,
            List<String> remedy) {

        Entry {
            evidence = List.copyOf(evidence);
            remedy = List.copyOf(remedy);
        }

        PlantedProblem toProblem() {
            return new PlantedProblem(
                    id, title, object, whyItHurts, String.join("\n", evidence), remedy);
        }
    }

    static List<PlantedProblem> read() {
        Entry[] entries =
                JsonMapper.shared().readValue(WordList.text("problems.json"), Entry[].class);
        return List.of(entries).stream().map(Entry::toProblem).toList();
    }
}
