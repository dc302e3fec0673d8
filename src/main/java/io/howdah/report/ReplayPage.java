package io.howdah.report;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Target;
import io.howdah.plan.replay.Lane;
import io.howdah.plan.replay.Life;
import io.howdah.plan.replay.Replay;
import io.howdah.plan.replay.Step;
import io.howdah.plan.replay.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// A replay as one HTML file that plays in any browser without a network.
///
/// The page carries its data as JSON, one script and one style sheet; its content security policy
/// allows that script alone, by its hash, and nothing to be loaded. Names of the plan reach the page
/// as text, so that one which looks like HTML stays a name.
public final class ReplayPage {

    private ReplayPage() {}

    /// The complete file.
    ///
    /// @param title of the page, plain text
    public static String of(Replay replay, String title) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '%s'">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>body { margin: 0; }
        %s</style>
        </head>
        <body>
        %s<script>%s</script>
        </body>
        </html>
        """
                .formatted(scriptHash(), escaped(title), style(), player(replay, title), script());
    }

    /// The player alone, for a page that also has [#style] and, after all players, [#script].
    public static String player(Replay replay, String title) {
        String note = replay.clock().note();
        return """
        <section class="replay" aria-label="Replay">
        <h1>%s</h1>
        %s<p class="replay-narration" aria-live="polite"></p>
        <div class="replay-stage"><div class="replay-diagram" tabindex="0"></div><ol class="replay-steps" aria-label="Steps"></ol></div>
        <div class="replay-controls">
        <button type="button" class="replay-back" title="Step back (Left)">◀ Back</button>
        <button type="button" class="replay-play" title="Play or pause (Space)">Play</button>
        <button type="button" class="replay-next" title="Step forward (Right)">Next ▶</button>
        <input type="range" class="replay-slider" min="0" max="1000" value="0" step="any" aria-label="Time">
        <span class="replay-clock"></span>
        <label>Speed <select class="replay-speed" title="Slower or faster (− and +)"><option value="0.1">0.1×</option><option value="0.25">0.25×</option><option value="0.5">0.5×</option><option value="1" selected>1×</option><option value="2">2×</option><option value="5">5×</option><option value="10">10×</option><option value="100">100×</option></select></label>
        <label>Pace <select class="replay-pace"><option value="even">Even: each step alike</option><option value="real">Real: as measured</option></select></label>
        <button type="button" class="replay-present" title="Large text, nothing else (P)">Present</button>
        </div>
        <script type="application/json">%s</script>
        </section>
        """
                .formatted(
                        escaped(title),
                        note.isEmpty()
                                ? ""
                                : "<p class=\"replay-note\">" + escaped(note) + "</p>\n",
                        json(replay));
    }

    /// The style sheet of the players; every rule begins with `.replay`.
    public static String style() {
        return resource("replay.css");
    }

    /// The script that brings all players of a page to life; put it after the last of them.
    public static String script() {
        return resource("replay.js");
    }

    /// What a content security policy names to allow [#script]: `sha256-…`.
    public static String scriptHash() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(script().getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String json(Replay replay) {
        var tree = new ReplayTree(replay);
        var json = new ScriptJson().open('{');
        json.key("clock").text(replay.clock().name());
        json.key("length").number(replay.length());
        json.key("width").number(tree.width()).key("height").number(tree.height());
        json.key("nodes").open('[');
        for (PlanNode node : tree.nodes()) {
            json.open('{');
            json.key("id").number(node.id()).key("parent").number(node.parent());
            json.key("x").number(tree.x(node)).key("y").number(tree.y(node));
            json.key("title").text(node.title());
            String target = target(node);
            json.key("name").text(name(node)).key("target").text(target);
            json.key("hidden").number(tree.hidden(node));
            life(json, replay.lives().get(node.id()));
            json.close('}');
        }
        json.close(']').key("steps").open('[');
        for (Step step : replay.steps()) {
            json.open('{').key("at").number(step.at()).key("node").number(step.node());
            json.key("words").text(step.narration()).close('}');
        }
        return json.close(']').close('}').toString();
    }

    private static void life(ScriptJson json, Life life) {
        json.key("opened").number(life.opened()).key("start").number(life.start());
        json.key("first").number(life.first()).key("resume").number(life.resume());
        json.key("finish").number(life.finish());
        json.key("rows").number(life.rows()).key("loops").number(life.loops());
        Store store = life.store();
        if (store != null) {
            json.key("store").open('{').key("kind").text(store.kind().label());
            json.key("from").number(store.from()).key("to").number(store.to());
            json.key("words").text(store.words()).close('}');
        }
        json.key("lanes").open('[');
        for (Lane lane : life.lanes()) {
            json.open('{').key("name").text(lane.name()).key("rows").number(lane.rows());
            json.key("from").number(lane.from()).key("to").number(lane.to()).close('}');
        }
        json.close(']');
    }

    /// What the node does: its title without the target.
    private static String name(PlanNode node) {
        String title = node.title();
        int end = title.length();
        for (String mark : new String[] {" on ", " using "}) {
            int at = title.indexOf(mark);
            end = at > 0 && !target(node).isEmpty() ? Math.min(end, at) : end;
        }
        return title.substring(0, end);
    }

    private static String target(PlanNode node) {
        Target target = node.target();
        String subplan = node.place().subplan();
        String name = target.bareName() == null ? target.index() : target.bareName();
        String alias = target.alias();
        boolean renamed = alias != null && !alias.equals(name);
        String whole = (name == null ? "" : name) + (renamed ? " " + alias : "");
        return subplan == null ? whole.strip() : (subplan + " " + whole).strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(ReplayPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
