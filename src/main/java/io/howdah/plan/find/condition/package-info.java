/// The expressions that EXPLAIN prints: conditions, sort keys and join conditions, parsed so that
/// advice can name columns instead of quoting text.
///
/// PostgreSQL prints them from its parse trees (`ruleutils.c`): every operator in parentheses, every
/// constant with its type. What is not understood is [Expression.Opaque], never a guess.
///
/// Start reading at [Expressions].
@NullMarked
package io.howdah.plan.find.condition;

import org.jspecify.annotations.NullMarked;
