package io.howdah.embedded.bazaar;

import java.util.List;

/// A well-known problem that the sample database has on purpose. The list is the ground truth for
/// everything that looks for problems.
///
/// @param id stable name, such as `missing-fk-index`
/// @param title a few words
/// @param object the table, index, sequence, view or function that has it, with its schema
/// @param whyItHurts one or two sentences
/// @param evidenceQuery returns rows as long as the problem is there, and none when it is solved
/// @param remedySql statements that solve it, to be run one by one outside a transaction; empty when
///     the remedy is to write a query differently
public record PlantedProblem(
        String id,
        String title,
        String object,
        String whyItHurts,
        String evidenceQuery,
        List<String> remedySql) {

    public PlantedProblem {
        remedySql = List.copyOf(remedySql);
    }
}
