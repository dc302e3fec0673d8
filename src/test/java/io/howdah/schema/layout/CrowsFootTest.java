package io.howdah.schema.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.schema.diagram.Multiplicity;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrowsFootTest {

    private static final Point END = new Point(100, 100);

    @Test
    void drawsTwoBarsForExactlyOne() {
        CrowsFoot foot = CrowsFoot.at(END, new Point(200, 100), Multiplicity.ONE);

        assertThat(foot.circle()).isNull();
        assertThat(foot.strokes())
                .hasSize(2)
                .allMatch(stroke -> stroke.from().x() == stroke.to().x());
    }

    @Test
    void drawsToesThatSpreadOnTheBorderForMany() {
        CrowsFoot foot = CrowsFoot.at(END, new Point(200, 100), Multiplicity.ZERO_OR_MANY);

        assertThat(foot.circle()).isNotNull();
        assertThat(foot.strokes())
                .extracting(stroke -> stroke.to().y())
                .containsExactlyInAnyOrder(94.0, 106.0);
        assertThat(foot.strokes()).allMatch(stroke -> stroke.to().x() == 100);
    }

    @Test
    void turnsWithTheLine() {
        CrowsFoot foot = CrowsFoot.at(END, new Point(100, 20), Multiplicity.ZERO_OR_MANY);

        assertThat(foot.strokes()).allMatch(stroke -> stroke.to().y() == 100);
        assertThat(foot.strokes()).allMatch(stroke -> stroke.from().y() < 100);
    }

    @ParameterizedTest
    @EnumSource(Multiplicity.class)
    void staysWithinItsLength(Multiplicity multiplicity) {
        CrowsFoot foot = CrowsFoot.at(END, new Point(200, 100), multiplicity);

        assertThat(foot.strokes())
                .allMatch(stroke -> stroke.from().x() <= 100 + CrowsFoot.LENGTH)
                .allMatch(stroke -> stroke.from().x() >= 100);
        CrowsFoot.Circle circle = foot.circle();
        if (circle != null) {
            assertThat(circle.center().x() + circle.radius())
                    .isLessThanOrEqualTo(100 + CrowsFoot.LENGTH);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 100", "0, 100", "100, 0", "100, 200"})
    void standsOnTheSideOfTheLine(double x, double y) {
        CrowsFoot foot = CrowsFoot.at(END, new Point(x, y), Multiplicity.ZERO_OR_ONE);

        CrowsFoot.Circle circle = Objects.requireNonNull(foot.circle());
        assertThat(Math.signum(circle.center().x() - 100)).isEqualTo(Math.signum(x - 100));
        assertThat(Math.signum(circle.center().y() - 100)).isEqualTo(Math.signum(y - 100));
    }
}
