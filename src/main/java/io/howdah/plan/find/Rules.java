package io.howdah.plan.find;

import java.util.List;

/// Every rule. Where two rules find the same saving, the one that stands first is named first.
final class Rules {

    static final List<Rule> ALL = List.of(new SequentialScanFilter());

    private Rules() {}
}
