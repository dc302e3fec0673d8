package io.howdah.ui.plan;

import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Icon;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A tab in which a text is made ready to be opened as a plan; its text comes back in the next
/// session.
final class OpenPlanDocument implements Document {

    static final String KIND = "plan-input";

    private static final Duration CALM = Duration.ofMillis(500);

    private final OpenPlanViewModel model;
    private final OpenPlanView view;
    private final Background background;
    private final Consumer<Document> changed;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Open a plan");
    private Subscription subscription = Subscription.EMPTY;
    private Background.@Nullable Handle packing;
    private String payload;

    /// @param payload of the text that is in the field now
    /// @param changed called when the payload is another
    OpenPlanDocument(
            OpenPlanViewModel model,
            OpenPlanView view,
            Background background,
            String payload,
            Consumer<Document> changed) {
        this.model = model;
        this.view = view;
        this.background = background;
        this.payload = payload;
        this.changed = changed;
    }

    OpenPlanViewModel model() {
        return model;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public Icon icon() {
        return Icon.PLAN;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public void attach() {
        subscription = model.textProperty().subscribe((before, now) -> packSoon());
    }

    private void packSoon() {
        if (packing != null) {
            packing.cancel();
        }
        packing = background.after(CALM, this::pack);
    }

    private void pack() {
        PlanInput input = PlanInput.pasted(model.textProperty().get());
        packing =
                background.submit(
                        () -> PlanPayload.write(input),
                        packed -> {
                            payload = packed;
                            changed.accept(this);
                        });
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        model.close();
        if (packing != null) {
            packing.cancel();
        }
    }

    @Override
    public String payload() {
        return payload;
    }
}
