package io.howdah.query.search;

import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.Session;
import io.howdah.query.SqlStatement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks for a text, whatever its case, in the text columns of relations, and for a number in their
/// number columns too.
///
/// The session should be the search's own; nothing can be written in it. [#run] blocks; [#stop] may be
/// called from any thread.
public final class DataSearch {

    /// @param rows to show of a table at most
    /// @param patience for one table
    public record Limits(int rows, Duration patience) {

        public static final Limits STANDARD = new Limits(20, Duration.ofSeconds(10));
    }

    private static final String CANCELLED = "57014";
    private static final int LONGEST_VALUE = 2_000;

    private final Session session;
    private final Limits limits;
    private final SearchListener listener;
    private volatile boolean stopped;

    public DataSearch(Session session, Limits limits, SearchListener listener) {
        this.session = session;
        this.limits = limits;
        this.listener = listener;
    }

    /// Searches relations by their object identifiers, small ones first.
    public void run(List<Long> relations, String text) {
        if (relations.isEmpty() || text.isBlank()) {
            return;
        }
        if (!prepare()) {
            return;
        }
        List<SearchTarget> targets = targets(relations);
        int done = 0;
        for (SearchTarget target : targets) {
            if (stopped) {
                listener.gap(new SearchListener.Gap(target.path(), "stopped before its turn"));
            } else {
                listener.progress(done, targets.size(), target.path());
                search(target, text);
            }
            done++;
        }
        listener.progress(done, targets.size(), "");
    }

    /// Ends the running statement and searches no more.
    public void stop() {
        stopped = true;
        session.cancel();
    }

    private boolean prepare() {
        for (String guard :
                List.of(
                        SearchQueries.READ_ONLY,
                        SearchQueries.TIMEOUT.formatted(limits.patience().toMillis()))) {
            if (session.run(SqlStatement.of(guard.strip()), new Values())
                    instanceof Outcome.Failed failed) {
                listener.gap(new SearchListener.Gap("everything", failed.error().message()));
                return false;
            }
        }
        return true;
    }

    private List<SearchTarget> targets(List<Long> relations) {
        var rows = new Values();
        String oids = relations.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Outcome outcome =
                session.run(SqlStatement.of(SearchQueries.COLUMNS.formatted(oids).strip()), rows);
        if (outcome instanceof Outcome.Failed failed) {
            listener.gap(new SearchListener.Gap("everything", failed.error().message()));
        }
        Map<String, List<List<@Nullable String>>> byTable = new LinkedHashMap<>();
        for (List<@Nullable String> row : rows.rows) {
            byTable.computeIfAbsent(text(row, 2), _ -> new ArrayList<>()).add(row);
        }
        List<SearchTarget> targets = new ArrayList<>();
        byTable.forEach((sql, columns) -> targets.add(target(sql, columns)));
        return targets;
    }

    private static SearchTarget target(String sql, List<List<@Nullable String>> columns) {
        List<SearchTarget.Column> searched = new ArrayList<>();
        for (List<@Nullable String> column : columns) {
            String kind = text(column, 5);
            if (!kind.equals("other") && text(column, 6).equals("t")) {
                searched.add(
                        new SearchTarget.Column(
                                text(column, 3), text(column, 4), kind.equals("number")));
            }
        }
        return new SearchTarget(
                text(columns.getFirst(), 1), sql, searched, columns.size() - searched.size());
    }

    private static String text(List<@Nullable String> row, int column) {
        return Objects.requireNonNull(row.get(column), "value");
    }

    private void search(SearchTarget target, String text) {
        List<SearchTarget.Column> columns = target.columns(text);
        if (columns.isEmpty()) {
            listener.gap(
                    new SearchListener.Gap(
                            target.path(), "no column of text or numbers that may be read"));
            return;
        }
        String condition = SearchTarget.condition(columns, text);
        var rows = new Values();
        Outcome outcome =
                session.run(
                        SqlStatement.of(
                                SearchQueries.ROWS
                                        .formatted(
                                                SearchTarget.list(columns),
                                                target.sql(),
                                                condition,
                                                limits.rows() + 1)
                                        .strip()),
                        rows,
                        () -> stopped);
        String query = "SELECT *\nFROM " + target.sql() + "\nWHERE " + condition + ";\n";
        rows.rows.stream()
                .limit(limits.rows())
                .forEach(row -> tell(target, columns, row, text, query));
        account(target, outcome, rows.rows.size());
    }

    private void tell(
            SearchTarget target,
            List<SearchTarget.Column> columns,
            List<@Nullable String> row,
            String text,
            String query) {
        String wanted = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < columns.size(); i++) {
            String value = row.get(i);
            boolean fits =
                    value != null
                            && (columns.get(i).number()
                                    ? isSame(value, text)
                                    : value.toLowerCase(Locale.ROOT).contains(wanted));
            if (value != null && fits) {
                listener.hit(
                        new SearchListener.Hit(
                                target.path(),
                                columns.get(i).name(),
                                value.substring(0, Math.min(value.length(), LONGEST_VALUE)),
                                query));
            }
        }
    }

    private static boolean isSame(String value, String text) {
        return SearchTarget.isNumber(value)
                && new java.math.BigDecimal(value).compareTo(new java.math.BigDecimal(text.strip()))
                        == 0;
    }

    private void account(SearchTarget target, Outcome outcome, int found) {
        switch (outcome) {
            case Outcome.Failed failed ->
                    listener.gap(
                            new SearchListener.Gap(
                                    target.path(),
                                    failed.error().sqlState().equals(CANCELLED)
                                            ? "took longer than %d s"
                                                    .formatted(limits.patience().toSeconds())
                                            : failed.error().message()));
            case Outcome.Stopped _ ->
                    listener.gap(new SearchListener.Gap(target.path(), "stopped"));
            case Outcome.Completed _ -> {
                if (found > limits.rows()) {
                    listener.gap(
                            new SearchListener.Gap(
                                    target.path(),
                                    "more than %d rows fit; the others are not shown"
                                            .formatted(limits.rows())));
                }
                if (target.unsearched() > 0) {
                    listener.gap(
                            new SearchListener.Gap(
                                    target.path(),
                                    target.unsearched() == 1
                                            ? "one column of another type, or that may not be read"
                                            : target.unsearched()
                                                    + " columns of other types, or that may not be read"));
                }
            }
        }
    }

    /// All values of a small result.
    private static final class Values implements RunListener {

        private final List<List<@Nullable String>> rows = new ArrayList<>();

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            return new RowSink() {
                @Override
                public void add(Row row) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 0; i < row.columns(); i++) {
                        byte[] value = row.value(i);
                        values.add(
                                value == null ? null : new String(value, StandardCharsets.UTF_8));
                    }
                    rows.add(values);
                }

                @Override
                public void finish() {}
            };
        }
    }
}
