package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import io.howdah.ui.shell.Request;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What is left of a plan when its tab is closed.
class ClosedPlanViewTest {

    @Test
    void closedPlanIsForgottenWithAllItsViews() {
        try (PlanWindow window = PlanWindow.openUnwatched(990, 760)) {
            var closed = new WeakReference<>(openAndClose(window));

            Fx.waitUntil(
                    "nothing holds the closed plan",
                    () -> {
                        System.gc();
                        return closed.get() == null;
                    });
            assertThat(window.model().documents()).isEmpty();
        }
    }

    private static PlanViewModel openAndClose(PlanWindow window) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenPlan(
                                        "Products",
                                        Samples.NESTED_LOOP,
                                        Optional.of("SELECT count(*) FROM product"),
                                        Optional.empty(),
                                        Optional.empty())));
        PlanViewModel plan = window.untilShown().plan();
        // The diagram last: the toolkit holds texts that it painted last until it paints others.
        for (PlanTab tab : List.of(PlanTab.values()).reversed()) {
            Fx.run(() -> plan.tabProperty().set(tab));
            WaitForAsyncUtils.waitForFxEvents();
        }
        Fx.run(() -> window.model().close(window.model().documents().getFirst()));
        return plan;
    }
}
