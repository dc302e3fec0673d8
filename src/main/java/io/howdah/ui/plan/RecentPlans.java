package io.howdah.ui.plan;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The plans of this session, the newest first.
final class RecentPlans {

    private static final int MOST = 50;

    private final ObservableList<RecentPlan> plans = FXCollections.observableArrayList();
    private final ObservableList<RecentPlan> view = FXCollections.unmodifiableObservableList(plans);

    void add(RecentPlan plan) {
        plans.removeIf(other -> other.input().equals(plan.input()));
        plans.addFirst(plan);
        if (plans.size() > MOST) {
            plans.removeLast();
        }
    }

    ObservableList<RecentPlan> plans() {
        return view;
    }
}
