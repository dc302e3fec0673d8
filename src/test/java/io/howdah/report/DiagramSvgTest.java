package io.howdah.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Attribute;
import io.howdah.schema.diagram.Detail;
import io.howdah.schema.diagram.Diagram;
import io.howdah.schema.diagram.Entity;
import io.howdah.schema.diagram.Multiplicity;
import io.howdah.schema.diagram.Relationship;
import io.howdah.schema.layout.EntitySizer;
import io.howdah.schema.layout.EntityStyle;
import io.howdah.schema.layout.LayeredLayout;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DiagramSvgTest {

    private static final QualifiedName CUSTOMER = new QualifiedName("shop", "customer");
    private static final QualifiedName ORDER =
            new QualifiedName("shop", "<b>order</b> & \"more\"\u0001");

    private static final Diagram DIAGRAM =
            new Diagram(
                    List.of(
                            new Entity(
                                    CUSTOMER,
                                    List.of(new Attribute("id", "integer", true, false, false)),
                                    0,
                                    "Who buys"),
                            new Entity(
                                    ORDER,
                                    List.of(new Attribute("<i>", "\"T\"", false, true, true)),
                                    12,
                                    null)),
                    List.of(
                            new Relationship(
                                    "order_customer_fkey",
                                    ORDER,
                                    List.of("<i>"),
                                    CUSTOMER,
                                    List.of("id"),
                                    Multiplicity.ZERO_OR_MANY,
                                    Multiplicity.ZERO_OR_ONE)));

    @Test
    void showsNamesAsTextWhateverTheyHold() throws Exception {
        Document svg = parse(render(Detail.ALL_COLUMNS, Palette.LIGHT));

        assertThat(texts(svg, "text"))
                .contains(
                        "shop.customer",
                        "shop.<b>order</b> & \"more\"\uFFFD (12 partitions)",
                        "<i>",
                        "\"T\"",
                        "PK",
                        "FK",
                        "NN");
        assertThat(svg.getElementsByTagName("b").getLength()).isZero();
        assertThat(svg.getElementsByTagName("i").getLength()).isZero();
    }

    @Test
    void tellsWhatEachLineMeans() throws Exception {
        Document svg = parse(render(Detail.ALL_COLUMNS, Palette.LIGHT));

        assertThat(texts(svg, "title"))
                .contains("shop")
                .anyMatch(title ->
                        title.startsWith("order_customer_fkey: ")
                                && title.endsWith("→ shop.customer (id)"))
                .contains("shop.customer\nWho buys");
    }

    @Test
    void drawsACircleForEachOptionalEnd() throws Exception {
        Document svg = parse(render(Detail.ALL_COLUMNS, Palette.LIGHT));

        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
    }

    @Test
    void leavesColumnsOutWhenOnlyNamesAreAsked() throws Exception {
        Document svg = parse(render(Detail.NAME_ONLY, Palette.LIGHT));

        assertThat(texts(svg, "text")).hasSize(2);
    }

    @Test
    void usesTheColoursOfItsPalette() {
        assertThat(render(Detail.ALL_COLUMNS, Palette.DARK))
                .contains(Palette.DARK.background())
                .doesNotContain(Palette.LIGHT.background());
    }

    private static String render(Detail detail, Palette palette) {
        EntitySizer sizer = new EntitySizer(EntityStyle.DEFAULT, new SansMetrics(12), detail);
        return new DiagramSvg(EntityStyle.DEFAULT, detail, palette)
                .render(new LayeredLayout(sizer, () -> false).layout(DIAGRAM, 1.6), "shop");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg, String element) {
        NodeList nodes = svg.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
