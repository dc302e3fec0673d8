package io.howdah.ui.plan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.PlanTree;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoxTreeTest {

    private static final PlanTree PARTITIONED =
            Trees.of(
                    """
                    Aggregate
                      Append
                        *Hash Join
                          Seq Scan
                        *Hash Join
                          Seq Scan
                        *Index Scan
                        *Hash Join
                          Seq Scan
                        *Hash Join
                          Seq Scan
                    """);

    @Test
    void stacksSimilarInputsWithWhatIsBelowThem() {
        BoxTree tree = BoxTree.of(PARTITIONED, Folding.NONE);

        assertThat(tree.boxes())
                .extracting(Box::members)
                .containsExactly(
                        List.of(0),
                        List.of(1),
                        List.of(2, 4, 7, 9),
                        List.of(3, 5, 8, 10),
                        List.of(6));
        assertThat(tree.of(8).index()).isEqualTo(3);
        assertThat(tree.of(6).parent()).isEqualTo(1);
    }

    @Test
    void drawsThemOneByOneWhereTheUserWantsIt() {
        BoxTree tree = BoxTree.of(PARTITIONED, new Folding(Set.of(), Set.of(1)));

        assertThat(tree.size()).isEqualTo(PARTITIONED.size());
        assertThat(tree.boxes()).allMatch(box -> box.members().equals(List.of(box.index())));
    }

    @Test
    void leavesFewSimilarInputsApart() {
        assertThat(BoxTree.of(Trees.append(3), Folding.NONE).size()).isEqualTo(4);
        assertThat(BoxTree.of(Trees.append(4), Folding.NONE).size()).isEqualTo(2);
    }

    @Test
    void foldsAwayWhatIsBelowAClosedNode() {
        BoxTree tree = BoxTree.of(PARTITIONED, new Folding(Set.of(1), Set.of()));

        assertThat(tree.size()).isEqualTo(2);
        assertThat(tree.box(1).folded()).isEqualTo(9);
        assertThat(tree.of(10)).isEqualTo(tree.box(1));
    }

    @Test
    void countsWhatIsFoldedBelowEveryMemberOfAStack() {
        BoxTree tree = BoxTree.of(PARTITIONED, new Folding(Set.of(2), Set.of()));

        assertThat(tree.of(2).members()).hasSize(4);
        assertThat(tree.of(2).folded()).isEqualTo(4);
        assertThat(tree.of(10)).isEqualTo(tree.of(2));
    }

    @Test
    void keepsTenThousandPartitionsOnOneCard() {
        assertThat(BoxTree.of(Trees.append(10_000), Folding.NONE).size()).isEqualTo(2);
    }

    @Test
    void takesDeepTreesWithoutRunningOutOfStack() {
        assertThat(BoxTree.of(Trees.chain(100_000), Folding.NONE).size()).isEqualTo(100_000);
    }
}
