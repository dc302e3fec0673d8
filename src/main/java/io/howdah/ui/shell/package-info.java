/// The main window around the features: rail, navigator, document tabs, inspector, status bar,
/// command palette, tasks and notices.
///
/// A feature implements [Feature] and asks the window, and through it other features, by
/// [Workbench]. It may use the rooms below and `ui.fx`, `ui.theme`, `ui.control`. Start reading at
/// [Workbench], then [MainWindow].
@NullMarked
package io.howdah.ui.shell;

import org.jspecify.annotations.NullMarked;
