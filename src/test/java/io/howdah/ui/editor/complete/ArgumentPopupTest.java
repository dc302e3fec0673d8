package io.howdah.ui.editor.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.complete.ArgumentHelp;
import io.howdah.sql.complete.ShopNames;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ArgumentPopupTest {

    private static List<Text> pieces(int active) {
        var function = ShopNames.index().functions(null, "order_total").getFirst();
        return ArgumentPopup.line(new ArgumentHelp.Signature(function, active))
                .getChildren()
                .stream()
                .flatMap(node -> node instanceof Text text ? Stream.of(text) : Stream.empty())
                .toList();
    }

    @Test
    void theWholeOfTheActiveArgumentStandsOut() {
        assertThat(pieces(0)).noneMatch(piece -> piece.getText().isEmpty());
        assertThat(pieces(0))
                .filteredOn(piece -> piece.getStyleClass().contains("active-argument"))
                .extracting(Text::getText)
                .containsExactly("order_id bigint");
        assertThat(pieces(1))
                .filteredOn(piece -> piece.getStyleClass().contains("active-argument"))
                .extracting(Text::getText)
                .containsExactly("with_tax boolean");
    }
}
