package io.howdah.plan.find;

import java.util.List;

/// One rule of advice.
interface Rule {

    /// A stable name for scripts: lower case with hyphens.
    String id();

    /// A few words for a heading.
    String title();

    /// What it means, why it costs, what to do, and when to ignore it.
    String help();

    /// Every place in the plan where the rule applies.
    List<Finding> findings(Subject subject);
}
