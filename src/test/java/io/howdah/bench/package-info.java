/// Measurements, run by `mvn -Pbench`; they never fail a build.
@NullMarked
package io.howdah.bench;

import org.jspecify.annotations.NullMarked;
