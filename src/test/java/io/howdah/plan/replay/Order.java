package io.howdah.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.measure.Measures;
import java.util.List;

/// What holds for the replay of every plan.
final class Order {

    private static final double ROUNDING = 1e-6;

    private final Plan plan;
    private final Replay replay;
    private final String text;

    private Order(Measures measures) {
        plan = measures.plan();
        replay = Replay.of(measures);
        String whole = plan.source().text();
        // What every assertion would print; a deep plan is megabytes of indentation.
        text = whole.substring(0, Math.min(whole.length(), 5_000));
    }

    static Replay check(Measures measures) {
        var order = new Order(measures);
        for (PlanNode node : order.plan.nodes()) {
            order.runsAsOftenAsMeasured(node);
            if (order.life(node).runs()) {
                order.eventsFollowEachOther(node);
                order.nests(node);
                order.firstRowNeedsInputs(node);
                order.hashIsBuiltBeforeProbing(node);
                order.onlyGrows(node);
            }
        }
        order.stepsAreInOrder();
        return order.replay;
    }

    private Life life(PlanNode node) {
        return replay.lives().get(node.id());
    }

    private void runsAsOftenAsMeasured(PlanNode node) {
        if (plan.analyzed()) {
            assertThat(life(node).runs()).as(node + text).isEqualTo(node.executed());
            var end = replay.at(node.id(), replay.length());
            double rows = node.actual() == null ? 0 : node.actual().totalRows();
            double loops = node.actual() == null ? 0 : node.actual().loops();
            assertThat(end.rows()).as(node + text).isCloseTo(rows, within(ROUNDING));
            assertThat(end.loops()).as(node + text).isEqualTo(loops);
            assertThat(end.status()).isEqualTo(node.executed() ? Status.DONE : Status.NEVER);
        }
    }

    private void eventsFollowEachOther(PlanNode node) {
        Life life = life(node);
        assertThat(life.opened()).as(node + text).isLessThanOrEqualTo(life.start());
        assertThat(life.start()).isLessThanOrEqualTo(life.finish());
        assertThat(life.finish()).isLessThanOrEqualTo(replay.length() + ROUNDING);
        if (life.rows() > 0) {
            assertThat(life.first()).as(node + text).isBetween(life.start(), life.finish());
            assertThat(life.resume()).as(node + text).isBetween(life.first(), life.finish());
        }
        Store store = life.store();
        if (store != null) {
            assertThat(store.from()).as(node + text).isGreaterThanOrEqualTo(life.start());
            assertThat(store.to())
                    .as(node + text)
                    .isBetween(store.from(), life.finish() + ROUNDING);
        }
    }

    private void nests(PlanNode node) {
        Life life = life(node);
        if (life.under() >= 0) {
            Life above = replay.lives().get(life.under());
            assertThat(life.start()).as(node + text).isGreaterThanOrEqualTo(above.start());
            if (node.place().cte() == null) {
                assertThat(life.finish()).as(node + text).isLessThanOrEqualTo(above.finish());
            }
        }
    }

    private void firstRowNeedsInputs(PlanNode node) {
        Life life = life(node);
        List<PlanNode> inputs =
                plan.tree().children(node.id()).stream()
                        .filter(input -> life(input).runs())
                        .filter(input -> life(input).under() == node.id())
                        .toList();
        if (life.rows() <= 0 || inputs.isEmpty()) {
            return;
        }
        boolean join = node.properties().getOrDefault("Join Type", "").equals("Inner");
        boolean one = inputs.size() == 1;
        for (PlanNode input : inputs) {
            boolean needed = join || one;
            boolean plain =
                    input.place().relationship() == Relationship.OUTER
                            || input.place().relationship() == Relationship.INNER;
            if (needed && plain && life(input).rows() > 0) {
                assertThat(life(input).first())
                        .as(node.title() + " " + input.title() + text)
                        .isLessThanOrEqualTo(life.first() + ROUNDING);
            }
        }
        assertThat(inputs)
                .as(node + text)
                .allSatisfy(input ->
                        assertThat(life(input).start()).isLessThanOrEqualTo(life.finish()));
        if (node.type().endsWith("Append")) {
            assertThat(inputs.stream().filter(input -> life(input).rows() > 0))
                    .as(node + text)
                    .anyMatch(input -> life(input).first() <= life.first() + ROUNDING);
        }
    }

    private void hashIsBuiltBeforeProbing(PlanNode node) {
        List<PlanNode> inputs = plan.tree().children(node.id());
        if (!node.type().equals("Hash Join") || life(node).loops() > 1) {
            return;
        }
        Life outer = null;
        Life hash = null;
        for (PlanNode input : inputs) {
            outer = input.place().relationship() == Relationship.OUTER ? life(input) : outer;
            hash = input.type().equals("Hash") ? life(input) : hash;
        }
        if (outer != null && hash != null && hash.runs() && outer.runs() && outer.rows() > 0) {
            assertThat(hash.finish()).as(text).isLessThanOrEqualTo(outer.resume() + ROUNDING);
            double before = hash.finish() - ROUNDING;
            if (before > hash.start()) {
                assertThat(replay.at(outer.id(), before).rows()).as(text).isLessThanOrEqualTo(1);
            }
            if (life(node).rows() > 0) {
                assertThat(hash.finish())
                        .as(text)
                        .isLessThanOrEqualTo(life(node).first() + ROUNDING);
            }
        }
    }

    private void onlyGrows(PlanNode node) {
        NodeState before = replay.at(node.id(), 0);
        for (int i = 1; i <= 40; i++) {
            double time = replay.length() * i / 40;
            NodeState now = replay.at(node.id(), time);
            assertThat(now.rows()).as(node + text).isBetween(before.rows(), life(node).rows());
            assertThat(now.loops()).as(node + text).isBetween(before.loops(), life(node).loops());
            assertThat(now.fill()).as(node + text).isBetween(before.fill(), 1.0);
            before = now;
        }
    }

    private void stepsAreInOrder() {
        double before = 0;
        for (Step step : replay.steps()) {
            assertThat(step.at()).as(step + text).isBetween(before, replay.length() + ROUNDING);
            assertThat(step.until()).as(step + text).isGreaterThanOrEqualTo(step.at());
            assertThat(step.narration()).as(step + text).isNotBlank().doesNotContain("null", "NaN");
            before = step.at();
        }
        boolean neverStarts =
                replay.steps().stream()
                        .filter(step -> step instanceof Step.Start)
                        .allMatch(step -> replay.lives().get(step.node()).runs());
        assertThat(neverStarts).as(text).isTrue();
    }
}
