package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VacuumPhaseTest {

    @Test
    void onlyGoesForwardWithTwoRoundsOverTheIndexes() {
        List<Double> fractions = new ArrayList<>();
        fractions.add(VacuumPhase.fraction("initializing", 0, 0, 0));
        fractions.add(VacuumPhase.fraction("scanning heap", 0.5, 0, 0));
        fractions.add(VacuumPhase.fraction("vacuuming indexes", 0.5, 0, 0));
        fractions.add(VacuumPhase.fraction("vacuuming indexes", 0.5, 0, 1));
        fractions.add(VacuumPhase.fraction("vacuuming heap", 0.5, 0.5, 0));
        fractions.add(VacuumPhase.fraction("scanning heap", 0.5, 0.5, 0));
        fractions.add(VacuumPhase.fraction("scanning heap", 1, 0.5, 0));
        fractions.add(VacuumPhase.fraction("vacuuming indexes", 1, 0.5, 0.5));
        fractions.add(VacuumPhase.fraction("vacuuming heap", 1, 1, 0));
        fractions.add(VacuumPhase.fraction("cleaning up indexes", 1, 1, 0));
        fractions.add(VacuumPhase.fraction("truncating heap", 1, 1, 0));
        fractions.add(VacuumPhase.fraction("performing final cleanup", 1, 1, 0));

        assertThat(fractions).isSorted().allMatch(fraction -> fraction >= 0 && fraction < 1);
    }
}
