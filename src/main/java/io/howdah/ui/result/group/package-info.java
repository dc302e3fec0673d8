/// Groups and pivot tables of a result's rows. Start reading at
/// [io.howdah.ui.result.group.GroupView].
@NullMarked
package io.howdah.ui.result.group;

import org.jspecify.annotations.NullMarked;
