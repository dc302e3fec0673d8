package io.howdah.ui.editor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.usage.Usage;
import io.howdah.query.usage.Used;
import io.howdah.sql.complete.Describer;
import io.howdah.sql.complete.Description;
import io.howdah.sql.complete.ShopNames;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.shell.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FindUsagesTest {

    private final List<Used> asked = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    private final class ChoosesTheLast extends NoPrompts {

        @Override
        public Optional<String> choose(String sentence, List<String> options) {
            questions.add(sentence);
            return Optional.of(options.getLast());
        }
    }

    private void find(String marked, Usage... uses) {
        var host =
                new FindUsages.Host() {
                    @Override
                    public void describe(Consumer<Optional<Description>> then) {
                        then.accept(
                                new Describer(ShopNames.index())
                                        .describe(marked.replace("|", ""), marked.indexOf('|')));
                    }

                    @Override
                    public void read(Used used, Consumer<List<Usage>> done) {
                        asked.add(used);
                        done.accept(List.of(uses));
                    }

                    @Override
                    public void open(String name) {
                        opened.add(name);
                    }
                };
        new FindUsages(host, new ChoosesTheLast(), notices::add).find();
    }

    @Test
    void opensTheChosenOne() {
        find(
                "SELECT 1 FROM ord|ers",
                new Usage("view", "public.a"),
                new Usage("function", "public.f(integer)"));
        assertThat(asked).containsExactly(new Used("public.orders", "", false));
        assertThat(questions)
                .containsExactly("public.orders is used by 2 objects. Choose one to open it.");
        assertThat(opened).containsExactly("public.f(integer)");
    }

    @Test
    void asksForTheColumnAtTheCaret() {
        find("SELECT o.to|tal FROM orders o");
        assertThat(asked).containsExactly(new Used("public.orders", "total", false));
        assertThat(notices.getFirst().sentence())
                .isEqualTo("No view, rule or function uses public.orders.total.");
    }

    @Test
    void asksForAFunction() {
        find("SELECT * FROM find_cust|omers('x')");
        assertThat(asked).containsExactly(new Used("public.find_customers", "", true));
    }

    @Test
    void saysWhereToPutTheCaret() {
        find("SEL|ECT 1");
        assertThat(asked).isEmpty();
        assertThat(notices).hasSize(1);
    }
}
