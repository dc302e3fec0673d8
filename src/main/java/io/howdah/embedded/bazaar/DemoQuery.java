package io.howdah.embedded.bazaar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query on the sample database that shows something.
///
/// @param id stable name, which is also that of its resource
/// @param title a few words
/// @param shows what to look at when it runs, one sentence
/// @param sql the text as the editor shows it, comments included
public record DemoQuery(String id, String title, String shows, String sql) {

    /// In the order in which a visitor should try them.
    private static final List<String> IDS =
            List.of(
                    "slow-elephants",
                    "fast-elephants",
                    "correlated-columns",
                    "stale-statistics",
                    "best-of-each",
                    "sort-on-disk",
                    "pruned-partitions",
                    "search-attributes",
                    "search-text",
                    "category-tree",
                    "price-of-the-day",
                    "own-orders-only");

    private static final Pattern HEAD =
            Pattern.compile("-- title: ([^\n]+)\n-- shows: ([^\n]+)\n\n(.+)", Pattern.DOTALL);

    static List<DemoQuery> all() {
        return IDS.stream().map(DemoQuery::read).toList();
    }

    private static DemoQuery read(String id) {
        Matcher text = HEAD.matcher(WordList.text("queries/" + id + ".sql"));
        if (!text.matches()) {
            throw new IllegalStateException(
                    id + ".sql must begin with its title and what it shows");
        }
        return new DemoQuery(id, text.group(1), text.group(2), text.group(3).stripTrailing());
    }
}
