package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanPayloadTest {

    @Test
    void bringsEverythingBackButTheConnection() {
        var input =
                new PlanInput(
                        "Quarter",
                        Samples.NESTED_LOOP + "\u0001 ünïcode 🐘",
                        Optional.of("SELECT 'x'"),
                        Optional.of("The statement ran and was rolled back."),
                        Optional.empty());

        assertThat(PlanPayload.read(PlanPayload.write(input))).contains(input);
    }

    @Test
    void keepsWhatIsNotKnownUnknown() {
        PlanInput input = PlanInput.pasted("text");

        assertThat(PlanPayload.read(PlanPayload.write(input))).contains(input);
    }

    @Test
    void packsLongPlans() {
        String plan = Samples.file("cte.json");

        assertThat(PlanPayload.write(PlanInput.pasted(plan)).length())
                .isLessThan(plan.length() / 4);
    }

    @Test
    void refusesWhatItDidNotWrite() {
        assertThat(PlanPayload.read("not json")).isEmpty();
        assertThat(PlanPayload.read("{\"output\": \"@@@\"}")).isEmpty();
        assertThat(PlanPayload.read("{\"output\": \"aGVsbG8=\"}")).isEmpty();
    }
}
