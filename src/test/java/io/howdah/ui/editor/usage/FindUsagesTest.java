package io.howdah.ui.editor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.usage.Usage;
import io.howdah.query.usage.Used;
import io.howdah.sql.complete.Describer;
import io.howdah.sql.complete.Description;
import io.howdah.sql.complete.ShopNames;
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
    private final UsageViewModel list = new UsageViewModel(opened::add);

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
                };
        new FindUsages(host, list, notices::add).find();
    }

    private static final Usage VIEW = new Usage("view", "public.a", 3, "FROM orders o");
    private static final Usage FUNCTION =
            new Usage("function", "public.f(integer)", 7, "DELETE FROM orders;");

    @Test
    void listsWhatUsesTheObjectAndStaysWhileObjectsAreOpened() {
        find("SELECT 1 FROM ord|ers", VIEW, FUNCTION);
        assertThat(asked).containsExactly(new Used("public.orders", "", false));
        assertThat(list.titleProperty().get()).isEqualTo("public.orders is used by 2 objects");
        assertThat(list.shown()).containsExactly(VIEW, FUNCTION);

        list.open(FUNCTION);
        list.open(VIEW);
        assertThat(opened).containsExactly("public.f(integer)", "public.a");
        assertThat(list.shown()).hasSize(2);
    }

    @Test
    void filtersByKindNameAndLine() {
        find("SELECT 1 FROM ord|ers", VIEW, FUNCTION);
        list.filterProperty().set("DELETE f(");
        assertThat(list.shown()).containsExactly(FUNCTION);
        list.filterProperty().set("view");
        assertThat(list.shown()).containsExactly(VIEW);
        list.filterProperty().set("nothing");
        assertThat(list.shown()).isEmpty();
        list.filterProperty().set("");
        assertThat(list.shown()).hasSize(2);
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
